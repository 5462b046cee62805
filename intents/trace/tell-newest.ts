import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import type { Told } from '../intent.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';
import { answerAbout } from '../telling/answer.ts';
import { findApproved } from './captured-figures.ts';
import { tellModifications } from './tell-modifications.ts';
import { toPerson } from './to-person.ts';

/** More nobody reads; of one goal all of it is told. */
const MOST_CHANGES = 8;

/** Of a unit, a programme or all: the newest changes that people made and others approved. */
export function tellNewest(asked: GoalsAsked, title: string): Told {
  const { goals, held, understanding } = asked;
  const quarters = understanding.period?.quarters ?? null;
  const changes = goals.flatMap(({ record }) => changesOf(record, asked));
  const wanted = changes.filter(
    ({ quarter }) => quarter === null || quarters === null || quarters.includes(quarter),
  );
  const shown = wanted.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST_CHANGES);
  const first =
    shown.length === 0
      ? `Nadie ha capturado cifras aprobadas${quarters === null ? '' : ' de ese periodo'}: lo que hay viene ${held.documents.length === 1 ? 'del informe' : 'de los informes'}.`
      : `Lo último que se capturó o modificó (${formatNumber(shown.length)} de ${formatNumber(wanted.length)}):`;
  const parts: readonly ReplyPart[] = [
    { kind: 'text', text: first },
    ...shown.flatMap(({ parts: own }) => own),
  ];
  const told = answerAbout(goals, asked, { title, coloured: false, modifiedTold: true, parts });
  const names = new Set(shown.map(({ goalId }) => goalId));
  return { ...told, goals: told.goals.filter(({ record }) => names.has(record.id)) };
}

interface Change {
  readonly goalId: number;
  /** Null: of the whole goal. */
  readonly quarter: Quarter | null;
  readonly at: string;
  readonly parts: readonly ReplyPart[];
}

function changesOf({ id, code }: GoalRecord, asked: GoalsAsked): readonly Change[] {
  const steps = asked.held.trail.filter(({ goalId }) => goalId === id);
  const figures = findApproved(steps).map((figure): Change => {
    const { quarter, value, before, captured, approved } = figure;
    const was = before === null ? '' : ` (antes ${formatNumber(before)})`;
    const what = `${formatNumber(value)}${was} en la ${code}, ${formatQuarter(quarter)}`;
    return {
      goalId: id,
      quarter,
      at: approved.at,
      parts: [toPerson(`capturó ${what}`, captured, asked), toPerson(`aprobó ${what}`, approved, asked)],
    };
  });
  const modified = steps.some((step) => step.kind === 'commitment' && step.modified);
  const at = steps.at(-1)?.at ?? '';
  return modified
    ? [
        ...figures,
        {
          goalId: id,
          quarter: null,
          at,
          parts: [{ kind: 'text', text: code }, ...tellModifications(steps, asked)],
        },
      ]
    : figures;
}
