import fc from 'fast-check';
import type { Quarter } from '#src/domain/period.ts';
import { type InventedGoal, type InventedReport, type InventedUnit, sumUp } from './invented-report.ts';

const VERBS = ['ATENDER', 'REPARAR', 'ENTREGAR', 'IMPARTIR', 'SUPERVISAR', 'ELABORAR', 'CANALIZAR', 'PODAR'];
const THINGS = [
  'TALLERES',
  'BACHES',
  'LUMINARIAS',
  'CONSULTAS',
  'PERMISOS',
  'EXPEDIENTES',
  'ÁRBOLES',
  'POZOS',
];
const ENDS = ['EN COLONIAS POPULARES', 'DEL MUNICIPIO', 'A PERSONAS MAYORES', 'EN ESCUELAS', 'POR TURNO'];
const MEASURES = [
  'INFORME',
  'SERVICIO',
  'PERSONA',
  'METRO CÚBICO',
  'EXPEDIENTE',
  'ACTIVIDAD',
  'TALLER',
  'OBRA',
];
const REMARKS = [
  'Se recibieron 2 solicitudes más que en 2022.',
  'Faltó material.',
  'Por lluvias se aplazó la obra.',
];
const OFFICES = ['DIRECCIÓN DE OBRAS', 'COORDINACIÓN DE PARQUES', 'JEFATURA DE ARCHIVO', 'OFICIALÍA DE AGUA'];
const PROGRAMS = ['CIUDAD EN ORDEN', 'SERVICIOS DE BARRIO', 'ADMINISTRACIÓN INTERNA'];

/** Most goals of a programme are small or steady; few are both large and uneven. */
const SIZE = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 13, max: 400 }) },
  { weight: 3, arbitrary: fc.integer({ min: 401, max: 9_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 60_000 }) },
);
const SHARE = fc.integer({ min: 0, max: 160 });
const FOUR_SHARES = fc.tuple(SHARE, SHARE, SHARE, SHARE);

function scaled(size: number, shares: readonly number[]): number[] {
  return shares.map((share) => Math.round((size * share) / 100));
}

/** What four quarters are planned to reach. */
const PLANNED: fc.Arbitrary<readonly number[]> = SIZE.chain((size) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([size, size, size, size]) },
    { weight: 3, arbitrary: FOUR_SHARES.map((shares) => scaled(size, shares)) },
    {
      weight: 2,
      arbitrary: FOUR_SHARES.map((shares) =>
        scaled(
          size,
          shares.map((share) => 90 + (share % 20)),
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 3 }).map((only) => [0, 1, 2, 3].map((at) => (at === only ? size : 0))),
    },
  ),
);

/** What the reported quarters reached of it: just that, nearly, little, nothing or more. */
function achievedOf(planned: readonly number[], quarter: Quarter): fc.Arbitrary<readonly number[]> {
  const reported = planned.slice(0, quarter);
  const withShares = FOUR_SHARES.map((shares) =>
    reported.map((value, index) => Math.round(((value === 0 ? 2 : value) * (shares[index] ?? 0)) / 100)),
  );
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(reported) },
    { weight: 4, arbitrary: withShares },
    { weight: 1, arbitrary: fc.constant(reported.map(() => 0)) },
  );
}

interface Figures {
  readonly planned: readonly number[];
  readonly achieved: readonly number[];
}

function figuresFor(quarter: Quarter): fc.Arbitrary<Figures> {
  const usual = PLANNED.chain((planned) =>
    achievedOf(planned, quarter).map((achieved) => ({ planned, achieved })),
  );
  const nothing = { planned: [0, 0, 0, 0], achieved: Array.from({ length: quarter }, () => 0) };
  return fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: fc.constant(nothing) });
}

/** How often a page prints the last figure of a row again, or a zero under a quarter to come. */
const HABIT = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ repeats: 0, zero: false }) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }).map((repeats) => ({ repeats, zero: false })) },
  { weight: 1, arbitrary: fc.constant({ repeats: 0, zero: true }) },
);
/** One row in six has a cell more or less than its page's habit. */
const STRAYING = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1);

