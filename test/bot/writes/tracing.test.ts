import { describe, expect, it } from 'vitest';
import type { Answered } from '#src/bot/bot.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, LIAISON, person, READER } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { actIn, type Office, officeOn, openOffice, textOf } from './office.ts';

const WHO = '¿quién capturó la 303 en el cuarto trimestre?';

function wordsOf({ reply }: Answered): string {
  return textOf(reply);
}

function asideOf({ aside }: Answered): string {
  return textOf({ parts: aside });
}

/** @param words those of a thread by itself, or with the key of the thread */
async function ask(
  office: Office,
  who: string | null,
  words: string | readonly [text: string, threadKey: string],
): Promise<Answered> {
  const [text, threadKey] = typeof words === 'string' ? [words, words] : words;
  return office.say(who, text, { threadKey });
}

async function capture(office: Office, text: string): Promise<void> {
  const { reply } = await office.say(LIAISON, text, { threadKey: text });
  await office.press(LIAISON, actIn(reply, 'confirm'));
}

async function decide(office: Office, act: 'approve' | 'return', reason = 'revise el padrón'): Promise<void> {
  const request = (await office.mailOf(HEAD)).at(-1);
  if (request === undefined) throw new Error('nothing to review');
  if (act === 'approve') await office.press(HEAD, actIn(request, act));
  else await office.file(HEAD, actIn(request, act), { reason });
}

describe.each(DIALECTS)('who captured a figure, on %s', (dialect) => {
  it('is nobody where it comes from a report: which one, its page and row', async () => {
    const office = await openOffice(dialect);
    const text = wordsOf(
      await ask(office, READER, '¿quién registró el dato de la 303 en el tercer trimestre?'),
    );
    expect(text).toContain('lo alcanzado viene del informe; nadie lo ha capturado ni corregido');
    expect(text).toMatch(/Alcanzado en el 3\.er trimestre: +3,320, impresa en el informe/u);
    expect(text).toContain('corte al 30 de septiembre de 2023, página 3, renglón 4.');
    expect(text).not.toContain('1.er trimestre');
  });

  it('is whoever captured and whoever approved it, with the days, once it is approved', async () => {
    const office = await openOffice(dialect);
    await capture(office, 'registra 9,960 en la 303 en el cuarto trimestre');
    await decide(office, 'approve');
    const answered = await ask(office, READER, WHO);
    expect(wordsOf(answered)).toMatch(
      /El 15 de octubre de 2023 capturó 9,960 en el 4\.º trimestre: U0ENLACE01[^]*aprobó 9,960 en el 4\.º trimestre: U0TITULAR1/u,
    );
    expect(wordsOf(answered)).toMatch(/Alcanzado en el 4\.º trimestre: +9,960, capturada en Avance/u);
    expect(answered.aside).toEqual([]);
  });

  it('is told before it is approved to those alone whom it concerns', async () => {
    const office = await openOffice(dialect);
    await capture(office, 'registra 9,960 en la 303 en el cuarto trimestre');
    for (const who of [READER, null]) {
      const answered = await ask(office, who, WHO);
      expect(wordsOf(answered) + asideOf(answered)).not.toMatch(/9,960|U0ENLACE01/u);
      expect(wordsOf(answered)).toContain('Todavía no cuenta ninguna cifra alcanzada del 4.º trimestre');
    }
    for (const who of [HEAD, DIRECTOR, LIAISON, ADMIN]) {
      const answered = await ask(office, who, WHO);
      expect(wordsOf(answered)).not.toMatch(/9,960|U0ENLACE01/u);
      expect(asideOf(answered)).toMatch(/Preliminar, por revisar: 9,960[^]*Capturó: U0ENLACE01/u);
    }
  });

  it('tells what went back, and why, only to those whom it concerns', async () => {
    const office = await openOffice(dialect);
    await capture(office, 'registra 9,960 en la 303 en el cuarto trimestre');
    await decide(office, 'return', 'faltó un municipio');
    const outside = await ask(office, READER, WHO);
    expect(wordsOf(outside) + asideOf(outside)).not.toContain('municipio');
    const inside = asideOf(await ask(office, LIAISON, WHO));
    expect(inside).toMatch(/se devolvieron 9,960 del 4\.º trimestre[^]*faltó un municipio[^]*U0TITULAR1/u);
  });

  it('tells a correction with what stood before, and why', async () => {
    const office = await openOffice(dialect);
    await capture(office, 'registra 9,960 en la 303 en el cuarto trimestre');
    await decide(office, 'approve');
    const { reply } = await office.say(LIAISON, 'corrige la 303 en el cuarto trimestre a 9,900', {
      threadKey: 'c',
    });
    await office.file(LIAISON, actIn(reply, 'complete'), { reason: 'se contó dos veces una entrega' });
    await decide(office, 'approve');
    const text = wordsOf(await ask(office, READER, '¿cuándo se corrigió la 303?'));
    expect(text).toContain(
      'Se corrigió el 4.º trimestre: de 9,960 a 9,900. Motivo: se contó dos veces una entrega',
    );
  });

  it('is asked of an answer in its thread, and of another goal after that', async () => {
    const office = await openOffice(dialect);
    await ask(office, READER, ['avance de la 303 en el tercer trimestre', 't']);
    const who = await ask(office, READER, ['¿y quién capturó esto?', 't']);
    expect(who.understanding.goals.map(({ code }) => code)).toEqual(['303']);
    expect(wordsOf(who)).toContain('3,320, impresa en el informe');
    const other = await ask(office, READER, ['¿y la 305?', 't']);
    expect(wordsOf(other)).toMatch(/305: lo alcanzado viene del informe/u);
  });

  it('names nobody who has no role any more, and no user of the server', async () => {
    const office = await openOffice(dialect);
    await capture(office, 'registra 9,960 en la 303 en el cuarto trimestre');
    await decide(office, 'approve');
    const later = officeOn(office.store, knownPeople([person(HEAD, 'head', '52201')]));
    const text = wordsOf(await ask(later, READER, WHO));
    expect(text).toContain('capturó 9,960 en el 4.º trimestre: alguien que ya no tiene función en Avance.');
    expect(text).not.toContain('U0ENLACE01');
    expect(text).toContain('U0TITULAR1');
  });
});

