import {
  type Decision,
  decisionOn,
  type ImportConflict,
  type ImportDecisions,
  type ImportPlan,
} from '#src/domain/import-plan.ts';
import { tellFieldValue } from '#src/language/field-words.ts';
import { formatNumber } from '#src/language/format.ts';

import { describeConflict } from './tell-conflicts.ts';

const MOST_SHOWN = 20;

/** What would be, or was, decided: a line each. Empty where nothing differed. */
export function tellDecided(
  { conflicts }: Pick<ImportPlan, 'conflicts'>,
  decisions: ImportDecisions,
): readonly string[] {
  const lines = conflicts.flatMap((conflict) => {
    const decision = decisionOn(decisions, conflict);
    return decision === null ? [] : [`  ${describeConflict(conflict)}: ${tellDecision(conflict, decision)}`];
  });
  const more = lines.length - MOST_SHOWN;
  return lines.length === 0
    ? []
    : [
        'Datos que diferían:',
        ...lines.slice(0, MOST_SHOWN),
        ...(more > 0 ? [`  … y ${formatNumber(more)} más`] : []),
      ];
}

function tellDecision({ field, from, to }: ImportConflict, decision: Decision): string {
  return decision === 'take'
    ? `${tellFieldValue(field, from)} → ${tellFieldValue(field, to)}, del archivo`
    : `se conserva ${tellFieldValue(field, from)}; el archivo dice ${tellFieldValue(field, to)}`;
}
