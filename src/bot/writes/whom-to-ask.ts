import type { Outcome } from '#src/reply/acts.ts';
import type { PersonPart } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { WriteParts } from './parts.ts';

const MOST_NAMED = 3;

/** A refusal, told to the person alone, with those who can give them the role. */
export async function whomToAsk({ people }: Pick<WriteParts, 'people'>, text: string): Promise<Outcome> {
  const administrators = await people.administrators();
  const named = administrators
    .slice(0, MOST_NAMED)
    .map(({ key }): PersonPart => ({ kind: 'person', lead: 'Administra Avance', person: key }));
  return { kind: 'reply', audience: 'private', reply: toReply(text, ...named) };
}
