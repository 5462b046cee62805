import { useState } from 'react';
import type { SharedFile } from '../../workspace/model.ts';
import { useRoom } from './context.ts';

export interface Attachments {
  /** What goes along with the next message. */
  readonly files: readonly SharedFile[];
  /** While a file is on its way into the workspace. */
  readonly busy: boolean;
  readonly attach: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

/** Files that are attached before they are sent. */
export function useAttachments(): Attachments {
  const { client, attempt } = useRoom();
  const [files, setFiles] = useState<readonly SharedFile[]>([]);
  const [uploading, setUploading] = useState(0);
  const attach = (chosen: readonly File[]): void => {
    setUploading((count) => count + 1);
    void attempt(async () => {
      try {
        const uploaded = await Promise.all(chosen.map(client.upload));
        setFiles((before) => [...before, ...uploaded]);
      } finally {
        setUploading((count) => count - 1);
      }
    });
  };
  return {
    files,
    busy: uploading > 0,
    attach,
    remove: (id) => setFiles((before) => before.filter((file) => file.id !== id)),
    clear: () => setFiles([]),
  };
}
