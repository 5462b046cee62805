import type { ReactNode } from 'react';
import { timeName } from '../state/days.ts';
import type { Thread } from '../state/threads.ts';
import { Avatar } from './avatar.tsx';
import { authorOf, useRoom } from './context.ts';

const FACES = 3;

/** "3 respuestas", which opens the thread. */
export function ReplyCount({ thread }: { readonly thread: Thread }): ReactNode {
  const { workspace, openThread } = useRoom();
  const { root, replies } = thread;
  const last = replies.at(-1);
  if (last === undefined) return null;
  const authors = replies.map(({ user, fromBot }) => authorOf(workspace, user, fromBot));
  const faces = authors.filter((author, index) => authors.findIndex(({ id }) => id === author.id) === index);
  return (
    <button type="button" className="reply-count" onClick={() => openThread(root.ts)}>
      {faces.slice(0, FACES).map((author) => (
        <Avatar key={author.id} author={author} />
      ))}
      <strong>{replies.length === 1 ? '1 respuesta' : `${replies.length} respuestas`}</strong>
      <span>Última a las {timeName(new Date(last.postedAt))}</span>
    </button>
  );
}
