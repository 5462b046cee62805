import { getIntent } from '#intents/registry.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Answered, Incoming } from '../bot.ts';
import type { WriteParts } from './parts.ts';
import { propose } from './propose.ts';

/** What would be done is judged and kept until it is confirmed; what cannot be is said to who asked alone. */
export async function withProposal(
  parts: WriteParts,
  answered: Answered,
  { incoming, today }: { readonly incoming: Incoming; readonly today: CalendarDay },
): Promise<Answered> {
  const { understanding, facts, reply } = answered;
  const command = getIntent(understanding.intent).toCommand?.(understanding, facts) ?? null;
  const records = facts.kind === 'goals' ? facts.records : [];
  const record = records.find(({ id }) => id === command?.goalId);
  if (command === null || record === undefined) return answered;
  const { person = null, threadKey, opensThread = null, at } = incoming;
  const proposed = await propose(parts, { command, record, person, threadKey, opensThread, today, at });
  const readBack = proposed.possible ? reply.parts : [];
  return {
    ...answered,
    reply: { ...reply, parts: [...readBack, ...proposed.parts] },
    audience: proposed.possible ? 'all' : 'asker',
  };
}
