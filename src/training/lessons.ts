import { createHash } from 'node:crypto';
import { gatherEvidence, toFeatures } from '#intents/deciding/evidence.ts';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { LabelledMessage } from './labelled-message.ts';
import type { Lesson } from './make-model.ts';

/** The day on which all labelled messages were written. */
export const TODAY = { year: 2023, month: 10, day: 15 } as const;

/** What each message teaches: the evidence in it, read by rules alone, and its label. */
export function toLessons(messages: readonly LabelledMessage[], catalog: Catalog): readonly Lesson[] {
  const reader = makeReader(catalog, null);
  return messages.map(({ turns, intent }) => ({
    features: toFeatures(
      gatherEvidence(turns.at(-1) ?? '', {
        reader,
        previous: follow(turns.slice(0, -1), reader),
        today: TODAY,
      }),
    ),
    labels: { intent },
  }));
}

/** What a thread has understood after these turns; null before the first. */
export function follow(turns: readonly string[], reader: Reader): Understanding | null {
  return turns.reduce<Understanding | null>((previous, text) => {
    const understood = understand(text, { reader, previous, today: TODAY });
    const keepsThread = understood.intent === 'unknown' || understood.intent === 'help';
    return keepsThread && previous !== null ? previous : understood;
  }, null);
}

/** A mark by which weights tell whether they were learnt from these lessons. */
export function markOf(lessons: readonly Lesson[]): string {
  return createHash('sha256').update(JSON.stringify(lessons)).digest('hex').slice(0, 16);
}
