import { describe, expect, it } from 'vitest';
import { readCatalog } from '#db/queries/catalog.ts';
import { readRevisions } from '#db/queries/goal-revisions.ts';
import { readEntries } from '#db/queries/progress-entries.ts';
import { readRevisionRequests } from '#db/queries/revision-requests.ts';
import { openDemo } from '#test/bot/demo-bot.ts';
import { ADMIN, DIRECTOR, HEAD, LIAISON } from '#test/support/known-people.ts';
import { DIALECTS, newStoreUrl, openForTest } from '#test/support/store-dialects.ts';
import { actIn, type Office, officeOn, said } from './office.ts';

/** Two who work at once: on PostgreSQL each in a process with connections of its own. */
async function openTwo(dialect: (typeof DIALECTS)[number]): Promise<readonly [Office, Office]> {
  const url = await newStoreUrl(dialect);
  const first = await openDemo(url);
  // A SQLite file is opened once in a process.
  return [officeOn(first), officeOn(dialect === 'postgres' ? await openForTest(url) : first)];
}

describe.each(DIALECTS)('two people at once, on %s', (dialect) => {
  it('capture the same figure: one wins, the other is told', async () => {
    const [one, other] = await openTwo(dialect);
    const mine = await one.say(LIAISON, 'registra 9,960 en la 303 en el cuarto trimestre', {
      threadKey: 'a',
    });
    const theirs = await other.say(ADMIN, 'registra 9,900 en la 303 en el cuarto trimestre', {
      threadKey: 'b',
    });
    const outcomes = await Promise.all([
      one.press(LIAISON, actIn(mine.reply, 'confirm')),
      other.press(ADMIN, actIn(theirs.reply, 'confirm')),
    ]);
    const words = outcomes.map(said);
    expect(words.filter((text) => text.startsWith('Registrado: '))).toHaveLength(1);
    expect(words.filter((text) => text.startsWith('Mientras tanto alguien más capturó'))).toHaveLength(1);
    const goal = (await readCatalog(one.store.db))?.goals.find(({ code }) => code === '303');
    const entries = await readEntries(one.store.db, goal?.id ?? 0);
    expect(entries.filter(({ quarter }) => quarter === 4)).toHaveLength(1);
  });

  it('confirm the same thing twice: it is done once', async () => {
    const [one, other] = await openTwo(dialect);
    const { reply } = await one.say(LIAISON, 'registra 9,960 en la 303 en el cuarto trimestre');
    const confirm = actIn(reply, 'confirm');
    const outcomes = await Promise.all([one, other, one, other].map((each) => each.press(LIAISON, confirm)));
    const words = outcomes.map(said);
    expect(words.filter((text) => text.startsWith('Registrado: '))).toHaveLength(1);
    expect(words.filter((text) => text.includes('ya quedó resuelto'))).toHaveLength(3);
  });

  it('approve and return the same figure: one does, the other is told', async () => {
    const [one, other] = await openTwo(dialect);
    const { reply } = await one.say(LIAISON, 'registra 9,960 en la 303 en el cuarto trimestre');
    await one.press(LIAISON, actIn(reply, 'confirm'));
    const [request] = await one.mailOf(HEAD);
    if (request === undefined) throw new Error('nothing to review');
    const outcomes = await Promise.all([
      one.press(HEAD, actIn(request, 'approve')),
      other.file(DIRECTOR, actIn(request, 'return'), { reason: 'falta' }),
    ]);
    const words = outcomes.map(said);
    expect(words.filter((text) => /^(?:Aprobado|Devuelto)/u.test(text))).toHaveLength(1);
    expect(words.filter((text) => text.includes('ya no está por revisar'))).toHaveLength(1);
    expect(await one.mailOf(LIAISON)).toHaveLength(1);
  });

  it('ask for changes of the same goal: one is taken, the other is told', async () => {
    const [one, other] = await openTwo(dialect);
    const words = (annual: string, last: string) =>
      `modifica la meta anual de la 303 a ${annual} y programa ${last} en el cuarto trimestre, oficio 1, porque creció`;
    const mine = await one.say(ADMIN, words('45,000', '15,120'), { threadKey: 'a' });
    const theirs = await other.say(ADMIN, words('50,000', '20,120'), { threadKey: 'b' });
    const outcomes = await Promise.all([
      one.press(ADMIN, actIn(mine.reply, 'confirm')),
      other.press(ADMIN, actIn(theirs.reply, 'confirm')),
    ]);
    const told = outcomes.map(said);
    expect(told.filter((text) => text.startsWith('Registrado el cambio'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('Ya hay un cambio de la 303 por aprobar'))).toHaveLength(1);
    const goal = (await readCatalog(one.store.db))?.goals.find(({ code }) => code === '303');
    expect(await readRevisionRequests(one.store.db, goal?.id ?? 0)).toHaveLength(1);
  });

  it('approve and return the same change, twice each: it is decided once', async () => {
    const [one, other] = await openTwo(dialect);
    const { reply } = await one.say(
      ADMIN,
      'modifica la meta anual de la 303 a 45,000 y programa 15,120 en el cuarto trimestre, oficio 1, porque creció',
    );
    const confirm = actIn(reply, 'confirm');
    const confirmed = await Promise.all([one, other].map((each) => each.press(ADMIN, confirm)));
    expect(confirmed.map(said).filter((text) => text.startsWith('Registrado'))).toHaveLength(1);
    const request = (await one.mailOf(DIRECTOR)).at(-1);
    if (request === undefined) throw new Error('nothing to approve');
    const outcomes = await Promise.all([
      one.press(DIRECTOR, actIn(request, 'approve-revision')),
      other.press(DIRECTOR, actIn(request, 'approve-revision')),
      other.file(DIRECTOR, actIn(request, 'return-revision'), { reason: 'falta' }),
    ]);
    const words = outcomes.map(said);
    expect(words.filter((text) => /^(?:Aprobado|Devuelto)/u.test(text))).toHaveLength(1);
    expect(words.filter((text) => text.includes('ya no está por aprobar'))).toHaveLength(2);
    const goal = (await readCatalog(one.store.db))?.goals.find(({ code }) => code === '303');
    const revisions = await readRevisions(one.store.db, goal?.id ?? 0);
    const approved = words.some((text) => text.startsWith('Aprobado'));
    expect(revisions).toHaveLength(approved ? 2 : 1);
  });
});
