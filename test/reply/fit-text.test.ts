import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';

const fit = (text: string, limit: number): string => fitText(text, { limit, cost: BY_LENGTH });

describe('a text cut to fit', () => {
  it.each([
    ['despensas entregadas', 20, 'despensas entregadas'],
    ['despensas entregadas en zonas', 20, 'despensas…'],
    ['van 1,234,567 despensas', 10, 'van…'],
    ['total: $39,840.00', 12, 'total:…'],
    ['1234567890', 5, '…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 14, '👨‍👩‍👧‍👦…'],
    ['palabrasinblancos', 8, 'palabra…'],
  ])('%j within %i is %j', (text, limit, cut) => {
    expect(fit(text, limit)).toBe(cut);
  });

  it('never exceeds its limit, breaks a pair or shows part of a figure', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '7', '1,234', '🎉', 'é', '.'), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (pieces, limit) => {
        const whole = pieces.join('');
        const cut = fit(whole, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed()).toBe(true);
        const kept = cut.replace(/…$/u, '');
        expect(whole.startsWith(kept)).toBe(true);
        const splits = /\d$/u.test(kept) && /^[\d.,]/u.test(whole.slice(kept.length));
        expect(cut !== whole && splits).toBe(false);
      }),
    );
  });
});
