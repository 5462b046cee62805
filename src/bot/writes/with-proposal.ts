import type { Setting } from '#intents/intent.ts';
import { getIntent } from '#intents/registry.ts';
import { type Command, isFollowing } from '#src/domain/command.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Answered, Incoming } from '../bot.ts';
import { proposeFollowing } from './follow.ts';
import type { WriteParts } from './parts.ts';
import { type Proposed, propose } from './propose.ts';
import { proposeRevision } from './revision/propose-revision.ts';

export interface Circumstances {
  readonly incoming: Incoming;
  readonly setting: Setting;
  readonly today: CalendarDay;
}

/** What would be done is judged and kept until it is confirmed; what cannot be is said to who asked alone. */
export async function withProposal(
  parts: WriteParts,
  answered: Answered,
  circumstances: Circumstances,
): Promise<Answered> {
  const { understanding, facts, reply } = answered;
  const intent = getIntent(understanding.intent);
  const command = intent.toCommand?.(understanding, facts, circumstances.setting) ?? null;
  const proposed =
    command === null ? null : await proposalFor(parts, command, { answered, ...circumstances });
  if (proposed === null) return answered;
  const readBack = proposed.possible ? reply.parts : [];
  return {
    ...answered,
    reply: { ...reply, parts: [...readBack, ...proposed.parts] },
    audience: proposed.possible ? 'all' : 'asker',
  };
}

/** Null: what it is about is not there. */
async function proposalFor(
  parts: WriteParts,
  command: Command,
  { answered, incoming, setting, today }: Circumstances & { readonly answered: Answered },
): Promise<Proposed | null> {
  const { person = null, threadKey, opensThread = null, at } = incoming;
  const said = { person, threadKey, opensThread, at };
  if (isFollowing(command)) {
    const { catalog } = setting;
    return proposeFollowing(parts, { ...said, command, catalog, channel: incoming.channel ?? null });
  }
  const records = answered.facts.kind === 'goals' ? answered.facts.records : [];
  const record = records.find(({ id }) => id === command.goalId);
  if (record === undefined) return null;
  return command.kind === 'revise-goal'
    ? proposeRevision(parts, { ...said, command, record })
    : propose(parts, { ...said, command, record, today });
}
