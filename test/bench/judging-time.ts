import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applyImport } from '#db/import-report.ts';
import { openStore, type Store } from '#db/open.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { judgeGoals } from '#src/alerts/judging/judge.ts';
import { readYearsToJudge } from '#src/alerts/judging/read-years.ts';
import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { somePeople } from '#test/support/some-people.ts';
import { judgedReading, ON, SAME_IN_SQL, sameCounts } from './judged-programme.ts';
import type { Measurement, Section } from './measurement.ts';
import { median, percentile, timed, worked, workedNow } from './samples.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const GOALS = 10_000;
const ROUNDS = 9;
const TICKS = 500;
const AIM_TIMES = 3;
const AIM_TICK_MS = 5;
const AT = new Date(`${ON}T17:00:00.000Z`);
const LATER = new Date(`${ON}T20:00:00.000Z`);

/** What watching a large programme costs, and what the calendar costs while it asks for nothing. */
export async function measureJudging(): Promise<Section> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'avance.db');
    const store = await openStore(`sqlite:${file}`);
    try {
      const reading = judgedReading(GOALS);
      await applyImport(store.db, { reading, sha256: 'a'.repeat(64), importedAt: AT, author: 'bench' });
      return {
        title: `Judging ${GOALS.toLocaleString('en')} goals by ${DEFAULT_RULES.length} rules (medians of ${ROUNDS}, processor time), and the calendar`,
        baseline: 'better-sqlite3 alone: the same counts by rule in one statement over the same tables',
        measurements: [...(await measureRules(store, file)), ...(await measureCalendar(store))],
      };
    } finally {
      await store.close();
    }
  });
}

async function measureRules({ db }: Store, file: string): Promise<readonly Measurement[]> {
  const bare = new Database(file, { readonly: true });
  const statement = bare.prepare(SAME_IN_SQL);
  const [judged, read, sql]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms, result: years } = await worked(() =>
      readYearsToJudge(db, { today: ON, thresholds: DEFAULT_THRESHOLDS }),
    );
    read.push(ms);
    const ours = workedNow(() =>
      years.flatMap(({ records, moment }) => judgeGoals(records, DEFAULT_RULES, moment)),
    );
    const theirs = workedNow(() => statement.get());
    judged.push(ours.ms);
    sql.push(theirs.ms);
    if (!sameCounts(ours.result, theirs.result)) throw new Error('The two do not count the same');
  }
  bare.close();
  const baseline = median(sql);
  const row = { unit: 'ms', baseline, aim: null } as const;
  return [
    { ...row, what: 'judged', measured: median(judged), aimTimes: AIM_TIMES },
    { ...row, what: 'before it: goals read from the store', measured: median(read) },
  ];
}

async function measureCalendar({ db }: Store): Promise<readonly Measurement[]> {
  const people = somePeople({ key: 'T0:U0', role: 'director', unitCodes: [] });
  const parts = { db, people, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' };
  const fail = (fault: unknown): never => {
    throw fault;
  };
  const first = await timed(() => judgeAndNotify(parts, { at: AT, goalIds: null }));
  const again = await timed(() => judgeAndNotify(parts, { at: AT, goalIds: null }));
  await createSchedule(parts, fail).tick(AT);
  // Each looks at the store for the first time, as after a start.
  const looks: number[] = [];
  for (let look = 0; look < TICKS; look += 1) {
    const schedule = createSchedule(parts, fail);
    looks.push((await timed(() => schedule.tick(LATER))).ms);
  }
  const schedule = createSchedule(parts, fail);
  await schedule.tick(LATER);
  const ticks: number[] = [];
  for (let tick = 0; tick < TICKS; tick += 1) ticks.push((await timed(() => schedule.tick(LATER))).ms);
  const row = { unit: 'ms', baseline: null } as const;
  return [
    { ...row, what: 'all of it, every alert new and told', measured: first.ms, aim: null },
    { ...row, what: 'all of it, and nothing is new', measured: again.ms, aim: null },
    { ...row, what: 'a tick with nothing due, p99', measured: percentile(ticks, 0.99), aim: AIM_TICK_MS },
    {
      ...row,
      what: 'the first tick after a start, nothing due, p50',
      measured: median(looks),
      aim: AIM_TICK_MS,
    },
  ];
}
