import type { Catalog } from '#src/domain/catalog.ts';
import type { LabelledMessage } from './labelled-message.ts';
import { toLessons } from './lessons.ts';
import type { Lesson } from './make-model.ts';
import { spoilLastTurn } from './mutate.ts';
import { LETTER_MUTATIONS } from './mutations/letters.ts';
import { makePick } from './mutations/mutation.ts';

/** Of the messages that teach, one in so many is taught again with a slip in it. */
const ONE_IN = 5;
const SLIPS = LETTER_MUTATIONS.filter(({ note }) => note === 'spared');

/** Messages as hurried hands write them: what a misspelt word leaves of a question still says what is asked. */
export function toSpoiltLessons(
  messages: readonly LabelledMessage[],
  catalog: Catalog,
  corpus: string,
): readonly Lesson[] {
  const spoilt = messages.flatMap((message, index) => {
    const slip = SLIPS[index % SLIPS.length];
    if (index % ONE_IN !== 0 || slip === undefined) return [];
    const text = spoilLastTurn(message, slip, makePick(index));
    return text === null ? [] : [{ ...message, turns: [...message.turns.slice(0, -1), text] }];
  });
  return toLessons(spoilt, catalog, corpus);
}
