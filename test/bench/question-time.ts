import Database from 'better-sqlite3';
import { openStore } from '#db/open.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import { createBot } from '#src/bot/answer.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { milliseconds, type Row, type Spread, spreadOf, timed, times } from './figures.ts';
import { QUESTIONS } from './questions.ts';

const AT = new Date('2023-10-15T12:00:00-07:00');
const TODAY = { year: 2023, month: 10, day: 15 };
const ROUNDS = 100;
const WARM_UP = 20;
const MOST_MS = 1;

/** Own time of a question, whole and by step, beside a bare read of two goals' rows from the same file. */
export async function benchQuestions(file: string): Promise<readonly Row[]> {
  const store = await openStore(`sqlite:${file}`);
  await importBundledReport(store, AT);
  const bot = createBot({ db: store.db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' });
  const catalog = await readCatalog(store.db);
  if (catalog === null) throw new Error('the bundled report is loaded');
  const reader = makeReader(catalog);
  const goalIds = catalog.goals.slice(0, 2).map(({ id }) => id);
  const query = {
    kind: 'goals',
    year: 2023,
    goalIds,
    unitCodes: null,
    programCodes: null,
    lineCodes: null,
  } as const;

  const whole = await repeat((text) => bot.answer({ text, threadKey: null, at: AT }));
  const reading = await repeat(async (text) => understand(text, { reader, previous: null, today: TODAY }));
  const facts = await repeat(() => readFacts(store.db, query));
  const bare = await benchBare(file, goalIds);
  await store.close();
  return [
    row('a question, p50', { spread: whole, bare, aim: true }),
    row('  understanding', { spread: reading, bare, aim: false }),
    row('  facts of 2 goals', { spread: facts, bare, aim: false }),
  ];
}

function row(what: string, { spread, bare, aim }: { spread: Spread; bare: Spread; aim: boolean }): Row {
  return {
    what,
    measured: `${milliseconds(spread.p50)} (p99 ${milliseconds(spread.p99)})`,
    baseline: `${milliseconds(bare.p50)} bare better-sqlite3 read`,
    ratio: times(spread.p50, bare.p50),
    aim: aim ? 'p50 ≤ 1 ms' : '',
    met: aim ? spread.p50 <= MOST_MS : null,
  };
}

async function repeat(work: (text: string) => Promise<unknown>): Promise<Spread> {
  const samples: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const text of QUESTIONS) {
      const took = await timed(() => work(text));
      if (round >= 0) samples.push(took);
    }
  }
  return spreadOf(samples);
}

/** The rows that an answer about the same two goals needs, by prepared statements and nothing else. */
async function benchBare(file: string, goalIds: readonly number[]): Promise<Spread> {
  const database = new Database(file, { readonly: true });
  const statements = [
    'select * from goals where id in (?, ?)',
    'select * from current_figures where goal_id in (?, ?)',
    'select * from remarks where goal_id in (?, ?)',
    'select * from findings where goal_id in (?, ?)',
    'select * from reported_totals where goal_id in (?, ?)',
  ].map((sql) => database.prepare(sql));
  const spread = await repeat(async () => statements.map((statement) => statement.all(...goalIds)));
  database.close();
  return spread;
}
