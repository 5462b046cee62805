import { describe, expect, it } from 'vitest';
import { askLabelled } from '#src/training/ask-labelled.ts';
import { countRates, type Rates, type Share, tellShare, toPercent } from '#src/training/count-rates.ts';
import { findHeldOut } from '#src/training/held-out.ts';
import { readLabelledMessages } from '#src/training/labelled-message.ts';
import { openReport } from '#src/training/open-report.ts';
import { tellRates } from '#src/training/tell-rates.ts';

interface Floor {
  readonly of: (rates: Rates) => Share;
  /** Percent. */
  readonly wanted: number;
  /** What is reached so far, where that is less: it must not get worse. Take the line away once `wanted` holds. */
  readonly soFar?: number;
}

/** What is reached so far of each rate, in percent, where that is less than is wanted. */
interface Reached {
  readonly intent?: number;
  readonly figures?: number;
  readonly slots?: number;
  readonly unasked?: number;
  readonly elsewhere?: number;
}

const atLeast = (wanted: readonly [number, number, number], reached: Reached = {}): Floors => ({
  intent: { of: ({ intent }) => intent, wanted: wanted[0], ...soFar(reached.intent) },
  figures: { of: ({ figures }) => figures, wanted: wanted[1], ...soFar(reached.figures) },
  'every slot': { of: ({ understood }) => understood, wanted: wanted[2], ...soFar(reached.slots) },
});

const atMostTwo = (reached: Reached = {}): Floors => ({
  'figures unasked': { of: ({ unasked }) => unasked, wanted: 2, ...soFar(reached.unasked) },
  'figures of another goal or period': {
    of: ({ elsewhere }) => elsewhere,
    wanted: 2,
    ...soFar(reached.elsewhere),
  },
});

type Floors = Readonly<Record<string, Floor>>;

function soFar(rate: number | undefined): Partial<Floor> {
  return rate === undefined ? {} : { soFar: rate };
}

const BUNDLED: readonly [number, number, number] = [98, 98, 93];
const ANOTHER: readonly [number, number, number] = [95, 90, 88];

/** At least so much of each. */
const LEAST: Readonly<Record<string, Floors>> = {
  dif: atLeast(BUNDLED),
  'dif-2': atLeast(BUNDLED),
  'dif-3': atLeast(BUNDLED, { intent: 97.7 }),
  'dif-4': atLeast(BUNDLED),
  'dif-5': atLeast(BUNDLED),
  'dif-6': atLeast(BUNDLED),
  'dif-border': atLeast(BUNDLED),
  campo: atLeast(ANOTHER),
  correos: atLeast(ANOTHER),
  educacion: atLeast(ANOTHER),
  'salud-y-deporte': atLeast(ANOTHER),
};

/** At most so much of each. */
const MOST: Readonly<Record<string, Floors>> = {
  dif: atMostTwo(),
  'dif-2': atMostTwo(),
  'dif-3': atMostTwo({ elsewhere: 3.1 }),
  'dif-4': atMostTwo(),
  'dif-5': atMostTwo(),
  'dif-6': atMostTwo(),
  'dif-border': atMostTwo(),
  campo: atMostTwo(),
  correos: atMostTwo(),
  educacion: atMostTwo(),
  'salud-y-deporte': atMostTwo(),
};

function nameOf(rate: string, { wanted, soFar }: Floor, how: string): string {
  const short = soFar === undefined ? '' : `, so far ${soFar} %`;
  return `${rate} ${how} ${wanted} %${short}`;
}

describe.each(await findHeldOut())('people never heard, $name', async ({ name, messages, catalog }) => {
  const store = await openReport(catalog);
  const rates = countRates(await askLabelled(await readLabelledMessages(messages), store));
  await store.close();
  const [least, most] = [LEAST[name] ?? {}, MOST[name] ?? {}];

  it('has its floors', () => {
    process.stdout.write(tellRates(name, rates));
    expect([Object.keys(least).length, Object.keys(most).length]).toEqual([3, 2]);
  });

  it.each(Object.entries(least).map(([rate, floor]) => ({ title: nameOf(rate, floor, 'at least'), floor })))(
    '$title',
    ({ floor }) => {
      const share = floor.of(rates);
      expect(toPercent(share), tellShare(share)).toBeGreaterThanOrEqual(floor.soFar ?? floor.wanted);
    },
  );

  it.each(Object.entries(most).map(([rate, floor]) => ({ title: nameOf(rate, floor, 'at most'), floor })))(
    '$title',
    ({ floor }) => {
      const share = floor.of(rates);
      expect(toPercent(share, 0), tellShare(share)).toBeLessThanOrEqual(floor.soFar ?? floor.wanted);
    },
  );
});
