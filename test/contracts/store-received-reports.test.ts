import { describe, expect, it } from 'vitest';
import { readReceived } from '#db/queries/received-reports.ts';
import { createReceivedReports, KEPT_DAYS } from '#src/bot/imports/received-reports.ts';
import { createReportActs } from '#src/bot/imports/report-acts.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { createReadAside } from '#src/documents/aside/read-aside.ts';
import { createLog } from '#src/log.ts';
import { toActs } from '#src/reply/acts.ts';
import { keepForgetting } from '#src/running/forget-old.ts';
import { actsIn, said } from '#test/bot/writes/office.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { ADMIN, knownPeople } from '#test/support/known-people.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';

const AT = new Date('2025-10-15T18:00:00.000Z');
const DAY_MS = 86_400_000;
const later = (days: number): Date => new Date(AT.getTime() + days * DAY_MS);

describe.each(DIALECTS)('reports that wait, in %s', (dialect) => {
  async function open() {
    const { db } = await newStore(dialect);
    const loaded: Date[] = [];
    const parts = {
      db,
      people: knownPeople(),
      readAside: createReadAside(),
      toDay: makeCalendarDay('America/Tijuana'),
      onLoaded: async (at: Date) => void loaded.push(at),
    };
    const reports = createReceivedReports(parts);
    const acts = toActs(createReportActs(parts));
    const receive = (id: string, third: number | '' = 100, at = AT) => {
      const bytes = new TextEncoder().encode(canonicalCsv({ goals: 3, third }));
      const received = { id, person: ADMIN, file: { name: `${id}.csv`, bytes }, at };
      return reports.receive(received, new AbortController().signal);
    };
    const press = (act: string, id: string, at = AT) => acts.press({ act, value: id, person: ADMIN, at });
    const imported = async () => (await db.selectFrom('source_documents').select('name').execute()).length;
    return { db, reports, receive, press, loaded, imported };
  }

  it('are told again as they stand, and once decided on as what came of them', async () => {
    const { db, reports, receive, press, loaded } = await open();
    const shown = await receive('a');
    expect(await reports.known('a')).toEqual(shown);
    expect(await reports.settled('a')).toBeNull();
    const outcome = await press('report-load', 'a');
    expect(outcome).toMatchObject({ kind: 'reply', instead: true, changesFigures: true });
    expect(loaded).toEqual([AT]);
    expect(outcome.kind === 'reply' ? outcome.reply : null).toEqual(await reports.known('a'));
    expect(await reports.known('b')).toBeNull();
    expect(await readReceived(db, 'a')).toMatchObject({ state: 'loaded', reading: null, decidedBy: ADMIN });
  });

  it('are decided on once by several at the same time', async () => {
    const { receive, press, loaded, imported } = await open();
    await receive('a');
    const outcomes = await Promise.all([
      press('report-load', 'a'),
      press('report-load', 'a'),
      press('report-discard', 'a'),
    ]);
    const settled = outcomes.filter((outcome) => outcome.kind === 'reply' && outcome.instead === true);
    expect(settled).toHaveLength(1);
    expect(await imported()).toBe(loaded.length);
  });

  it('are not loaded by a plan that is no longer so', async () => {
    const { receive, press, imported } = await open();
    await receive('a', 100);
    await receive('b', 80);
    await press('report-load', 'a');
    const outcome = await press('report-load', 'b');
    expect(said(outcome)).toContain('cambió lo que estaba cargado');
    expect(outcome.kind === 'reply' ? actsIn(outcome.reply) : []).toContain('report-keep');
    expect(await imported()).toBe(1);
    expect(said(await press('report-take', 'b'))).toContain('Datos que ahora son los del archivo');
    expect(await imported()).toBe(2);
  });

  it('are forgotten after some days', async () => {
    const { db, receive, press, imported } = await open();
    await receive('a');
    expect(said(await press('report-load', 'a', later(KEPT_DAYS + 1)))).toContain(
      'envíe el archivo otra vez',
    );
    const clock = (): Date => later(KEPT_DAYS + 1);
    const log = createLog({ level: 'silent' });
    const forgetting = keepForgetting({ db, timeZone: 'America/Tijuana', clock, log });
    await waitFor(async () => (await readReceived(db, 'a')) === null, 'the report to be forgotten');
    await forgetting.stop();
    expect(await imported()).toBe(0);
  });
});
