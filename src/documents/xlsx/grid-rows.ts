import { readCodedText, readLineCodes } from '#src/documents/ocr/codes.ts';
import type { RawRow } from '#src/documents/ocr/raw-rows.ts';
import type { ColumnRole } from '#src/documents/ocr/vocabulary.ts';
import { AHEAD, NO_BASE, UNKNOWN } from '#src/documents/official/official-row.ts';
import {
  type PrintedNumber,
  parsePrintedNumber,
  parsePrintedPercent,
} from '#src/documents/printed-number.ts';
import type { GoalKind } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { GridColumns } from './grid-columns.ts';

interface GridPlace {
  readonly columns: Pick<GridColumns, 'places' | 'planned' | 'achieved'>;
  readonly quarter: Quarter;
  /** Told of a cell that is no figure, and its column from 0. */
  readonly onFault: (column: number, what: string) => void;
}

/** One goal of a sheet, where each figure has its own column. Cells that say that nothing is known are unknown. */
export function readGridRow(row: readonly string[], { columns, quarter, onFault }: GridPlace): RawRow {
  const at = (role: ColumnRole): string => row[columns.places.get(role) ?? -1] ?? '';
  const number = (column: number | undefined): PrintedNumber | null => {
    const cell = row[column ?? -1] ?? '';
    if (SAYS_NOTHING.has(cell.toLowerCase())) return null;
    const printed = parsePrintedNumber(cell);
    if (printed === undefined) onFault(column ?? 0, `«${cell.slice(0, 40)}» no es una cifra`);
    return printed ?? null;
  };
  const coded = readCoded(at('description'));
  return {
    printedCode: coded.code,
    code: coded.code,
    kind: coded.kind,
    description: orNull(coded.text),
    measure: orNull(at('measure')),
    lineCodes: readLineCodes(at('line')) ?? [],
    cells: {
      annual: number(columns.places.get('annual')),
      periods: {
        kind: 'in-columns',
        planned: QUARTERS.map((each) => number(columns.planned.get(each))),
        achieved: QUARTERS.map((each) => number(columns.achieved.get(each))),
      },
      absolute: number(columns.places.get('absolute')),
      percent: parsePrintedPercent(at('relative')) ?? withSign(number(columns.places.get('relative'))),
      quarter,
    },
    remark: orNull(at('remark')),
  };
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([AHEAD, UNKNOWN, NO_BASE, '-', 'n/d', 'n/a', 'nd']);

/** A percentage that is written as a number alone. */
function withSign(number: PrintedNumber | null) {
  return number === null ? null : { ...number, decimals: number.text.split('.')[1]?.length ?? 0 };
}

interface Coded {
  readonly code: string | null;
  readonly kind: GoalKind | null;
  readonly text: string;
}

const ACTION = /^(\S{1,24}?)\.-\s*(.*)$/su;
const CODE_ALONE = /^(?=\S*\d)[\p{L}\d][\p{L}\d.-]{0,23}$/u;
const GOAL = /^((?=\S*\d)\p{L}[\p{L}\d.-]{0,15})\s+(.*)$/su;

/** "201.- TEXTO" is an action, "M.2 TEXTO" a goal; what scanned reports print is understood as there. */
function readCoded(cell: string): Coded {
  const [, action, text = ''] = ACTION.exec(cell) ?? [];
  if (action !== undefined && /\d/u.test(action)) return { code: action, kind: 'action', text };
  if (CODE_ALONE.test(cell)) return { code: cell, kind: /^\d/u.test(cell) ? 'action' : 'goal', text: '' };
  const printed = readCodedText(cell);
  if (printed !== undefined) return printed;
  const [, goal, rest = ''] = GOAL.exec(cell) ?? [];
  return goal === undefined
    ? { code: null, kind: null, text: cell }
    : { code: goal, kind: 'goal', text: rest };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
