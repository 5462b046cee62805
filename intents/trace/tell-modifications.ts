import { QUARTERS } from '#src/domain/period.ts';
import type { CommitmentStep, TrailStep } from '#src/domain/trail.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';
import { toPerson } from './to-person.ts';

/** Each authorised change of what a goal commits to: from, to, by which paper, why, and by whom. */
export function tellModifications(steps: readonly TrailStep[], asked: GoalsAsked): readonly ReplyPart[] {
  const commitments = steps.filter((step) => step.kind === 'commitment');
  return commitments.flatMap((step, index): readonly ReplyPart[] => {
    if (!step.modified) return [];
    const text = `Meta modificada: ${tellChange(step, commitments[index - 1])}. ${tellPaper(step)}`;
    return [
      { kind: 'text', text },
      toPerson('pidió el cambio de la meta', step, asked),
      ...(step.approval === null ? [] : [toPerson('aprobó el cambio de la meta', step.approval, asked)]),
    ];
  });
}

function tellChange(step: CommitmentStep, before: CommitmentStep | undefined): string {
  const changes = [
    ...(before?.annual === step.annual
      ? []
      : [`anual de ${formatNumber(before?.annual ?? null)} a ${formatNumber(step.annual)}`]),
    ...QUARTERS.flatMap((quarter) => {
      const [was, is] = [before?.planned[quarter - 1] ?? null, step.planned[quarter - 1] ?? null];
      return was === is ? [] : [`${formatQuarter(quarter)} de ${formatNumber(was)} a ${formatNumber(is)}`];
    }),
  ];
  return changes.join('; ');
}

function tellPaper({ authorization, authorizedOn, reason }: CommitmentStep): string {
  const on = authorizedOn === null ? '' : `, del ${formatDay(authorizedOn)}`;
  const paper = authorization === null ? '' : `Autorización: ${authorization}${on}. `;
  return `${paper}${reason === null ? '' : `Justificación: ${reason}.`}`.trim();
}
