import { formatDay } from '#src/language/format.ts';
import type { Note } from '#src/reply/reply.ts';
import type { Paper } from './read-paper.ts';

/** By which paper a change is authorised, and why; nothing of what is not said. */
export function tellPaper({
  authorization,
  authorizedOn,
  justification,
}: Pick<Paper, 'authorization' | 'authorizedOn' | 'justification'>): readonly Note[] {
  const on = authorizedOn === null ? '' : `, del ${formatDay(authorizedOn)}`;
  return [
    ...(authorization === null ? [] : [toNote(`Autorización: ${authorization}${on}`)]),
    ...(justification === null ? [] : [toNote(`Justificación: ${justification}`)]),
  ];
}

function toNote(text: string): Note {
  return { kind: 'info', text };
}
