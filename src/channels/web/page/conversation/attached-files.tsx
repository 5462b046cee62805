import type { ReactNode } from 'react';
import { CloseIcon } from '../shell/icons.tsx';
import type { Attachments } from './use-attachments.ts';

/** What goes along with the next message, each to be taken off again. */
export function AttachedFiles({ files, busy, remove }: Attachments): ReactNode {
  if (files.length === 0 && !busy) return null;
  return (
    <ul className="attached" aria-label="Archivos adjuntos">
      {files.map(({ id, name }) => (
        <li key={id}>
          <span>{name}</span>
          <button type="button" aria-label={`Quitar ${name}`} onClick={() => remove(id)}>
            <CloseIcon />
          </button>
        </li>
      ))}
      {busy && <li role="status">Adjuntando…</li>}
    </ul>
  );
}
