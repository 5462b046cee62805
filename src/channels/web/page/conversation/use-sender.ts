import { useState } from 'react';
import type { SharedFile } from '../../workspace/model.ts';
import { toSent } from './completions.ts';
import { useRoom } from './context.ts';

export interface Sender {
  /** Why the last text was not sent; null: it was, or was changed since. */
  readonly note: string | null;
  readonly forget: () => void;
  /** Whether it is on its way, so that the field can be empty again. */
  readonly send: (text: string, files: readonly SharedFile[]) => boolean;
}

/** Sends words and files, or gives a command where the text begins with one. */
export function useSender({
  channel,
  threadTs,
}: {
  readonly channel: string;
  readonly threadTs: string | null;
}): Sender {
  const { workspace, client, attempt } = useRoom();
  const [note, setNote] = useState<string | null>(null);
  const send = (written: string, files: readonly SharedFile[]): boolean => {
    const sent = toSent(written, workspace.commands);
    if (sent.kind === 'unknown-command') {
      setNote(`${sent.command} no es un comando de esta aplicación.`);
      return false;
    }
    if (sent.kind === 'command') void attempt(() => client.command({ channel, ...sent }));
    else if (sent.text !== '' || files.length > 0) {
      const fileIds = files.map(({ id }) => id);
      void attempt(() => client.say({ channel, threadTs, text: sent.text, fileIds }));
    }
    return true;
  };
  return { note, send, forget: () => setNote(null) };
}
