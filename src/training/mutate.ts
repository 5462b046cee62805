import type { LabelledMessage } from './labelled-message.ts';
import { CHAT_MUTATIONS } from './mutations/chat-marks.ts';
import { LETTER_MUTATIONS } from './mutations/letters.ts';
import { MANNER_MUTATIONS } from './mutations/manners.ts';
import type { Mutation, Pick } from './mutations/mutation.ts';
import { SIGN_MUTATIONS } from './mutations/signs.ts';

/** Every way of spoiling a message. */
export const MUTATIONS: readonly Mutation[] = [
  ...LETTER_MUTATIONS,
  ...SIGN_MUTATIONS,
  ...CHAT_MUTATIONS,
  ...MANNER_MUTATIONS,
];

/** The last turn of a message as it comes spoilt; null where the mutation finds nothing to spoil in it. */
export function spoilLastTurn(message: LabelledMessage, mutation: Mutation, pick: Pick): string | null {
  const text = message.turns.at(-1) ?? '';
  const spoilt = spoilAround(text, mutation.note === 'spared' ? message.note : null, (part) =>
    mutation.spoil(part, pick),
  );
  return spoilt === text ? null : spoilt;
}

function spoilAround(text: string, spared: string | null, spoil: (part: string) => string): string {
  if (spared === null) return spoil(text);
  const at = text.toLowerCase().indexOf(spared.toLowerCase());
  return at === -1 ? text : spoil(text.slice(0, at)) + text.slice(at);
}
