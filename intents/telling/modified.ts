import type { GoalRecord } from '#src/domain/goal.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { JudgedGoal } from './scope.ts';

/** More are counted. */
const MOST_NAMED = 8;

/** ", modificada: antes 39,840" beside an annual goal that was changed with authorisation; nothing for any other. */
export function tellBefore({ annual, original }: GoalRecord): string {
  if (original === undefined) return '';
  return original.annual === annual?.value
    ? ', con los trimestres reprogramados'
    : `, modificada: antes ${formatNumber(original.annual)}`;
}

/** Which of the goals of an answer were modified during the year: figures are compared with what stands now. */
export function tellModified(goals: readonly JudgedGoal[]): readonly string[] {
  const modified = goals.filter(({ record }) => record.original !== undefined);
  if (modified.length === 0) return [];
  if (modified.length > MOST_NAMED)
    return [
      `${formatNumber(modified.length)} de estas metas se modificaron con autorización; se compara con la meta modificada.`,
    ];
  const named = modified.map(({ record }) => {
    const { annual, original, code } = record;
    const isSame = original?.annual === annual?.value;
    return `${code} (${isSame ? 'trimestres reprogramados' : `antes ${formatNumber(original?.annual ?? null)}`})`;
  });
  return [`Meta modificada: ${joinWithAnd(named)}.`];
}
