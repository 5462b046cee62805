import type { Finding } from '#src/domain/finding.ts';
import { nameFieldWithin } from '#src/language/field-words.ts';
import { formatNumber } from '#src/language/format.ts';
import type { PrintedNumber } from './printed-number.ts';
import type { RowValues } from './reconcile/cells.ts';
import { sumOf } from './reconcile/checks.ts';
import type { ParentGap } from './reconcile/family.ts';
import { type LaidRow, toValues } from './reconcile/layout.ts';
import { isOneDigitOff } from './reconcile/misread-digit.ts';
import type { ReconciledRow } from './reconcile/reconcile-row.ts';
import type { SourceRow } from './source-row.ts';
import { quarterOf, shortValue, VALUE_PICKS, type ValuePick } from './value-picks.ts';

export interface FindingContext {
  readonly row: SourceRow;
  readonly reconciled: ReconciledRow;
  readonly gaps: readonly ParentGap[];
  readonly decidedByParent: boolean;
  readonly parentCode: string | null;
}

type Details = Pick<Finding, 'kind' | 'message'> & Partial<Finding>;

/** A finding on one goal; what is not said is null. */
export function rowFinding(row: SourceRow, details: Details): Finding {
  return {
    goalCode: row.goalCode,
    unitCode: row.unitCode,
    field: null,
    quarter: null,
    printed: null,
    used: null,
    residual: null,
    page: row.page,
    row: row.row,
    ...details,
  };
}

/** What the checks of a row made of its figures. */
export function figureFindings(context: FindingContext): readonly Finding[] {
  return [
    ...surplusFindings(context),
    ...repairFindings(context),
    ...rivalFindings(context),
    ...residualFindings(context),
    ...context.gaps.map((gap) => gapFinding(context, gap)),
  ];
}

function surplusFindings({ row, reconciled }: FindingContext): Finding[] {
  const { surplus, unreported } = reconciled;
  if (unreported !== null) {
    const quarter = (row.cells.quarter + 1) as 2 | 3 | 4;
    const message = `${row.goalCode}: se imprime ${unreported.text} como alcanzado de un trimestre posterior al corte; no se toma como dato.`;
    const finding = {
      kind: 'unreported-quarter',
      field: `a${quarter}`,
      quarter,
      printed: unreported.text,
    } as const;
    return [rowFinding(row, { ...finding, message })];
  }
  if (surplus === 0 || row.cells.periods.kind === 'in-columns') return [];
  const printed = row.cells.periods.cells.map((cell) => cell.text).join(' | ');
  const expected = row.cells.periods.cells.length - surplus;
  const message = `${row.goalCode}: se imprimen ${expected + surplus} cifras trimestrales donde van ${expected}; ${surplus === 1 ? 'la que sobra no se usa' : `las ${surplus} que sobran no se usan`}.`;
  return [rowFinding(row, { kind: 'surplus', printed, message })];
}

function printedNumberAt(literal: LaidRow, field: ValuePick['field']): PrintedNumber | null {
  const at = Number(field.slice(1)) - 1;
  if (field === 'annual') return literal.annual;
  if (field === 'absolute_reported') return literal.absolute;
  if (field === 'relative_reported_pct') return literal.percent;
  return (field.startsWith('p') ? literal.planned[at] : literal.achieved[at]) ?? null;
}

function printedAt(literal: LaidRow, field: ValuePick['field']): string | null {
  return printedNumberAt(literal, field)?.text ?? null;
}

function repairFindings(context: FindingContext): Finding[] {
  const { row, reconciled, decidedByParent, parentCode } = context;
  if (reconciled.state === 'clean') return [];
  const before = toValues(reconciled.literal);
  const changed = VALUE_PICKS.filter(
    ({ pick, field }) =>
      pick(reconciled.values) !== null &&
      (pick(before) !== pick(reconciled.values) ||
        printedNumberAt(reconciled.literal, field)?.isGuess === true),
  );
  return changed.map((value) => {
    const used = value.pick(reconciled.values);
    const printed = printedAt(reconciled.literal, value.field);
    const where = printed === null ? 'no se imprime' : `se imprime ${printed}`;
    const decided = decidedByParent && parentCode !== null ? ` y con la suma de ${parentCode}` : '';
    const message = `${row.goalCode}: ${nameFieldWithin(value.field)} ${where}; se usa ${formatNumber(used)}, ${reasonOf(context, value.field)}, con lo que cierran sus sumas${decided}.`;
    return rowFinding(row, {
      kind: 'recovered',
      field: value.field,
      quarter: value.quarter,
      printed,
      used,
      message,
    });
  });
}

