import { describe, expect, it } from 'vitest';
import { COMPARE } from '#intents/compare/intent.ts';
import type { Period } from '#src/domain/period.ts';
import { openTeller } from '#test/support/teller.ts';

const Q3: Period = { year: 2023, quarters: [3], cumulative: false };

describe('comparing', () => {
  it('goals of one indicator by their offices, with the difference in points and in amount', async () => {
    const { named, tell } = await openTeller();
    const { text, codes } = await tell(COMPARE, { goals: named('L11', 'L71'), period: Q3 });
    expect(text).toContain(
      'Biblioteca Regional El Roble (L11) va mejor: 97% contra 62% de lo programado, 3.er trimestre de 2023.',
    );
    expect(text).toContain(
      'Diferencia: 35.1 puntos porcentuales; Biblioteca Regional El Roble (L11) alcanzó 301 más (préstamo).',
    );
    expect(codes).toEqual(['L11', 'L71']);
  });

  it('goals of unlike measures by their ratios, also where an amount is asked for', async () => {
    const { named, tell } = await openTeller();
    const { text } = await tell(COMPARE, { goals: named('C3', 'C5'), measure: 'actual' });
    expect(text).toContain('La C3 va mejor: 140% contra 93%');
    expect(text).toContain(
      'Las cantidades no se restan, porque se cuentan en medidas distintas (página y libro).',
    );
    expect(text).not.toContain('menos');
  });

  it.each([
    ['remaining', 'es a la que más le falta: 1,341 contra 419 (préstamo) por alcanzar en el año'],
    ['target', 'tiene la meta anual más alta: 2,236 contra 2,138 (préstamo)'],
    ['relative', 'lleva más avance relativo: 80% contra 40% de la meta anual'],
    ['actual', 'alcanzó más: 1,719 contra 895 (préstamo), enero a septiembre de 2023'],
  ] as const)('by the one figure asked for: %s', async (measure, says) => {
    const { named, tell } = await openTeller();
    expect((await tell(COMPARE, { goals: named('L11', 'L71'), measure })).text).toContain(says);
  });

  it('lines of action by the share on course', async () => {
    const { tell } = await openTeller();
    const { text, codes } = await tell(COMPARE, { lines: ['3.1.1', '3.1.2'] });
    expect(text).toMatch(/La línea 3\.1\.[12] va mejor: \d+% \(\d+ de \d+\) contra \d+% \(\d+ de \d+\)/u);
    expect(codes).toEqual([]);
  });

  it('units by colours, never by a figure of unlike measures', async () => {
    const { tell } = await openTeller();
    const { text } = await tell(COMPARE, { units: ['8101', '8201'], measure: 'relative' });
    expect(text).toContain('no se suman ni se promedian; por eso se comparan por semáforo');
  });

  it('needs a second thing, and says so', async () => {
    const { named, tell } = await openTeller();
    expect((await tell(COMPARE, { goals: named('C5') })).text).toContain(
      'Para comparar hace falta otra meta',
    );
  });

  it('quarters of which one is not reported', async () => {
    const { named, tell } = await openTeller();
    const period: Period = { year: 2023, quarters: [3, 4], cumulative: false };
    const { text } = await tell(COMPARE, { goals: named('C5'), period });
    expect(text).toContain('sólo del 3.er trimestre hay cifra: 80%');
    expect(text).toContain('Del 4.º trimestre no se puede decir: todavía no se reporta.');
    expect(text).toMatch(/4\.º trimestre +300 +sin reportar +—/u);
  });
});
