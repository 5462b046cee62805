import { QUARTERS, quartersThrough } from '#src/domain/period.ts';
import { achievedThrough, plannedThrough } from '#src/domain/standing.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { LabelledFigure, ReplyPart } from '#src/reply/reply.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';
import { figuresIn } from '../telling/figures-part.ts';
import { type JudgedGoal, tellToDate } from '../telling/scope.ts';
import { describeSource, headingOf } from '../telling/wording.ts';
import { findApproved } from './captured-figures.ts';
import { tellOrigin } from './origin-words.ts';
import { toPerson } from './to-person.ts';

interface Wanted {
  readonly value: number;
  readonly asked: GoalsAsked;
}

/** Where just this figure stands in a goal, and how it is known; nothing where it does not. */
export function tellWhereFrom(goal: JudgedGoal, { value, asked }: Wanted): readonly ReplyPart[] {
  const { record } = goal;
  const items = [...printedOrCaptured(goal, value), ...computed(goal, value)];
  if (items.length === 0) return [];
  const steps = asked.held.trail.filter(({ goalId }) => goalId === record.id);
  const people = findApproved(steps).filter((figure) => figure.value === value);
  return [
    {
      kind: 'figures',
      heading: headingOf(record),
      light: null,
      items,
      notes: [],
      source: record.source === null ? null : `${describeSource(record.source)}.`,
    },
    ...people.flatMap(({ quarter, captured, approved }) => [
      toPerson(`capturó la del ${formatQuarter(quarter)}`, captured, asked),
      toPerson(`aprobó la del ${formatQuarter(quarter)}`, approved, asked),
    ]),
  ];
}

function printedOrCaptured({ record }: JudgedGoal, value: number): readonly LabelledFigure[] {
  const figures = [
    { label: 'Meta anual', figure: record.annual },
    ...QUARTERS.flatMap((quarter) => {
      const { planned, achieved } = figuresIn(record, quarter);
      const name = formatQuarter(quarter);
      return [
        { label: `Programado en el ${name}`, figure: planned },
        { label: `Alcanzado en el ${name}`, figure: achieved },
      ];
    }),
    ...record.reportedTotals.map(({ throughQuarter, achieved }) => ({
      label: `Total informado, ${tellToDate(record.year, throughQuarter)}`,
      figure: achieved,
    })),
  ];
  return figures.flatMap(({ label, figure }) =>
    figure?.value === value ? [{ label, value: `${formatNumber(value)}, ${tellOrigin(figure)}` }] : [],
  );
}

/** Sums to date that the bot adds up itself. */
function computed({ record }: JudgedGoal, value: number): readonly LabelledFigure[] {
  return QUARTERS.filter((quarter) => quarter > 1).flatMap((through) => {
    const { value: achieved, basis } = achievedThrough(record, through);
    const added = (which: 'planned' | 'achieved'): string =>
      quartersThrough(through)
        .map((quarter) => formatNumber(figuresIn(record, quarter)[which]?.value ?? null))
        .join(' + ');
    const when = tellToDate(record.year, through);
    return [
      ...(achieved === value && basis === 'quarters'
        ? [
            {
              label: `Alcanzado de ${when}`,
              value: `${formatNumber(value)}, calculada: ${added('achieved')}`,
            },
          ]
        : []),
      ...(plannedThrough(record, through) === value
        ? [
            {
              label: `Programado de ${when}`,
              value: `${formatNumber(value)}, calculada: ${added('planned')}`,
            },
          ]
        : []),
    ];
  });
}
