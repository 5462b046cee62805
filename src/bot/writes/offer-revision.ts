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
  const asker = await people.find(person);
  const { record } = goal;
  if (!permit(asker, { kind: 'revise-goal', unitCode: record.unit.code }).allowed) return [];
  const label = asker.role === 'admin' ? 'Modificar la meta' : 'Pedir un cambio de la meta';
  return [{ kind: 'acts', acts: [toAct(label, 'revise', toRevisionValue(record))] }];
}
