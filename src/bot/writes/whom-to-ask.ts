import type { Outcome } from '#src/reply/acts.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { nameAdministrators } from '../administrators.ts';
import type { WriteParts } from './parts.ts';

/** A refusal, told to the person alone, with those who can give them the role. */
export async function whomToAsk({ people }: Pick<WriteParts, 'people'>, text: string): Promise<Outcome> {
  const named = await nameAdministrators(people, 'Administra Avance');
  return { kind: 'reply', audience: 'private', reply: toReply(text, ...named) };
}
