import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { Figure } from '#src/domain/source.ts';
import type { CommitmentStep, RemarkStep, TrailStep } from '#src/domain/trail.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { FiguresPart, LabelledFigure, Note, PersonPart, ReplyPart } from '#src/reply/reply.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';
import { figuresIn } from '../telling/figures-part.ts';
import { tellBefore } from '../telling/modified.ts';
import { type JudgedGoal, nameQuarters } from '../telling/scope.ts';
import { describeSource, headingOf } from '../telling/wording.ts';
import { type CapturedFigure, findApproved } from './captured-figures.ts';
import { tellOrigin } from './origin-words.ts';
import { tellModifications } from './tell-modifications.ts';
import { toPerson } from './to-person.ts';

/** All that is known of how the figures of one goal came to be, in the quarters asked about. */
export function tellTrail(goal: JudgedGoal, asked: GoalsAsked): readonly ReplyPart[] {
  const { record } = goal;
  const steps = asked.held.trail.filter(({ goalId }) => goalId === record.id);
  const { period } = asked.understanding;
  const quarters = period === null ? QUARTERS : period.quarters;
  const approved = findApproved(steps).filter(({ quarter }) => quarters.includes(quarter));
  const remarks = steps.filter(
    (step): step is RemarkStep =>
      step.kind === 'remark' && step.place === null && quarters.includes(step.quarter),
  );
  const commitments = steps.filter(
    (step): step is CommitmentStep => step.kind === 'commitment' && step.modified,
  );
  return [
    { kind: 'text', text: tellFirst(goal, { quarters, commitments }) },
    ...approved.flatMap((figure) => tellPeople(figure, asked)),
    ...remarks.map((remark) => tellWriter(remark, asked)),
    ...tellModifications(steps, asked),
    toFigures(goal, { quarters, approved, steps }),
  ];
}

interface Found {
  readonly quarters: readonly Quarter[];
  readonly approved: readonly CapturedFigure[];
}

/** Whether people or a report brought the figures. */
function tellFirst(
  { record }: JudgedGoal,
  { quarters, commitments }: Pick<Found, 'quarters'> & { readonly commitments: readonly unknown[] },
): string {
  const known = quarters.filter((quarter) => figuresIn(record, quarter).achieved !== null);
  // A report that came later prints the figure anew.
  const captured = known.filter((quarter) => figuresIn(record, quarter).achieved?.origin === 'captured');
  const printed = known.filter((quarter) => !captured.includes(quarter));
  const changed =
    commitments.length === 0 ? ' Su meta no se ha modificado.' : ' Su meta se modificó con autorización.';
  if (known.length === 0) {
    const when = quarters.length === 4 ? `de ${record.year}` : `del ${nameQuarters(quarters)}`;
    return `Todavía no cuenta ninguna cifra alcanzada ${when} en la ${record.code}.${changed}`;
  }
  if (captured.length === 0)
    return `${record.code}: lo alcanzado viene del informe; nadie lo ha capturado ni corregido en Avance.${changed}`;
  const rest = printed.length === 0 ? '' : '; lo demás viene del informe';
  return `${record.code}: lo alcanzado en el ${nameQuarters(captured)} se capturó en Avance${rest}.${changed}`;
}

function toFigures(
  { record }: JudgedGoal,
  { quarters, approved, steps }: Found & { readonly steps: readonly TrailStep[] },
): FiguresPart {
  const places = steps.flatMap((step) =>
    step.kind === 'figure' && step.place !== null && quarters.includes(step.quarter) ? [step.place] : [],
  );
  const sources = [...new Set(places.map(describeSource))];
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: null,
    items: [
      ...quarters.map((quarter) =>
        tellFigure(`Alcanzado en el ${formatQuarter(quarter)}`, figuresIn(record, quarter).achieved),
      ),
      { label: 'Meta anual', value: tellAnnual(record) },
    ],
    notes: approved.flatMap(tellCorrection),
    source: sources.length === 0 ? null : `${sources.join('; ')}.`,
  };
}

function tellFigure(label: string, figure: Figure | null): LabelledFigure {
  if (figure === null) return { label, value: 'sin reportar' };
  return { label, value: `${formatNumber(figure.value)}, ${tellOrigin(figure)}` };
}

function tellAnnual(record: GoalRecord): string {
  const { annual } = record;
  if (record.original !== undefined) return `${formatNumber(annual?.value ?? null)}${tellBefore(record)}`;
  return annual === null ? formatNumber(null) : `${formatNumber(annual.value)}, ${tellOrigin(annual)}`;
}

function tellCorrection({ quarter, value, before, reason }: CapturedFigure): readonly Note[] {
  if (before === null) return [];
  const why = reason === null ? '' : ` Motivo: ${reason}`;
  const text = `Se corrigió el ${formatQuarter(quarter)}: de ${formatNumber(before)} a ${formatNumber(value)}.${why}`;
  return [{ kind: 'info', text }];
}

function tellPeople(
  { quarter, value, captured, approved }: CapturedFigure,
  asked: GoalsAsked,
): readonly PersonPart[] {
  const what = `${formatNumber(value)} en el ${formatQuarter(quarter)}`;
  return [toPerson(`capturó ${what}`, captured, asked), toPerson(`aprobó ${what}`, approved, asked)];
}

function tellWriter(remark: RemarkStep, asked: GoalsAsked): PersonPart {
  return toPerson(
    `escribió la observación del ${formatQuarter(remark.quarter)}, «${remark.text}»`,
    remark,
    asked,
  );
}
