import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#src/language/fold.ts';
import { tokenize } from '#src/language/tokens.ts';

const shapes = (text: string): string =>
  tokenize(text)
    .map(({ folded, kind }) => `${folded}:${kind}`)
    .join(' ');

describe('tokenize', () => {
  it.each([
    ['¿Cómo va?', '¿:punctuation como:word va:word ?:punctuation'],
    ['la M.3, m1 y 2.1.5', 'la:word m.3:code ,:punctuation m1:code y:word 2.1.5:code'],
    ['303.- avance', '303:number .:punctuation -:punctuation avance:word'],
    ['3,500 y 12.5 de 1,250,000.75', '3,500:number y:word 12.5:number de:word 1,250,000.75:number'],
    ["1'250,000", "1'250,000:number"],
    ['60% o 60 %', '60%:percent o:word 60 %:percent'],
    ['1 125', '1:number 125:number'],
    ['1\u00a0125', '1 125:number'],
    ['3er 2do 1° 3.er 4to', '3er:code 2do:code 1o:code 3.er:code 4to:code'],
    ['Q3 T-2 3T q 3', 'q3:code t-2:code 3t:code q:word 3:number'],
    [
      'trim.3 no.5 sep-30',
      'trim:word .:punctuation 3:number no:word .:punctuation 5:number sep:word -:punctuation 30:number',
    ],
    ['2023-09-30', '2023:number -:punctuation 09:number -:punctuation 30:number'],
    ['30/09/2023', '30:number /:punctuation 09:number /:punctuation 2023:number'],
    ['MIR-03 C1.A2 P.1.2', 'mir-03:code c1.a2:code p.1.2:code'],
    ['jul-sep', 'jul:word -:punctuation sep:word'],
    ['en 2023.', 'en:word 2023:number .:punctuation'],
    ['🚦 ok 👍🏽', '🚦:symbol ok:word 👍:symbol 🏽:symbol'],
    ['vinculacio\u0301n des\u200bpensas', 'vinculacion:word despensas:word'],
    ['', ''],
    ['\u0000\u200b  ', ''],
  ])('%j', (text, expected) => {
    expect(shapes(text)).toBe(expected);
  });

  it.each([
    ['avancedespensasq3', 'avancedespensas:word q3:code'],
    ['303becas', '303:number becas:word'],
    ['3ertrimestre', '3er:code trimestre:word'],
    ['2023q3', '2023:number q3:code'],
    ['3t2023', '3t:code 2023:number'],
    ['trimestre3', 'trimestre:word 3:number'],
    ['q3becas', 'q3:code becas:word'],
  ])('takes apart what is stuck together: %s', (text, expected) => {
    expect(shapes(text)).toBe(expected);
  });

  it('keeps each token at its place in the original text, in order, and leaves out only what is blank', () => {
    const messages = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({
        unit: fc.constantFrom(...'a Q t 3 . , - % ° é ñ / 1 \u0301 \u200b'.split(' '), ' '),
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(messages, (text) => {
        let end = 0;
        let left = '';
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.folded).toBe(fold(token.text));
          left += text.slice(end, token.start);
          end = token.end;
        }
        expect(left + text.slice(end)).toMatch(/^[\s\p{C}\p{M}]*$/u);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['a', '1', '1.', '1,', 'a1', '🚦', "1'", '\u0301', '1a', 'q3', '-a1'])(
    'reads a long message of %s in time that grows with its length',
    (piece) => {
      const read = (times: number): number => {
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 4; round += 1) {
          const start = performance.now();
          tokenize(piece.repeat(times));
          best = Math.min(best, performance.now() - start);
        }
        return best;
      };
      const short = read(4000);
      expect(read(16_000)).toBeLessThan(10 * Math.max(short, 10));
    },
  );
});
