import { understand } from '#intents/understand.ts';
import { TODAY } from '#src/training/lessons.ts';
import { makePick } from '#src/training/mutations/mutation.ts';
import { longText, TEXT_KINDS, type TextKind } from '#test/intents/reading/long-texts.ts';
import { type HeldOut, readHeldOut } from './held-out.ts';
import type { Section } from './measurement.ts';
import { percentile, workedNow } from './samples.ts';

const LONG = 4_000;
const SHORT = 500;
const WARM_UP = 20;
const COUNTED = 100;
const AIM_MS = 20;

/** Texts as long as are read, of anything that people and programs send. */
export async function measureLongTexts(): Promise<Section> {
  const [set] = await readHeldOut();
  if (set === undefined) throw new Error('There are no held-out messages');
  const runs = TEXT_KINDS.map((kind) => ({
    name: kind.name,
    long: timesOf(set, kind, LONG),
    short: timesOf(set, kind, SHORT),
  }));
  const row = (what: string, long: readonly number[], short: readonly number[]) =>
    ({
      what: `${what}, p99`,
      unit: 'ms',
      measured: percentile(long, 0.99),
      baseline: percentile(short, 0.99),
      aim: AIM_MS,
    }) as const;
  return {
    title: `Long texts (${LONG.toLocaleString('en')} characters, ${COUNTED} texts of each kind; processor time)`,
    baseline: `${SHORT} characters of the same kind`,
    measurements: [
      row(
        'of all kinds together',
        runs.flatMap(({ long }) => long),
        runs.flatMap(({ short }) => short),
      ),
      ...runs.map(({ name, long, short }) => row(name, long, short)),
    ],
  };
}

function timesOf({ reader }: HeldOut, kind: TextKind, length: number): readonly number[] {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + COUNTED; turn += 1) {
    const text = longText(kind, length, makePick(turn));
    const { ms } = workedNow(() => understand(text, { reader, previous: null, today: TODAY }));
    if (turn >= WARM_UP) times.push(ms);
  }
  return times;
}
