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

const FIGURES_UNASKED = (rates: Rates): Share => rates.unasked;
const FIGURES_OF_ANOTHER = (rates: Rates): Share => rates.elsewhere;

/** At least so much of each. */
const LEAST: Readonly<Record<string, Readonly<Record<string, Floor>>>> = {
  dif: {
    intent: { of: ({ intent }) => intent, wanted: 97 },
    figures: { of: ({ figures }) => figures, wanted: 97, soFar: 95.9 },
    'every slot': { of: ({ understood }) => understood, wanted: 92 },
  },
  'salud-y-deporte': {
    intent: { of: ({ intent }) => intent, wanted: 95 },
    figures: { of: ({ figures }) => figures, wanted: 90 },
    'every slot': { of: ({ understood }) => understood, wanted: 88 },
  },
};

/** At most so much of each. */
const MOST: Readonly<Record<string, Readonly<Record<string, Floor>>>> = {
  dif: {
    'figures unasked': { of: FIGURES_UNASKED, wanted: 2 },
    'figures of another goal or period': { of: FIGURES_OF_ANOTHER, wanted: 2 },
  },
  'salud-y-deporte': {
    'figures unasked': { of: FIGURES_UNASKED, wanted: 2, soFar: 8.4 },
    'figures of another goal or period': { of: FIGURES_OF_ANOTHER, wanted: 2, soFar: 2.1 },
  },
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
