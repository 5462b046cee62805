import type { JudgedGoal } from '#intents/telling/scope.ts';
import type { Overview } from '#src/domain/overview.ts';
import type { Followed } from '#src/domain/subscription.ts';
import type { Suggestion } from '#src/reply/reply.ts';

/** What a reader of a summary asks next: of the same goals, and only of what there is. */
export function suggestFrom({ counts }: Overview<JudgedGoal>, followed: Followed): readonly Suggestion[] {
  const where = placeOf(followed);
  const offered: readonly (Suggestion & { readonly count: number })[] = [
    { label: 'Ver metas en rojo', message: `¿Qué va en rojo${where}?`, count: counts.red },
    { label: 'Ver metas en amarillo', message: `¿Qué va en amarillo${where}?`, count: counts.yellow },
    { label: 'Ver rebasadas', message: `¿Qué metas están rebasadas${where}?`, count: counts.over },
    {
      label: 'Ver lo que falta capturar',
      message: `¿Qué metas no tienen dato${where}?`,
      count: counts.missing,
    },
  ];
  return offered.filter(({ count }) => count > 0).map(({ label, message }) => ({ label, message }));
}

/** The words for a slice that one question can name; of others the whole programme is asked. */
function placeOf({ goals, units, programs, lines }: Followed): string {
  const [unit, ...others] = units;
  const isOneUnit = others.length + goals.length + programs.length + lines.length === 0;
  return unit !== undefined && isOneUnit ? ` en la unidad ${unit}` : '';
}
