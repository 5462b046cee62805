import { gatherEvidence } from '#intents/deciding/evidence.ts';
import { makeReader } from '#intents/reading/observe.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { LabelledMessage } from './labelled-message.ts';
import { follow, TODAY, threadLabels, toLesson } from './lessons.ts';
import type { Lesson } from './make-model.ts';

/** How far apart in their corpus two questions of one thread stand: neighbours are often about the same. */
const FAR = 37;

/**
 * Whole questions asked in a thread of something else: what they teach is that nothing is handed on to them. What
 * they ask, the same messages teach alone. Every second message is taken, which leaves enough.
 */
export function toShiftLessons(
  messages: readonly LabelledMessage[],
  catalog: Catalog,
  corpus: string,
): readonly Lesson[] {
  const reader = makeReader(catalog, null);
  const alone = messages.filter(({ turns }) => turns.length === 1);
  return alone.flatMap((message, index) => {
    const previous = index % 2 === 0 ? follow(findEarlier(alone, message, index), reader) : null;
    if (previous === null) return [];
    const evidence = gatherEvidence(message.turns.at(-1) ?? '', { reader, previous, today: TODAY });
    const isWhole = evidence.thread === null;
    return isWhole ? [toLesson(evidence, threadLabels(message, evidence, previous), corpus)] : [];
  });
}

/** In turn anything at all, and a question of the same kind, with which it is most easily mixed up. */
function findEarlier(
  alone: readonly LabelledMessage[],
  { intent }: LabelledMessage,
  index: number,
): readonly string[] {
  const others = [...alone.slice(index + FAR), ...alone.slice(0, index)];
  const earlier = index % 4 === 0 ? others[0] : others.find((other) => other.intent === intent);
  return earlier?.turns ?? [];
}
