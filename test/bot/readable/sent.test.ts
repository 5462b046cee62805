import { describe, expect, it } from 'vitest';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { addSubscription } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { createBot } from '#src/bot/answer.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { enqueueDueSummaries } from '#src/bot/summaries/enqueue.ts';
import { type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import { EVERYTHING, type Followed, type Wanted } from '#src/domain/subscription.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { ADMIN, DIRECTOR, HEAD, LIAISON } from '#test/support/known-people.ts';
import { DIALECTS } from '#test/support/store-dialects.ts';
import { limit, openLimited, PEOPLE, STRANGER, TWO } from './limited.ts';

const COMMON = { people: PEOPLE, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' } as const;
const QUARTERLY: Wanted = { kind: 'summary', rhythm: 'quarter', quiet: false };
const CHANNEL: Recipient = { kind: 'channel', team: 'T0AGENCIA1', channel: 'C0CANAL001' };

interface Following {
  readonly by: string;
  readonly to?: Recipient;
  readonly followed?: Partial<Followed>;
  readonly wanted?: Wanted;
}

async function follow(db: Db, { by, to, followed = {}, wanted = QUARTERLY }: Following): Promise<void> {
  const recipient = to ?? { kind: 'person', person: by };
  const change = { author: by, at: new Date('2023-10-01T12:00:00-07:00') };
  await addSubscription(db, { recipient, followed: { ...EVERYTHING, ...followed }, wanted }, change);
}

/** What was put on its way, by recipient. */
async function mailIn(db: Db): Promise<ReadonlyMap<string, string>> {
  const deliveries = await readDeliveries(db, { since: new Date(0) });
  const told = Map.groupBy(deliveries, ({ recipient }) => writeRecipient(recipient));
  return new Map(
    [...told].map(([to, all]) => [
      to,
      all
        .flatMap(({ content }) => readReply(content) ?? [])
        .map((reply) => renderPlain(reply))
        .join('\n'),
    ]),
  );
}

function toPerson(person: string): string {
  return writeRecipient({ kind: 'person', person });
}

describe.each(DIALECTS)('where each reads their own units, on %s', (dialect) => {
  it('summaries hold no more than their recipient reads, and say so; a channel, than who decided it', async () => {
    const { db } = (await openLimited(dialect)).store;
    await follow(db, { by: TWO });
    await follow(db, { by: STRANGER });
    await follow(db, { by: LIAISON, followed: { units: ['52101'] } });
    await follow(db, { by: HEAD, to: CHANNEL });
    const parts = { ...COMMON, db, afterBusinessDays: 5, quiet: false, readCommitments: async () => [] };
    await enqueueDueSummaries(parts, new Date('2023-10-16T10:00:00-07:00'));
    const mail = await mailIn(db);
    expect([...mail.keys()].toSorted()).toEqual(
      [...[ADMIN, DIRECTOR, HEAD, LIAISON, TWO].map(toPerson), writeRecipient(CHANNEL)].toSorted(),
    );
    const [whole, two, own, channel] = [DIRECTOR, TWO, LIAISON]
      .map((key) => mail.get(toPerson(key)) ?? '')
      .concat(mail.get(writeRecipient(CHANNEL)) ?? '');
    expect(whole).not.toContain('Sólo se incluyen');
    expect(whole).toContain('403');
    expect(two).toMatch(/Sólo se incluyen las metas de 52101 .* y 52201 /u);
    for (const told of [own, channel]) expect(told).toMatch(/Sólo se incluyen las metas de 52201 /u);
    for (const told of [two, own, channel]) expect(told).not.toMatch(/\b403\b/u);
    for (const told of [own, channel]) expect(told).not.toMatch(/\b103\b/u);
  });

  it('news of a goal that is followed goes to who may read it', async () => {
    const { db } = (await openLimited(dialect)).store;
    const wanted: Wanted = { kind: 'event', event: 'figure' };
    for (const by of [TWO, STRANGER, DIRECTOR]) await follow(db, { by, wanted });
    await follow(db, { by: HEAD, to: CHANNEL, wanted });
    await judgeAndNotify({ ...COMMON, db }, { at: AT, goalIds: null });
    const mail = await mailIn(db);
    const told = (to: string) =>
      [...(mail.get(to) ?? '').matchAll(/Aviso que pidió: (\S+)/gu)].map(([, code]) => code);
    expect(told(toPerson(DIRECTOR))).toEqual(expect.arrayContaining(['103', '303', '403']));
    expect(told(toPerson(TWO))).toEqual(expect.arrayContaining(['103', '303']));
    expect(told(toPerson(TWO))).not.toContain('403');
    expect(told(writeRecipient(CHANNEL))).toContain('303');
    expect(told(writeRecipient(CHANNEL))).not.toContain('103');
    expect(mail.get(toPerson(STRANGER))).toBeUndefined();
  });

  it('Home shows the own units, offers no other, and a stranger whom to ask', async () => {
    const { db } = (await openLimited(dialect)).store;
    const homes = createHomes({ ...COMMON, db, clock: () => AT });
    const own = await homes.read(LIAISON);
    expect(own.areas.map(({ title }) => title)).toEqual([expect.stringMatching(/^Mi área: 52201/u)]);
    expect(own.unitChoice?.units.map(({ code }) => code)).toEqual(['52201']);
    expect(JSON.stringify(own)).not.toMatch(/"403|52101/u);
    const two = await homes.read(TWO);
    expect(two.areas.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Mi área: 52101/u),
      expect.stringMatching(/^Mi área: 52201/u),
      'Mis unidades',
    ]);
    expect(await homes.chooseUnit(LIAISON, '52101')).toBe('unknown');
    const none = await homes.read(STRANGER);
    expect([none.areas, none.questions, none.note]).toEqual([
      [],
      [],
      expect.stringContaining('administración'),
    ]);
    expect(await homes.prompts(STRANGER)).toEqual([]);
    expect((await homes.read(DIRECTOR)).areas[0]?.title).toBe('Toda la dependencia');
    await limit(db, 'all');
    expect((await homes.read(LIAISON)).areas.map(({ title }) => title)).toContain('Toda la dependencia');
  });

  it('a goal is looked for among the own ones', async () => {
    const { db } = (await openLimited(dialect)).store;
    const bot = createBot({ ...COMMON, db });
    const find = async (asker: string | null, words: string) =>
      (await bot.searchGoals({ words, most: 100, asker })).map(({ code }) => code);
    expect(await find(LIAISON, '103')).toEqual([]);
    expect(await find(LIAISON, '303')).toContain('303');
    expect(await find(LIAISON, '')).not.toContain('403');
    expect(await find(DIRECTOR, '103')).toContain('103');
    expect(await find(STRANGER, '')).toEqual([]);
    expect(await find(null, '303')).toEqual([]);
  });
});
