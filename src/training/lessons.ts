import { createHash } from 'node:crypto';
import { type Evidence, gatherEvidence, toFeatures } from '#intents/deciding/evidence.ts';
import { NONE, SAME, THRESHOLD } from '#intents/deciding/question.ts';
import { toSigns } from '#intents/model/message-parts.ts';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { FALLBACK, getIntent } from '#intents/registry.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { LabelledMessage } from './labelled-message.ts';
import { BEYOND } from './make-field-model.ts';
import type { Lesson } from './make-model.ts';

/** The day on which all labelled messages were written. */
export const TODAY = { year: 2023, month: 10, day: 15 } as const;

/** Every question that the model decides. */
export const HEADS = ['intent', 'measure', 'filter', 'order', 'subject', 'unit', 'period'] as const;

/** By head, and whether the message is within the field. */
export type Labels = Partial<Record<(typeof HEADS)[number] | 'field', string>>;

/** What each message teaches: the evidence in it, read by rules alone, and its labels. */
export function toLessons(
  messages: readonly LabelledMessage[],
  catalog: Catalog,
  corpus: string,
): readonly Lesson[] {
  const reader = makeReader(catalog, null);
  return messages.map((message) => {
    const { turns } = message;
    const previous = follow(turns.slice(0, -1), reader);
    const evidence = gatherEvidence(turns.at(-1) ?? '', { reader, previous, today: TODAY });
    const labels: Labels = {
      intent: message.intent,
      field: message.intent === FALLBACK.name ? BEYOND : 'within',
      ...questionLabels(message, evidence),
      ...(previous === null ? {} : threadLabels(message, evidence, previous)),
    };
    return toLesson(evidence, labels, corpus);
  });
}

export function toLesson(evidence: Evidence, labels: Labels, corpus: string): Lesson {
  return { features: toFeatures(evidence), signs: toSigns(evidence.signals), corpus, labels };
}

/** Of a question that its intent cannot ask nothing is taught. */
function questionLabels(
  { intent, measure, filter, order }: LabelledMessage,
  { observed: { signals }, previous }: Evidence,
): Labels {
  const { slots } = getIntent(intent);
  const set = filter === null ? NONE : 'status' in filter ? filter.status : THRESHOLD;
  const asksAgain = (slot: 'measure' | 'filter' | 'order', label: unknown): boolean =>
    label !== null && signals[slot] === null && JSON.stringify(label) === JSON.stringify(previous?.[slot]);
  return {
    ...(slots.includes('measure') && filter === null
      ? { measure: asksAgain('measure', measure) ? SAME : (measure ?? NONE) }
      : {}),
    ...(slots.includes('filter')
      ? {
          filter: asksAgain('filter', filter) ? SAME : set,
          order: asksAgain('order', order) ? SAME : (order ?? NONE),
        }
      : {}),
  };
}

/** Does the label hold what the thread spoke of? Nothing is taught where both answers would come to the same. */
export function threadLabels(
  message: LabelledMessage,
  { observed: { signals } }: Evidence,
  previous: Understanding,
): Labels {
  const includes = (all: readonly string[], some: readonly string[]): boolean =>
    some.length > 0 && some.every((one) => all.includes(one));
  const yes = (answer: boolean): string => (answer ? 'yes' : 'no');
  const earlier = [...previous.goals, ...previous.choices].map(({ code }) => code);
  const ownGoals = signals.goals.length > 0;
  const sameThere = !ownGoals && signals.units.length > 0 && message.goals.length > 0;
  const groups = [...previous.units, ...previous.programs, ...previous.lines];
  const named = [...message.units, ...message.programs, ...message.lines];
  return {
    ...(earlier.length > 0
      ? { subject: yes(sameThere || includes(message.goals, earlier)) }
      : groups.length > 0 && !ownGoals
        ? { subject: yes(includes(named, groups)) }
        : {}),
    ...(ownGoals && previous.units.length > 0 && signals.units.length === 0
      ? { unit: yes(includes(message.units, previous.units)) }
      : {}),
    ...periodLabel(message, signals.period !== null, previous),
  };
}

function periodLabel(message: LabelledMessage, own: boolean, { period: earlier }: Understanding): Labels {
  if (earlier === null) return {};
  const { period } = message;
  if (own) {
    const holds =
      period !== null &&
      !period.cumulative &&
      earlier.quarters.every((quarter) => period.quarters.includes(quarter));
    return { period: holds && period.quarters.length > 1 ? 'yes' : 'no' };
  }
  return { period: period === null ? 'no' : 'yes' };
}

/** What a thread has understood after these turns; null before the first. */
export function follow(turns: readonly string[], reader: Reader): Understanding | null {
  return turns.reduce<Understanding | null>((previous, text) => {
    const understood = understand(text, { reader, previous, today: TODAY });
    const changesSubject = getIntent(understood.intent).slots.length > 0;
    return changesSubject || previous === null ? understood : previous;
  }, null);
}

/** A mark by which weights tell whether they were learnt from these lessons. */
export function markOf(lessons: readonly Lesson[]): string {
  return createHash('sha256').update(JSON.stringify(lessons)).digest('hex').slice(0, 16);
}
