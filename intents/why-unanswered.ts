import type { WhyUnanswered } from '#src/domain/unanswered.ts';
import type { Reply } from '#src/reply/reply.ts';
import type { Understanding } from './understanding.ts';

/** Why a message did not get what it asked for; null where it did, or where there was nothing to read in it. */
export function findWhyUnanswered(understanding: Understanding, reply: Reply): WhyUnanswered | null {
  const { trouble } = understanding;
  if (trouble !== null) return trouble.kind === 'empty' ? null : trouble.kind;
  return reply.parts.some(({ kind }) => kind === 'choices') ? 'asked-back' : null;
}