/** What happened to a value that is not read where it is printed. */
function reasonOf({ row, reconciled }: FindingContext, field: ValuePick['field']): string {
  const { periods } = row.cells;
  const used = VALUE_PICKS.find((value) => value.field === field)?.pick(reconciled.values) ?? null;
  const elsewhere =
    field.length === 2 && periods.kind === 'in-order' && periods.cells.some(({ value }) => value === used);
  const printed = printedNumberAt(reconciled.literal, field);
  const oneDigit = printed !== null && used !== null && isOneDigitOff(printed, used);
  if (printed?.isGuess === true && printed.value === used) return 'por un dígito mal leído';
  if (reconciled.repair === 'misread' && (oneDigit || !elsewhere)) return 'por un dígito mal leído';
  if (reconciled.repair === 'lost-or-stray') return 'por faltar o sobrar una celda';
  return 'que está en otra celda por venir alguna repetida';
}

/** More rivals than this are counted, not listed. */
const MOST_LISTED = 6;

function rivalFindings({ row, reconciled }: FindingContext): Finding[] {
  const { state, rivals } = reconciled;
  if (state !== 'ambiguous') return [];
  const differing = VALUE_PICKS.filter(({ pick }) => new Set(rivals.map(pick)).size > 1);
  const tell = (values: RowValues): string => differing.map((value) => shortValue(value, values)).join(', ');
  const listed = rivals.slice(0, MOST_LISTED).map(tell).join('; o bien ');
  const more = rivals.length > MOST_LISTED ? `; y ${rivals.length - MOST_LISTED} lecturas más` : '';
  const [only, ...others] = differing;
  const one = others.length === 0 ? only : undefined;
  const printed =
    one === undefined
      ? differing.map(({ field }) => printedAt(reconciled.literal, field) ?? 'sin dato').join(' | ')
      : printedAt(reconciled.literal, one.field);
  const message = `${row.goalCode}: hay ${rivals.length} lecturas posibles (${listed}${more}). Las cifras en que difieren quedan sin dato.`;
  return [
    rowFinding(row, {
      kind: 'ambiguous',
      field: one?.field ?? null,
      quarter: one?.quarter ?? null,
      printed,
      message,
    }),
  ];
}

function residualFindings(context: FindingContext): Finding[] {
  const { row, reconciled } = context;
  if (reconciled.state !== 'unreconciled') return [];
  const { literal, checks } = reconciled;
  const found: Finding[] = [];
  if (checks.planned !== true) found.push(sumFinding(context, 'annual', literal.planned));
  const reported = literal.achieved.slice(0, literal.reported);
  if (checks.achieved !== true) found.push(sumFinding(context, 'absolute_reported', reported));
  if (found.length === 0) {
    const message = `${row.goalCode}: se imprime un avance relativo de ${literal.percent?.text ?? 'sin dato'} %, que no corresponde al avance absoluto entre la meta anual.`;
    found.push(
      rowFinding(row, {
        kind: 'unreconciled',
        field: 'relative_reported_pct',
        printed: literal.percent?.text ?? null,
        message,
      }),
    );
  }
  return found;
}

function sumFinding(
  { row, reconciled }: FindingContext,
  field: 'annual' | 'absolute_reported',
  parts: LaidRow['planned'],
): Finding {
  const before = toValues(reconciled.literal);
  const total = field === 'annual' ? before.annual : before.absolute;
  const sum = sumOf(parts.map((part) => part?.value ?? null));
  const words = field === 'annual' ? 'lo programado' : 'lo alcanzado';
  const cells = parts.map((part) => part?.text ?? 'sin dato').join(', ');
  const residual = total === null || sum === null ? null : Number((total - sum).toFixed(6));
  const kept = field === 'annual' ? reconciled.values.planned : reconciled.values.achieved;
  const doubt = kept.some((value) => value !== null)
    ? 'Los trimestres impresos se conservan sin comprobar.'
    : 'Sus trimestres quedan sin dato.';
  const message =
    residual === null
      ? `${row.goalCode}: ${words} por trimestre (${cells}) no se puede comprobar, porque falta ${total === null ? nameFieldWithin(field) : 'alguno de sus trimestres'}. ${doubt}`
      : `${row.goalCode}: ${words} por trimestre (${cells}) suma ${formatNumber(sum)} y ${nameFieldWithin(field)} es ${formatNumber(total)}: una diferencia de ${formatNumber(residual)}. Se conserva el total impreso. ${doubt}`;
  return rowFinding(row, {
    kind: 'unreconciled',
    field,
    printed: printedAt(reconciled.literal, field),
    used: total,
    residual,
    message,
  });
}

function gapFinding({ row, reconciled }: FindingContext, { field, parent, children }: ParentGap): Finding {
  const residual = Number((parent - children).toFixed(6));
  const message = `${row.goalCode}: ${nameFieldWithin(field)} es ${formatNumber(parent)} y sus acciones suman ${formatNumber(children)}: una diferencia de ${formatNumber(residual)}. Se conserva lo impreso.`;
  const printed = printedAt(reconciled.literal, field);
  return rowFinding(row, {
    kind: 'parent-mismatch',
    field,
    quarter: quarterOf(field),
    printed,
    used: parent,
    residual,
    message,
  });
}
