import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriod, type PeriodContext, type PeriodFinding } from '#src/language/periods.ts';
import { tokenize } from '#src/language/tokens.ts';
import { PERIOD_CASES } from './period-cases.ts';
import { NO_PERIOD } from './period-negatives.ts';

const CONTEXT: PeriodContext = {
  today: { year: 2023, month: 10, day: 15 },
  reportedThrough: 3,
  defaultYear: 2023,
};

const find = (text: string): PeriodFinding => findPeriod(tokenize(text), CONTEXT);

/** The words of a message that no period took. */
function remainder(text: string): string {
  const tokens = tokenize(text);
  const found = findPeriod(tokens, CONTEXT);
  const spans = found.kind === 'none' ? [] : found.spans;
  return tokens
    .filter((_, index) => !spans.some(({ from, to }) => index >= from && index < to))
    .map((token) => token.text)
    .join(' ');
}

describe('what a period takes of a message', () => {
  it.each([
    ['avance de despensas Q3', 'avance de despensas'],
    ['situación de la línea 2.1.5 al cierre del segundo trimestre', 'situación de la línea 2.1.5'],
    ['con corte al 30 de septiembre de 2023 las podas', 'las podas'],
    ['acumulado a Q3 de baches', 'de baches'],
    ['comedores del primer trimestre con los del tercero', 'comedores del con los del'],
    ['POA 2022: becas en Q3', 'POA : becas en'],
    ['gráfica de becas desde abril y hasta septiembre', 'gráfica de becas'],
    ['registra 1,125 consultas en la 306 este trimestre', 'registra 1,125 consultas en la 306'],
    ['cuántas despensas se dieron la semana pasada en la 303', 'cuántas despensas se dieron la en la 303'],
  ])('«%s» leaves «%s»', (text, rest) => {
    expect(remainder(text)).toBe(rest);
  });
});

const wordsOfTime = fc.constantFrom(
  ...PERIOD_CASES.flatMap(({ said }) => said).flatMap((text) => text.split(' ')),
  ...NO_PERIOD.flatMap((text) => text.split(' ')),
);
const anyMessage = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.array(wordsOfTime, { maxLength: 30 }).map((words) => words.join(' ')),
);

describe('any message', () => {
  it('is read without a throw, into ascending quarters and spans inside the message', () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        const tokens = tokenize(text);
        const found = findPeriod(tokens, CONTEXT);
        if (found.kind === 'none') return;
        for (const { from, to } of found.spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(tokens.length);
        }
        if (found.kind !== 'period') return;
        const { quarters } = found.period;
        expect(quarters.length).toBeGreaterThan(0);
        expect([...new Set(quarters)].sort((a, b) => a - b)).toEqual(quarters);
      }),
      { numRuns: 1500 },
    );
  });

  const every = PERIOD_CASES.flatMap(({ said }) => said);
  it.each(every)('says the same in capitals and without accents: %s', (text) => {
    const plain = find(text);
    const period = plain.kind === 'period' ? plain.period : null;
    expect(find(text.normalize('NFD').replaceAll(/\p{M}/gu, ''))).toMatchObject({ period });
    expect(find(text.toUpperCase())).toMatchObject({ period });
  });

  it.each([
    ['words of time', 'desde el 1 de abril y hasta el 30 de junio de 2023, '],
    ['digits', '3 2 1 4 '],
    ['letters without end', 'trimestr'],
    ['signs', '-/.,¿?%'],
    ['quarters', 'q3 y '],
    ['dates told from today', 'ayer hace '],
    ['slips', 'trimmestre setpiembre agsoto '],
  ])('is read in time that grows with its length: %s', (_name, piece) => {
    const read = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 7; round += 1) {
        const start = performance.now();
        find(text);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    read(4000);
    const short = read(4000);
    expect(short).toBeLessThan(60);
    // Four times the text: linear is 4, quadratic 16. The floor leaves room for a busy machine.
    expect(read(16_000)).toBeLessThan(10 * Math.max(short, 4));
  });
});
