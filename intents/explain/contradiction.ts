import type { Remark } from '#src/domain/goal.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { fold } from '#src/language/fold.ts';
import { formatPercent, formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { Note } from '#src/reply/reply.ts';
import type { JudgedGoal } from '../telling/scope.ts';

/** Words by which a remark says that less, or more, was done than planned; folded. */
const SAYS_SHORT = /\bno se (?:alcanz|cumpl|logr|lleg|realiz|pud)|\bfalt(?:a|o|aron|aba)\b|\binsuficien/u;
const SAYS_OVER =
  /\bse (?:rebas|super|sobrepas|exced)|\bmayor (?:demanda|afluencia)|\bmas de lo (?:programado|esperado)/u;

/** Where a remark and the figures of its quarter, or of the year, say different things: both are told. */
export function tellContradiction({ record, standing }: JudgedGoal, remark: Remark): readonly Note[] {
  const ratio = toRatio(achievedIn(record, remark.quarter), plannedIn(record, remark.quarter));
  const text = fold(remark.text);
  const [short, over] = [SAYS_SHORT.test(text), SAYS_OVER.test(text)];
  if (ratio !== null && short && ratio >= 1) return [tellQuarter(remark, 'que no se alcanzó', ratio)];
  if (ratio !== null && over && ratio < 1) return [tellQuarter(remark, 'que se hizo más', ratio)];
  const wellToDate = standing.light === 'green' || standing.light === 'over';
  if (!short || !wellToDate) return [];
  const badge = formatBadge(toLightBadge(standing.light));
  return [
    {
      kind: 'info',
      text: `La observación habla de su trimestre; a la fecha la meta va en ${badge} (${formatPercent(standing.complianceRatio)} de lo programado).`,
    },
  ];
}

function tellQuarter({ quarter }: Remark, says: string, ratio: number): Note {
  return {
    kind: 'info',
    text: `La observación dice ${says}, y las cifras del ${formatQuarter(quarter)} muestran ${formatPercent(ratio)} de lo programado: no concuerdan.`,
  };
}
