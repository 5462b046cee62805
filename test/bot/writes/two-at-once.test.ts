import { describe, expect, it } from 'vitest';
import { readCatalog } from '#db/queries/catalog.ts';
import { readEntries } from '#db/queries/progress-entries.ts';
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
});
