import { toPublicMeaning } from '#intents/public-meaning.ts';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { fold } from '#src/language/fold.ts';
import { findMisses, type Miss } from './compare-slots.ts';
import type { Share } from './count-rates.ts';
import type { LabelledMessage } from './labelled-message.ts';
import { follow, TODAY } from './lessons.ts';
import { spoilLastTurn } from './mutate.ts';
import { type Mutation, makePick } from './mutations/mutation.ts';

/** A message that is understood when clean and was not when spoilt. */
export interface Lost {
  readonly id: string;
  readonly text: string;
  readonly misses: readonly Miss[];
}

/** Of what is understood in every slot when clean, how much still is when spoilt. */
export interface Kept {
  readonly kept: Share;
  readonly lost: readonly Lost[];
}

/** Spoils the last turn of each message and asks it in its thread. */
export type MeasureMutation = (mutation: Mutation) => Kept;

/** Takes the messages that are understood when clean; the others tell nothing of what spoiling does. */
export function makeMeasure(messages: readonly LabelledMessage[], catalog: Catalog): MeasureMutation {
  const reader = makeReader(catalog);
  const asked = messages.flatMap((message, seed) => {
    const previous = follow(message.turns.slice(0, -1), reader);
    const ask = (text: string, isLonger: boolean): readonly Miss[] =>
      findMisses(message, toPublicMeaning(understand(text, { reader, previous, today: TODAY }))).filter(
        (miss) => !isSameNote(miss, isLonger),
      );
    return ask(message.turns.at(-1) ?? '', false).length > 0 ? [] : [{ message, seed, ask }];
  });
  return (mutation) => {
    const spoilt = asked.flatMap(({ message, seed, ask }) => {
      const text = spoilLastTurn(message, mutation, makePick(seed));
      if (text === null) return [];
      return [{ id: message.id, text, misses: ask(text, mutation.note === 'longer') }];
    });
    const lost = spoilt.filter(({ misses }) => misses.length > 0);
    return { kept: { part: spoilt.length - lost.length, whole: spoilt.length }, lost };
  };
}

/** An observation has the same letters, whatever blanks stand between them; or begins with them. */
function isSameNote({ slot, expected, got }: Miss, isLonger: boolean): boolean {
  if (slot !== 'note' || expected === '') return false;
  const [meant, understood] = [expected, got].map((note) => fold(note).replaceAll(' ', ''));
  return isLonger ? understood?.startsWith(meant ?? '') === true : understood === meant;
}
