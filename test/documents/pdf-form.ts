import fc from 'fast-check';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { type DrawnGoal, sum } from './pdf-goals.ts';

type Series = 'planned' | 'achieved';

/** How a report looks. */
export interface DrawnForm {
  readonly font: 'own' | 'Helvetica' | 'Times-Roman' | 'Courier';
  readonly size: number;
  readonly landscape: boolean;
  /** How the page is put in; sideways is not told to who looks at it. */
  readonly turned: 0 | 90 | 180 | 'sideways';
  readonly tagged: boolean;
  readonly compressed: boolean;
  readonly order: 'lines-first' | 'text-first' | 'remark-before' | 'totals-first';
  readonly rules: 'cells' | 'rows' | 'lying' | 'none';
  readonly headEachPage: boolean;
  /** Which headings stand upright: none, those of words (read upwards or downwards), or the signs of the quarters too. */
  readonly standing: 'none' | 'words' | 'downwards' | 'all';
  readonly centred: boolean;
  readonly figures: 'right' | 'center' | 'left';
  readonly pieces: 'whole' | 'words' | 'signs' | 'stretched';
  readonly pad: number;
  readonly rowPad: number;
  readonly leading: number;
  readonly wideLabels: boolean;
  readonly signs: Readonly<Record<Series, string>>;
  readonly quarterNames: readonly string[];
  readonly headings: Readonly<Record<string, string>>;
  readonly grouped: boolean;
  readonly unknown: '' | 's/d';
}

const WAYS: readonly DrawnForm['turned'][] = [0, 90, 180, 'sideways'];

export const drawnForm: fc.Arbitrary<DrawnForm> = fc.record({
  font: fc.constantFrom('own', 'Helvetica', 'Times-Roman'),
  size: fc.constantFrom(5.5, 6, 6.5),
  landscape: fc.boolean(),
  turned: fc.constantFrom(...WAYS),
  tagged: fc.boolean(),
  compressed: fc.boolean(),
  order: fc.constantFrom('lines-first', 'text-first', 'remark-before', 'totals-first'),
  rules: fc.constantFrom('cells', 'rows', 'lying', 'none'),
  headEachPage: fc.boolean(),
  standing: fc.constantFrom('none', 'none', 'words', 'downwards', 'all'),
  centred: fc.boolean(),
  figures: fc.constantFrom('right', 'center'),
  pieces: fc.constantFrom('whole', 'words', 'signs', 'stretched'),
  pad: fc.constantFrom(2, 3),
  rowPad: fc.constantFrom(2, 4, 7),
  leading: fc.constantFrom(1.15, 1.3),
  wideLabels: fc.boolean(),
  signs: fc.constantFrom({ planned: 'P', achieved: 'A' }, { planned: 'Prog.', achieved: 'Alc.' }),
  quarterNames: fc.constantFrom(
    ['Ene-Mar', 'Abr-Jun', 'Jul-Sep', 'Oct-Dic'],
    ['ENERO-MARZO', 'ABRIL-JUNIO', 'JULIO-SEPT.', 'OCT-DICIEMBRE'],
    ['1er. Trim.', '2do. Trim.', '3er. Trim.', '4to. Trim.'],
  ),
  headings: fc.constantFrom(
    {
      line: 'LÍNEA DE ACCIÓN P.M.D.',
      description: 'DESCRIPCIÓN DE LAS METAS/ACCIONES',
      measure: 'UNIDAD DE MEDIDA',
      annual: 'META ANUAL AUTORIZADA',
      absolute: 'AVANCE ABSOLUTO',
      relative: 'AVANCE RELATIVO',
      remark: 'OBSERVACIONES',
    },
    {
      line: 'Línea de acción',
      description: 'Descripción de la meta',
      measure: 'Unidad medida',
      annual: 'Meta anual',
      absolute: 'Avance absoluto',
      relative: 'Avance relativo %',
      remark: 'Justificación',
    },
  ),
  grouped: fc.boolean(),
  unknown: fc.constantFrom('', 's/d'),
});

export interface FormColumn {
  readonly x: number;
  readonly width: number;
  readonly heading: string;
  readonly isFigure: boolean;
  readonly period: { readonly series: Series; readonly quarter: Quarter } | null;
  readonly of: (goal: DrawnGoal) => string;
}

type Named = 'line' | 'description' | 'measure' | 'annual' | 'periods' | 'absolute' | 'relative' | 'remark';

const ORDERS: Readonly<Record<DrawnForm['order'], readonly Named[]>> = {
  'lines-first': ['line', 'measure', 'annual', 'description', 'periods', 'absolute', 'relative', 'remark'],
  'text-first': ['description', 'line', 'measure', 'annual', 'periods', 'absolute', 'relative', 'remark'],
  'remark-before': ['line', 'description', 'remark', 'measure', 'annual', 'periods', 'absolute', 'relative'],
  'totals-first': ['description', 'measure', 'annual', 'absolute', 'relative', 'periods', 'line', 'remark'],
};

const SHARES: Readonly<Record<Exclude<Named, 'periods'>, number>> = {
  line: 4.6,
  description: 15,
  measure: 5.4,
  annual: 5,
  absolute: 5,
  relative: 4.8,
  remark: 9,
};
const PERIOD_SHARE = 4.2;

export function toColumns(form: DrawnForm, width: number): readonly FormColumn[] {
  const number = (value: number | null | undefined): string => {
    if (value === null || value === undefined) return form.unknown;
    return form.grouped ? value.toLocaleString('en-US') : String(value);
  };
  const known = ({ achieved }: DrawnGoal): number | null => (achieved.includes(null) ? null : sum(achieved));
  const texts: Readonly<Record<Exclude<Named, 'periods'>, (goal: DrawnGoal) => string>> = {
    line: ({ lines }) => lines,
    description: ({ code, text }) => `${code}.- ${text}`,
    measure: ({ measure }) => measure,
    annual: ({ planned }) => number(sum(planned)),
    absolute: (goal) => number(known(goal)),
    relative: (goal) => {
      const [annual, absolute] = [sum(goal.planned), known(goal)];
      return absolute === null || annual === 0 ? '' : `${Math.round((100 * absolute) / annual)}%`;
    },
    remark: ({ remark }) => remark,
  };
  const total = Object.values(SHARES).reduce((all, share) => all + share, 8 * PERIOD_SHARE);
  let x = 24;
  const place = (share: number): { x: number; width: number } => {
    const placed = { x, width: (share * width) / total };
    x += placed.width;
    return placed;
  };
  return ORDERS[form.order].flatMap((name): FormColumn[] => {
    if (name !== 'periods') {
      const isFigure = name === 'annual' || name === 'absolute' || name === 'relative';
      return [
        {
          ...place(SHARES[name]),
          heading: form.headings[name] ?? '',
          isFigure,
          period: null,
          of: texts[name],
        },
      ];
    }
    return QUARTERS.flatMap((quarter) =>
      (['planned', 'achieved'] as const).map(
        (series): FormColumn => ({
          ...place(PERIOD_SHARE),
          heading: '',
          isFigure: true,
          period: { series, quarter },
          of: (goal) => (goal[series].length < quarter ? '' : number(goal[series][quarter - 1])),
        }),
      ),
    );
  });
}
