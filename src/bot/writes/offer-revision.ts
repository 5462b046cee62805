import { getIntent } from '#intents/registry.ts';
import { permit } from '#src/domain/permission.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { toAct } from '#src/reply/to-reply.ts';
import type { Answered, Incoming } from '../bot.ts';
import type { WriteParts } from './parts.ts';
import { toRevisionValue } from './revision/file-revision.ts';

/**
 * Whoever may modify goals finds the button beside a goal that they look at by themselves; where others read along it
 * would be a whisper after every answer.
 */
export async function offerRevision(
  { people }: Pick<WriteParts, 'people'>,
  { understanding, goals }: Answered,
  { person, channel = null }: Incoming,
): Promise<readonly ReplyPart[]> {
  const [goal, second] = goals;
  const isAsked = getIntent(understanding.intent).offersRevision === true;
  if (!isAsked || goal === undefined || second !== undefined) return [];
  if (person === undefined || person === null || channel !== null) return [];
  if (!permit(await people.find(person), { kind: 'revise-goal' }).allowed) return [];
  return [{ kind: 'acts', acts: [toAct('Modificar la meta', 'revise', toRevisionValue(goal.record))] }];
}
