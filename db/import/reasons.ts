import type { Finding } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { SourceRef } from '#src/domain/source.ts';
import { nameFieldWithin, tellFieldValue, tellPlace } from '#src/language/field-words.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';

import type { SettledConflict } from './placed-row.ts';
import type { OpenSum } from './sums.ts';

/** Why a value was replaced, for its history; who decided stands beside it. */
export function reasonForTaking({ document, page, row }: SourceRef): string {
  return `Informe ${tellRow({ document, page, row })}, por decisión de quien lo cargó`;
}

function tellRow({ document, page, row }: SourceRef): string {
  const place = tellPlace({ page, row });
  return `«${document.name}»${place === '' ? '' : ` (${place})`}`;
}

/** A difference that was decided for what is loaded: whoever reads the figure knows that a report says otherwise. */
export function keptFinding({ goal, unit, field, from, to }: SettledConflict, ref: SourceRef): Finding {
  return {
    goalCode: goal,
    unitCode: unit,
    kind: 'kept',
    field,
    quarter: QUARTERS.find((each) => field === `p${each}` || field === `a${each}`) ?? null,
    message: `${goal}: en el informe ${tellRow(ref)}, ${nameFieldWithin(field)} es ${tellFieldValue(field, to)}; se conserva ${tellFieldValue(field, from)}, por decisión de quien lo cargó.`,
    printed: to === null ? null : String(to),
    used: from,
    residual: null,
    page: ref.page,
    row: ref.row,
  };
}

/** Figures of several reports that do not add up together. */
export function sumFinding(
  record: GoalRecord,
  { field, quarter, total, parts }: OpenSum,
  kind: 'unreconciled' | 'parent-mismatch',
): Finding {
  const residual = Number((total - parts).toFixed(6));
  const summed = kind === 'unreconciled' ? 'lo programado por trimestre suma' : 'sus acciones suman';
  return {
    ...aboutGoal(record),
    kind,
    field,
    quarter,
    message: `${record.code}: ${nameFieldWithin(field)} es ${formatNumber(total)} y ${summed} ${formatNumber(parts)}: una diferencia de ${formatNumber(residual)}, con cifras de varios informes.`,
    used: total,
    residual,
  };
}

/** An earlier report's total against the quarters that a later one gives. */
export function totalFinding(
  record: GoalRecord,
  { through, total, sum }: { readonly through: Quarter; readonly total: number; readonly sum: number },
): Finding {
  const residual = Number((total - sum).toFixed(6));
  return {
    ...aboutGoal(record),
    kind: 'unreconciled',
    field: 'absolute_reported',
    quarter: through,
    message: `${record.code}: lo alcanzado por trimestre suma ${formatNumber(sum)} al ${formatQuarter(through)} y el informe de ese trimestre da ${formatNumber(total)}: una diferencia de ${formatNumber(residual)}. Cuentan los trimestres.`,
    used: total,
    residual,
  };
}

function aboutGoal({ code, unit, source }: GoalRecord) {
  return {
    goalCode: code,
    unitCode: unit.code,
    printed: null,
    page: source?.page ?? null,
    row: source?.row ?? null,
  };
}
