import { describe, expect, it } from 'vitest';
import type { Store } from '#db/open.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { addSubscription } from '#db/queries/subscriptions.ts';
import {
  enqueueDueSummaries,
  enqueueQuarterSummaries,
  type SummaryParts,
} from '#src/bot/summaries/enqueue.ts';
import { renderSlack } from '#src/channels/slack/blocks/render-blocks.ts';
import { EVERYTHING, type Followed, type Wanted } from '#src/domain/subscription.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import type { Reply } from '#src/reply/reply.ts';
import { ask, botOn, openDemo } from '#test/bot/demo-bot.ts';
import { textOf } from '#test/bot/writes/office.ts';
import { ADMIN, DIRECTOR, HEAD, knownPeople, LIAISON, READER } from '#test/support/known-people.ts';
import { DIALECTS, newStoreUrl } from '#test/support/store-dialects.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

const BEFORE = new Date('2023-10-01T12:00:00-07:00');
const DUE = new Date('2023-10-16T10:00:00-07:00');
const Q3 = { year: 2023, quarter: 3 } as const;

function partsOn({ db }: Store, changes: Partial<SummaryParts> = {}): SummaryParts {
  return {
    db,
    people: knownPeople(),
    thresholds: DEFAULT_THRESHOLDS,
    timeZone: 'America/Tijuana',
    afterBusinessDays: 5,
    quiet: false,
    readCommitments: async () => [],
    ...changes,
  };
}

async function follow({ db }: Store, followed: Partial<Followed>, more: Partial<Wanted> = {}): Promise<void> {
  const wanted = { kind: 'summary', rhythm: 'quarter', quiet: false, ...more } as Wanted;
  const recipient = { kind: 'person', person: READER } as const;
  const change = { author: READER, at: BEFORE };
  await addSubscription(db, { recipient, followed: { ...EVERYTHING, ...followed }, wanted }, change);
}

async function mailOf({ db }: Store, person: string): Promise<readonly Reply[]> {
  const deliveries = await readDeliveries(db, { since: new Date(0) });
  return deliveries
    .filter(({ recipient }) => recipient.kind === 'person' && recipient.person === person)
    .map(({ content }) => readReply(content))
    .filter((reply) => reply !== null);
}

describe.each(DIALECTS)('summaries on %s', (dialect) => {
  it('go to everybody once, each with their own slice, however often it is looked', async () => {
    const store = await openDemo(await newStoreUrl(dialect));
    await follow(store, { units: ['52202'] });
    const parts = partsOn(store);
    expect(await enqueueDueSummaries(parts, BEFORE)).toEqual({ added: 0, known: 0, silent: 0 });
    expect(await enqueueDueSummaries(parts, DUE)).toEqual({ added: 5, known: 0, silent: 0 });
    expect(await enqueueDueSummaries(parts, DUE)).toEqual({ added: 0, known: 5, silent: 0 });
    expect(await enqueueQuarterSummaries(parts, Q3, DUE)).toEqual({ added: 0, known: 5, silent: 0 });
    const understood = async (person: string) =>
      (await mailOf(store, person)).map((reply) => reply.understood);
    expect(await understood(DIRECTOR)).toEqual(['todo el programa']);
    expect(await understood(ADMIN)).toEqual(['todo el programa']);
    for (const own of [HEAD, LIAISON])
      expect(await understood(own)).toEqual(['Jefatura del Departamento Operativo']);
    expect((await understood(READER))[0]).toContain('Vinculación');
  });

  it('are put together for whom gets several things', async () => {
    const store = await openDemo(await newStoreUrl(dialect));
    await follow(store, { units: ['52202'] });
    await follow(store, { goals: [{ unitCode: '52201', code: '303' }] });
    await enqueueDueSummaries(partsOn(store), DUE);
    const [reply, ...more] = await mailOf(store, READER);
    expect(more).toEqual([]);
    expect(reply?.understood).toMatch(/303.*Vinculación/u);
  });

  it('are silent where nothing asks for attention, if so set', async () => {
    const store = await openDemo(await newStoreUrl(dialect));
    await follow(store, { goals: [{ unitCode: '52201', code: '302' }] }, { quiet: true });
    const people = knownPeople([]);
    expect(await enqueueDueSummaries(partsOn(store, { people }), DUE)).toEqual({
      added: 0,
      known: 0,
      silent: 1,
    });
  });
});

describe('a summary', () => {
  it('says what changed since the last cut, what is promised, and each unit for a director', async () => {
    const store = await openDemo();
    const bot = botOn(store);
    const { understanding } = await ask(bot, 'avance de la 303');
    const goalId = understanding.goals[0]?.id ?? 0;
    const commitment = { goalId, code: '303', action: 'recibir el lote pendiente', dueOn: '2023-10-31' };
    await enqueueDueSummaries(partsOn(store, { readCommitments: async () => [commitment] }), DUE);
    const [told] = await mailOf(store, DIRECTOR);
    if (told === undefined) throw new Error('no summary');
    const text = textOf(told);
    expect(told.title).toBe('Resumen del 3.er trimestre de 2023');
    expect(text).toContain('De 34 metas y acciones, 29 van en verde o rebasadas y 3 en rojo');
    expect(text).toContain('Por unidad ejecutora');
    expect(text).toMatch(/Cambiaron desde el corte anterior \(\d+\):/u);
    expect(text).toContain(
      '303 · Distribución de entrega de despensas, en seguimiento al programa alimentario estatal: de 🟡 amarillo a 🔴 rojo',
    );
    expect(text).toContain('303: recibir el lote pendiente (para el 31 de octubre de 2023)');
    expect(text).toContain('Fuera de rango y sin observación del 3.er trimestre');
    expect(text).toContain('Cifras que no cuadran');
    const [own] = await mailOf(store, HEAD);
    expect(own === undefined ? '' : textOf(own)).not.toContain('Por unidad ejecutora');
    for (const reply of [told, own]) {
      if (reply === undefined) continue;
      const { text: plain, blocks } = renderSlack(reply);
      expect(validateMessage({ text: plain, blocks })).toEqual([]);
    }
  });

  it('offers questions that the bot answers about the same goals', async () => {
    const store = await openDemo();
    await enqueueDueSummaries(partsOn(store), DUE);
    const [own] = await mailOf(store, HEAD);
    expect(own?.suggestions.map(({ label }) => label)).toContain('Ver metas en rojo');
    for (const { message } of own?.suggestions ?? []) {
      const { understanding, goals } = await ask(botOn(store), message);
      expect([message, understanding.intent, understanding.units]).toEqual([message, 'list', ['52201']]);
      expect(goals.length).toBeGreaterThan(0);
    }
  });

  it('has nothing to compare with at the first quarter', async () => {
    const store = await openDemo();
    await enqueueQuarterSummaries(partsOn(store), { year: 2023, quarter: 1 }, DUE);
    const [told] = await mailOf(store, DIRECTOR);
    expect(told === undefined ? '' : textOf(told)).not.toContain('Cambiaron desde');
  });
});
