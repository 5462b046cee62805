import type { People } from '#src/domain/people.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';

/**
 * Only people whom the agency knows are named: of whoever has no role any more, or worked outside of the chat, it is
 * said that somebody did it.
 */
export async function nameKnownPeople(people: People, reply: Reply): Promise<Reply> {
  if (!reply.parts.some(({ kind }) => kind === 'person')) return reply;
  const parts = await Promise.all(reply.parts.map((part) => withKnownPerson(people, part)));
  return { ...reply, parts };
}

async function withKnownPerson(people: People, part: ReplyPart): Promise<ReplyPart> {
  if (part.kind !== 'person') return part;
  const isOfChat = part.person.includes(':');
  const { role } = await people.find(part.person);
  if (isOfChat && role !== 'reader') return part;
  const who = isOfChat ? 'alguien que ya no tiene función en Avance' : 'quien administra el servidor';
  return { kind: 'text', text: `${part.lead}: ${who}.` };
}