const WORDS = fc.record({
  verb: fc.constantFrom(...VERBS),
  thing: fc.constantFrom(...THINGS),
  end: fc.constantFrom(...ENDS),
  measure: fc.constantFrom(...MEASURES),
  remark: fc.option(fc.constantFrom(...REMARKS), { freq: 2 }),
  lines: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
});

interface Drawn {
  readonly figures: Figures;
  readonly words: ReturnType<typeof WORDS.generate>['value'];
  readonly straying: number;
}

type Habit = ReturnType<typeof HABIT.generate>['value'];

interface Named {
  readonly code: string;
  readonly printedCode: string;
  readonly kind: 'goal' | 'action';
}

function toGoal({ figures, words, straying }: Drawn, named: Named, habit: Habit): InventedGoal {
  const { planned, achieved } = figures;
  const last = achieved[3] ?? planned[3] ?? 0;
  const tail = Array.from({ length: Math.max(0, habit.repeats + straying) }, () => last);
  return {
    ...named,
    description: `${words.verb} ${words.thing} ${words.end}`,
    measure: words.measure,
    lineCodes: words.lines.map((line) => `1.${line}.${1 + (line % 3)}`),
    annual: sumUp(planned),
    planned,
    achieved,
    remark: words.remark,
    tail: habit.zero && achieved.length < 4 ? [0] : tail,
  };
}

function addedUp(drawn: readonly Figures[]): Figures {
  const column = (pick: (figures: Figures) => readonly number[]): number[] =>
    (drawn[0] === undefined ? [] : pick(drawn[0])).map((_, index) =>
      sumUp(drawn.map((figures) => pick(figures)[index] ?? 0)),
    );
  return { planned: column(({ planned }) => planned), achieved: column(({ achieved }) => achieved) };
}

function unitOf(quarter: Quarter, number: number): fc.Arbitrary<InventedUnit> {
  const drawn = fc.record({ figures: figuresFor(quarter), words: WORDS, straying: STRAYING });
  return fc
    .record({
      head: drawn,
      actions: fc.array(drawn, { minLength: 1, maxLength: 14 }),
      habit: HABIT,
      adds: fc.boolean(),
      left: fc.nat({ max: 40 }),
      layout: fc.constantFrom(
        'described' as const,
        'described' as const,
        'late-described' as const,
        'bare' as const,
      ),
      sign: fc.constantFrom('M.', 'IM.', 'Mi.', 'M-'),
      office: fc.constantFrom(...OFFICES),
      program: fc.nat({ max: PROGRAMS.length - 1 }),
      pageLength: fc.integer({ min: 4, max: 9 }),
    })
    .map(({ head, actions, habit, adds, left, layout, sign, office, program, pageLength }): InventedUnit => {
      // A goal that adds up leaves one of its unit's actions out, as often as not.
      const members = actions.flatMap((_, index) => (actions.length > 2 && index === left ? [] : [index]));
      const family = adds && members.length > 1 ? members : [];
      const sums = addedUp(family.flatMap((index) => actions[index]?.figures ?? []));
      const goal = { code: `M.${number}`, printedCode: `${sign}${number}`, kind: 'goal' } as const;
      const own = family.length === 0 ? head : { ...head, figures: sums };
      return {
        code: `${600 + number}01`,
        name: `${office} ${number}`,
        programCode: String(700 + program),
        programName: PROGRAMS[program] ?? '',
        layout,
        goals: [
          toGoal(own, goal, habit),
          ...actions.map((each, index) => {
            const code = String(number * 100 + index + 1);
            return toGoal(each, { code, printedCode: code, kind: 'action' }, habit);
          }),
        ],
        family: family.map((index) => index + 1),
        pageLength,
      };
    });
}

/** Whole reports of agencies that do not exist, of one unit or several, at the close of any quarter. */
export const REPORT: fc.Arbitrary<InventedReport> = fc.constantFrom<Quarter>(1, 2, 3, 3, 4).chain((quarter) =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      year: fc.integer({ min: 2019, max: 2031 }),
      quarter: fc.constant(quarter),
      units: fc.tuple(...Array.from({ length: count }, (_, index) => unitOf(quarter, index + 1))),
      groupsAbsolute: fc.boolean(),
    }),
  ),
);