describe('where a figure comes from', () => {
  it.each([
    ['¿de dónde salió ese 3,320?', /Alcanzado en el 1\.er trimestre: +3,320, impresa en el informe/u],
    ['¿de dónde sale el dato 18,122?', /calculada: 3,320 \+ 11,482 \+ 3,320/u],
    ['¿de dónde sacaste ese 39,840?', /Meta anual: +39,840, impresa en el informe/u],
    ['¿de dónde salió ese 1,682?', /Meta anual: +1,682, recuperada con las sumas del informe/u],
    ['¿de dónde salió ese 777,777?', /No encuentro la cifra 777,777/u],
  ])('“%s”', async (question, expected) => {
    const office = await openOffice('sqlite');
    expect(wordsOf(await ask(office, READER, question))).toMatch(expected);
  });
});

describe('the newest changes', () => {
  it('are those that were approved, of all or of a unit', async () => {
    const office = await openOffice('sqlite');
    expect(wordsOf(await ask(office, READER, ['últimas capturas', 'a']))).toContain(
      'Nadie ha capturado cifras',
    );
    await capture(office, 'registra 9,960 en la 303 en el cuarto trimestre');
    await decide(office, 'approve');
    await capture(office, 'registra 13 en la 301 en el cuarto trimestre');
    const text = wordsOf(await ask(office, READER, ['últimas capturas', 'b']));
    expect(text).toMatch(/capturó 9,960 en la 303, 4\.º trimestre: U0ENLACE01/u);
    expect(text).not.toContain('301, 4.º');
  });
});
