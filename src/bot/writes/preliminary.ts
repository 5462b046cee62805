import { readSubmittedEntries } from '#db/queries/progress-entries.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { permit } from '#src/domain/permission.ts';
import type { TrailStep } from '#src/domain/trail.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { toGraveAct, toMainAct } from '#src/reply/to-reply.ts';
import type { Answered, Incoming } from '../bot.ts';
import type { WriteParts } from './parts.ts';

/** Of more goals than these nobody wants to read what is being reviewed of each. */
const MOST_GOALS = 5;

/**
 * Figures that are captured and not approved, of the goals that an answer names: told beside it, and only
 * to who is concerned. They never enter the answer itself.
 */
export async function readPreliminary(
  { db, people }: WriteParts,
  { goals, facts }: Answered,
  { person }: Incoming,
): Promise<readonly ReplyPart[]> {
  if (person === undefined || person === null || goals.length === 0 || goals.length > MOST_GOALS) return [];
  const asker = await people.find(person);
  const may = goals.filter(
    ({ record }) => permit(asker, { kind: 'see-preliminary', unitCode: record.unit.code }).allowed,
  );
  if (may.length === 0) return [];
  const entries = await readSubmittedEntries(
    db,
    may.map(({ record }) => record.id),
  );
  const waiting = entries.flatMap((entry): readonly ReplyPart[] => {
    const { code, quarter, year, value, author, unitCode, id } = entry;
    const text = `Preliminar, por revisar: ${formatNumber(value)} en la ${code}, ${formatQuarter(quarter)} de ${year}. Todavía no cuenta en los avances.`;
    const mayReview = permit(asker, { kind: 'review', unitCode, author }).allowed;
    const acts = [toMainAct('Aprobar', 'approve', String(id)), toGraveAct('Devolver', 'return', String(id))];
    return [
      { kind: 'text', text },
      { kind: 'person', lead: 'Capturó', person: author },
      ...(mayReview ? [{ kind: 'acts' as const, acts }] : []),
    ];
  });
  const trail = facts.kind === 'goals' ? facts.trail : [];
  return [...waiting, ...may.flatMap(({ record }) => tellUndecided(record, trail))];
}

/** Of an answer that tells how figures came to be: what went back, and changes of the goal that wait. */
function tellUndecided({ id, code }: GoalRecord, trail: readonly TrailStep[]): readonly ReplyPart[] {
  const steps = trail.filter(({ goalId }) => goalId === id);
  const figures = steps.filter((step) => step.kind === 'figure');
  return steps.flatMap((step): readonly ReplyPart[] => {
    if (step.kind === 'request') {
      const became = step.state === 'submitted' ? 'por aprobar' : `devuelto. Motivo: ${step.reason ?? ''}`;
      const text = `Preliminar: cambio de la meta anual de la ${code} a ${formatNumber(step.annual)} (${step.authorization}), ${became}`;
      return [
        { kind: 'text', text: text.endsWith('.') ? text : `${text}.` },
        { kind: 'person', lead: 'Pidió', person: step.author },
      ];
    }
    if (step.kind !== 'figure' || step.state !== 'returned') return [];
    const isNewest = figures.findLast(({ quarter }) => quarter === step.quarter) === step;
    if (!isNewest) return [];
    const text = `Preliminar: se devolvieron ${formatNumber(step.value)} del ${formatQuarter(step.quarter)} de la ${code}. Motivo: ${step.reason ?? ''}`;
    return [
      { kind: 'text', text: text.endsWith('.') ? text : `${text}.` },
      { kind: 'person', lead: 'Devolvió', person: step.author },
    ];
  });
}
