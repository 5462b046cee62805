import type { Period } from '#src/domain/period.ts';
import { formatPercent } from '#src/language/format.ts';
import { figuresAsked } from './asked-figures.ts';
import { isOneIndicator } from './joint-line.ts';
import type { JudgedGoal } from './scope.ts';
import { unitNameOf } from './wording.ts';

/** Of one indicator in several offices: which office complies best and which worst; undefined where that means nothing. */
export function tellRange(goals: readonly JudgedGoal[], period: Period | null): string | undefined {
  if (!isOneIndicator(goals)) return undefined;
  const ranked = goals
    .flatMap((goal) => {
      const { ratio } = figuresAsked(goal, period);
      return ratio === null ? [] : [{ goal, ratio }];
    })
    .toSorted((a, b) => b.ratio - a.ratio);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (best === undefined || worst === undefined || best.ratio === worst.ratio) return undefined;
  return `Mayor cumplimiento: ${nameOf(best.goal)}, ${formatPercent(best.ratio)}; menor: ${nameOf(worst.goal)}, ${formatPercent(worst.ratio)}.`;
}

function nameOf({ record }: JudgedGoal): string {
  return `${unitNameOf(record.unit)} (${record.code})`;
}
