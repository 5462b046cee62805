import { createBot } from '#src/bot/answer.ts';
import type { Bot } from '#src/bot/bot.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { type BareReader, openBareReader } from './bare-read.ts';
import type { Measurement, Section } from './measurement.ts';
import { misspell } from './misspell.ts';
import { ASKED_AT, QUESTIONS, TIME_ZONE, writtenAnew } from './questions.ts';
import { percentile, timed, timedNow } from './samples.ts';
import { withSeededStore } from './seeded-store.ts';

const WARM_UP = 400;
const COUNTED = 2_000;
const AIM_MS = 1;

/** From a message to its reply, by the bot alone: no channel, no network. */
export async function measureQuestionTime(): Promise<Section> {
  return withSeededStore(async ({ store, file }) => {
    const bot = createBot({ db: store.db, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE });
    const bare = openBareReader(file);
    try {
      const ask = (toAsked: ToAsked): Promise<readonly Turn[]> => askAll({ bot, bare }, toAsked);
      const alone = await ask((text, turn) => ({ text: writtenAnew(text, turn), threadKey: null }));
      const again = await ask((text) => ({ text, threadKey: null }));
      const slips = await ask((text, turn) => ({
        text: misspell(text, Math.floor(turn / QUESTIONS.length)),
        threadKey: null,
      }));
      const thread = await ask((text, turn) => ({ text, threadKey: `hilo:${Math.floor(turn / 4)}` }));
      return {
        title: `Own time per question (${COUNTED} questions over ${QUESTIONS.length} phrasings, after ${WARM_UP} to warm up)`,
        baseline: 'better-sqlite3 alone reading the rows of the same goals, one after each question',
        measurements: [
          ...toMeasurements('by itself, each text new', alone, AIM_MS),
          ...toMeasurements('by itself, asked before', again, null),
          ...toMeasurements('by itself, each time a new slip', slips, null),
          ...toMeasurements('in a thread (read and kept)', thread, null),
        ],
      };
    } finally {
      bare.close();
    }
  });
}

type ToAsked = (text: string, turn: number) => { readonly text: string; readonly threadKey: string | null };

interface Turn {
  readonly own: number;
  readonly bare: number;
}

async function askAll(
  { bot, bare }: { readonly bot: Bot; readonly bare: BareReader },
  toAsked: ToAsked,
): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (let turn = 0; turn < WARM_UP + COUNTED; turn += 1) {
    const text = QUESTIONS[turn % QUESTIONS.length] ?? '';
    const incoming = { ...toAsked(text, turn), at: ASKED_AT };
    const own = await timed(() => bot.answer(incoming));
    const { facts } = own.result;
    const ids = facts.kind === 'goals' ? facts.records.map(({ id }) => id) : [];
    const { ms } = timedNow(() => bare.read(ids));
    if (turn >= WARM_UP) turns.push({ own: own.ms, bare: ms });
  }
  return turns;
}

/** @param aim of the median; ms */
function toMeasurements(what: string, turns: readonly Turn[], aim: number | null): readonly Measurement[] {
  return [0.5, 0.99].map((ratio) => ({
    what: `${what}, p${ratio * 100}`,
    unit: 'ms',
    measured: percentile(
      turns.map(({ own }) => own),
      ratio,
    ),
    baseline: percentile(
      turns.map(({ bare }) => bare),
      ratio,
    ),
    aim: ratio === 0.5 ? aim : null,
  }));
}
