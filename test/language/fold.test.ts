import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#src/language/fold.ts';

describe('fold', () => {
  it.each([
    ['¿CÓMO VA LA NIÑEZ?', '¿como va la ninez?'],
    ['vinculacio\u0301n', 'vinculacion'],
    ['  dos\u00a0 espacios\n y\ttabulador ', 'dos espacios y tabulador'],
    [
      '“comillas” «latinas» ‘simples’ – raya — guion‑duro',
      '"comillas" "latinas" \'simples\' - raya - guion-duro',
    ],
    ['des\u00adpen\u200bsas\ufeff', 'despensas'],
    ['3º 2ª 1°', '3o 2a 1o'],
    ['ﬁnanciero', 'financiero'],
    ['PINGÜINO', 'pinguino'],
    ['\u0000\u001b[31mrojo\u0007', '[31mrojo'],
    ['ya está ✔️', 'ya esta ✔'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const start = performance.now();
    fold('Á \u0301'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
