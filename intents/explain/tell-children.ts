import { shortfallOf } from '#src/domain/shortfall.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { LabelledFigure } from '#src/reply/reply.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { shorten, shortNameOf, wordsOf } from '../telling/wording.ts';

const MOST_NAMED = 5;
const LONGEST_NAME = 40;

/** Of a goal that is the sum of others: which of these are behind, by amount, and which make up for it. */
export function tellChildren(children: readonly JudgedGoal[]): readonly LabelledFigure[] {
  const apart = children.map((goal) => ({ goal, short: shortfallOf(goal.standing) }));
  const behind = apart
    .filter(({ short }) => short !== null && short > 0)
    .toSorted((a, b) => (b.short ?? 0) - (a.short ?? 0));
  const ahead = apart
    .filter(({ short }) => short !== null && short < 0)
    .toSorted((a, b) => (a.short ?? 0) - (b.short ?? 0));
  const unknown = apart.filter(({ short }) => short === null);
  return [
    ...(behind.length === 0 ? [] : [{ label: 'Acciones con rezago', value: tellThem(behind) }]),
    ...(ahead.length === 0 ? [] : [{ label: 'Acciones adelantadas', value: tellThem(ahead) }]),
    ...(unknown.length === 0
      ? []
      : [{ label: 'Acciones sin dato', value: joinWithAnd(unknown.map(({ goal }) => goal.record.code)) }]),
  ];
}

function tellThem(apart: readonly { readonly goal: JudgedGoal; readonly short: number | null }[]): string {
  const named = apart.slice(0, MOST_NAMED).map(({ goal: { record }, short }) => {
    const amount = formatNumber(short === null ? null : Math.abs(short));
    return `${record.code} ${shorten(shortNameOf(wordsOf(record)), LONGEST_NAME)}: ${amount}`;
  });
  const more = apart.length - named.length;
  return `${named.join('; ')}${more > 0 ? `; y ${more} más` : ''}`;
}
