import fc from 'fast-check';
import type { Quarter } from '#src/domain/period.ts';

/** A goal of an invented report, its figures true by themselves. */
export interface DrawnGoal {
  readonly code: string;
  readonly text: string;
  readonly measure: string;
  readonly lines: string;
  readonly planned: readonly number[];
  /** As many as the quarter; null was not captured. */
  readonly achieved: readonly (number | null)[];
  readonly remark: string;
  /** Its figures bear the raised mark of a note. */
  readonly isMarked: boolean;
}

export interface DrawnUnit {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly quarter: Quarter;
  readonly goals: readonly DrawnGoal[];
}

export function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

const WORDS =
  'ATENDER A LA POBLACIÓN EN COLONIAS Y EJIDOS CON SERVICIOS DE SALUD 24 HORAS, PARQUES, CALLES (ZONA 3) NIÑAS'.split(
    ' ',
  );

const figure = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 9_999 }), fc.nat({ max: 140_000 }));
const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((words) => words.join(' '));

const QUARTERS_SEEN = [1, 2, 3, 4] as const;

/** Reports of one or two units, truths included. */
export const drawnUnits: fc.Arbitrary<readonly DrawnUnit[]> = fc
  .record({
    quarter: fc.constantFrom(...QUARTERS_SEEN),
    units: fc.array(
      fc.array(
        fc.record({
          text: text(24),
          measure: fc.constantFrom('SERVICIO', 'INFORME DE AVANCE', 'M2', 'DESPENSA'),
          lines: fc.constantFrom('1.1', '', '1.1, 1.2'),
          planned: fc.array(figure, { minLength: 4, maxLength: 4 }),
          achieved: fc.array(fc.option(figure, { freq: 12 }), { minLength: 4, maxLength: 4 }),
          remark: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text(30) }),
          isMarked: fc.nat({ max: 9 }).map((value) => value === 0),
        }),
        { minLength: 1, maxLength: 14 },
      ),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ quarter, units }) =>
    units.map(
      (goals, unit): DrawnUnit => ({
        code: `70${unit + 1}`,
        name: 'OFICINA DE SERVICIOS',
        year: 2031,
        quarter,
        goals: goals.map((goal, index) => ({
          ...goal,
          code: String(100 * (unit + 1) + index + 1),
          achieved: goal.achieved.slice(0, quarter),
        })),
      }),
    ),
  );
