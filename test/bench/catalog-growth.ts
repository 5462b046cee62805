import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import { CORPORA } from '#src/training/corpora.ts';
import { TODAY } from '#src/training/lessons.ts';
import { readCatalogOf } from '#src/training/read-catalog.ts';
import { type Generated, sharedCatalog, variedCatalog, wordingsOf } from './generated-catalog.ts';
import type { Measurement, Section } from './measurement.ts';
import { writtenAnew } from './questions.ts';
import { percentile, workedNow } from './samples.ts';

const SMALL = 34;
const SIZES = [1_000, 10_000] as const;
const ROUNDS = 5;
const WARM_UP_ROUNDS = 3;
const AIM_TIMES = 3;

interface Costs {
  readonly p50: number;
  readonly p99: number;
  readonly build: number;
  readonly megabytes: number;
}

/** How understanding grows with the programme: all else equal, the same forms of messages about its own goals. */
export async function measureGrowth(): Promise<Section> {
  const files = [...new Set(CORPORA.map(({ catalog }) => catalog))];
  const wordings = wordingsOf(await Promise.all(files.map(readCatalogOf)));
  costsOf(variedCatalog(SMALL, wordings));
  const small = costsOf(variedCatalog(SMALL, wordings));
  return {
    title:
      'Understanding as the catalogue grows (generated programmes, messages that name them; processor time)',
    baseline: `the same with ${SMALL} goals`,
    measurements: [
      ...toMeasurements(`${SMALL} goals`, small, null),
      ...SIZES.flatMap((size) =>
        toMeasurements(
          `${size.toLocaleString('en')} goals of different words`,
          costsOf(variedCatalog(size, wordings)),
          small,
        ),
      ),
      ...SIZES.flatMap((size) =>
        toMeasurements(
          `${size.toLocaleString('en')} goals, 25 in each of ${(size / 25).toLocaleString('en')} offices`,
          costsOf(sharedCatalog(size, wordings)),
          small,
        ),
      ),
    ],
  };
}

function costsOf({ catalog, messages }: Generated): Costs {
  const before = usedMegabytes();
  const { result: reader, ms: build } = workedNow(() => makeReader(catalog));
  const megabytes = usedMegabytes() - before;
  const times: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    for (const [place, text] of messages.entries()) {
      // Each time new: what was understood before is kept.
      const asked = writtenAnew(text, round * messages.length + place);
      const { ms } = workedNow(() => understand(asked, { reader, previous: null, today: TODAY }));
      if (round >= WARM_UP_ROUNDS) times.push(ms);
    }
  }
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), build, megabytes };
}

function toMeasurements(name: string, costs: Costs, small: Costs | null): readonly Measurement[] {
  const row = (what: string, kind: keyof Costs): Measurement => ({
    what: `${name}: ${what}`,
    unit: kind === 'megabytes' ? 'MB' : 'ms',
    measured: costs[kind],
    baseline: small?.[kind] ?? null,
    aim: null,
  });
  return [
    { ...row('p50', 'p50'), aimTimes: AIM_TIMES },
    { ...row('p99', 'p99'), aimTimes: AIM_TIMES },
    row('index built', 'build'),
    row('index memory', 'megabytes'),
  ];
}

/** What is held once everything that can be let go has been. */
function usedMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}
