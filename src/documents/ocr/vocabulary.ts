import type { Quarter } from '#src/domain/period.ts';

/**
 * The words by which quarterly reports name their parts, folded. This is the form's language, the
 * same in every agency that uses it; what a report says under these headings is never listed here.
 */

export type ColumnRole =
  | 'line'
  | 'description'
  | 'measure'
  | 'annual'
  | 'periods'
  | 'absolute'
  | 'relative'
  | 'remark';

/** Longer wordings first: the first that fits wins. */
export const COLUMN_HEADINGS: readonly { readonly role: ColumnRole; readonly wordings: readonly string[] }[] =
  [
    { role: 'line', wordings: ['linea de accion', 'lineas de accion'] },
    {
      role: 'description',
      wordings: [
        'descripcion de las metas/acciones',
        'descripcion de metas y acciones',
        'descripcion de la meta',
        'descripcion',
        'metas/acciones',
      ],
    },
    { role: 'measure', wordings: ['unidad de medida', 'unidad medida'] },
    { role: 'annual', wordings: ['meta anual autorizada', 'meta anual', 'meta autorizada'] },
    { role: 'periods', wordings: ['periodo', 'trimestre', 'ene-mar', 'programacion trimestral'] },
    { role: 'absolute', wordings: ['avance absoluto'] },
    { role: 'relative', wordings: ['avance relativo'] },
    { role: 'remark', wordings: ['observaciones', 'observacion', 'justificacion'] },
  ];

export const QUARTER_HEADINGS: readonly string[] = ['ene-mar', 'abr-jun', 'jul-sep', 'oct-dic'];

export type LabelRole = 'unit' | 'program' | 'line' | 'date' | 'other';

export const PAGE_LABELS: readonly { readonly role: LabelRole; readonly wordings: readonly string[] }[] = [
  { role: 'unit', wordings: ['unidad ejecutora'] },
  { role: 'line', wordings: ['lineas de accion', 'linea de accion'] },
  { role: 'date', wordings: ['fecha'] },
  { role: 'program', wordings: ['programa'] },
  { role: 'other', wordings: ['c. administrativa', 'ramo', 'finalidad', 'subfuncion', 'funcion'] },
];

/** The order in which the form lists its codes, for pages whose labels were torn from their values. */
export const LABEL_ORDER = { program: 2, unit: 3 } as const;

export const TITLE_WORDINGS: readonly string[] = ['programa operativo anual'];
export const TITLE_ABBREVIATION = 'POA';
/** The word of the heading that counts the report: "tercer avance programático". */
export const ADVANCE_WORDS: readonly string[] = ['avance', 'trimestre'];

export const ORDINALS: ReadonlyMap<string, Quarter> = new Map([
  ['primer', 1],
  ['primero', 1],
  ['1er', 1],
  ['segundo', 2],
  ['2do', 2],
  ['tercer', 3],
  ['tercero', 3],
  ['3er', 3],
  ['cuarto', 4],
  ['4to', 4],
]);

/** The first letters of the months' names, January first. */
export const MONTH_STEMS: readonly string[] = [
  'ene',
  'feb',
  'mar',
  'abr',
  'may',
  'jun',
  'jul',
  'ago',
  'sep',
  'oct',
  'nov',
  'dic',
];

/** What stands before the number of a goal: "M.3", "META 3". */
export const GOAL_PREFIXES: readonly string[] = ['m', 'meta'];
/** Letters before the number of an action: "A.3". */
export const ACTION_PREFIXES: readonly string[] = ['a', 'acc', 'accion'];
