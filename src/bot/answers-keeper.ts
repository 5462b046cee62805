import { writeAnswer } from '#db/queries/answers.ts';
import type { Db } from '#db/schema.ts';
import type { Keeper } from './keep-afterwards.ts';
import { toKeptText } from './kept-text.ts';
import { writeMeaning } from './kept-understanding.ts';

/** Keeps each answer by its id: to give it again, to judge it, and for what a person asked lately. */
export function createAnswersKeeper(db: Db): Keeper {
  return async ({ text, person, at }, { id, understanding }) => {
    await writeAnswer(db, {
      id,
      person: person ?? null,
      text: toKeptText(text),
      intent: understanding.intent,
      understanding: writeMeaning(understanding),
      answeredAt: at,
    });
  };
}
