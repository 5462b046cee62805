import type { GoalName, ImportPlan } from '#src/domain/import-plan.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { formatNumber } from '#src/language/format.ts';

const MOST_NAMED = 10;

/** How the file meets what is loaded: codes written otherwise, goals that are new or not there, a new year. */
export function tellMeeting(
  { findings, newGoals, absentGoals, startsYear }: ImportPlan,
  { document }: ReportReading,
): readonly string[] {
  const matched = findings.map(({ message }) => `  ${message}`);
  return [
    ...(startsYear
      ? [`Con este informe empieza el programa de ${document.year}; los de otros años quedan como están.`]
      : []),
    ...(matched.length === 0 ? [] : [`Claves por revisar (${formatNumber(matched.length)}):`, ...matched]),
    ...(startsYear ? [] : tellGoals(newGoals, ['Una meta nueva', 'metas nuevas'])),
    ...tellGoals(absentGoals, [
      'Una meta cargada no viene en este informe y queda como está',
      'metas cargadas no vienen en este informe y quedan como están',
    ]),
  ];
}

function tellGoals(goals: readonly GoalName[], [one, several]: readonly [string, string]): readonly string[] {
  if (goals.length === 0) return [];
  const named = goals.slice(0, MOST_NAMED).map(({ goal, unit }) => `${goal} (${unit})`);
  const more = goals.length - named.length;
  const what = goals.length === 1 ? one : `${formatNumber(goals.length)} ${several}`;
  return [`${what}: ${named.join(', ')}${more > 0 ? ` y ${formatNumber(more)} más` : ''}.`];
}
