import { describe, expect, it } from 'vitest';
import { tellShare, toPercent } from '#src/training/count-rates.ts';
import { MUTATIONS } from '#src/training/mutate.ts';
import { openSpoiltRates, sum } from '#src/training/spoilt-rates.ts';
import { tellSpoilt } from '#src/training/tell-rates.ts';

/** Of what is understood in every slot when clean, what still is when spoilt. Percent. */
const LEAST_KEPT = 95;
/** Where that is not reached yet: it must not get worse. */
const SO_FAR: Readonly<Record<string, number>> = {};

const measure = await openSpoiltRates();
const measured = MUTATIONS.map((mutation) => ({ ...mutation, rate: measure(mutation) }));

describe('what is understood is understood when spoilt', () => {
  it('is measured on enough messages', () => {
    process.stdout.write(measured.map(({ name, rate }) => tellSpoilt(name, rate)).join(''));
    expect(measured.length).toBeGreaterThan(25);
    for (const { name, rate } of measured)
      expect(rate.heldOut.whole + rate.taught.whole, name).toBeGreaterThan(4);
  });

  it.each(measured)('$name', ({ name, rate }) => {
    const kept = sum([rate.heldOut, rate.taught]);
    const lost = rate.lost.slice(0, 5).map(({ text }) => JSON.stringify(text));
    expect(toPercent(kept), `${tellShare(kept)}; lost ${lost.join('  ')}`).toBeGreaterThanOrEqual(
      SO_FAR[name] ?? LEAST_KEPT,
    );
  });
});
