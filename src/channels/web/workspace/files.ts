import type { SharedFile } from './model.ts';

/** Bytes of all files together; the oldest go first. */
const MOST_BYTES = 64 * 1_024 * 1_024;

const MIME_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Of one file: what else comes is refused before it is read. */
export const LARGEST_FILE = MOST_BYTES;

export interface StoredFile extends SharedFile {
  /** Empty until the upload has come. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FileStore {
  /** A place for a file that is to come. */
  readonly reserve: (file: { readonly id: string; readonly name: string; readonly altText: string }) => void;
  /** False: no such place, or more than is kept at all. */
  readonly fill: (id: string, bytes: Uint8Array<ArrayBuffer>) => boolean;
  readonly entitle: (id: string, title: string) => StoredFile | undefined;
  readonly find: (id: string) => StoredFile | undefined;
}

export function createFileStore(): FileStore {
  const files = new Map<string, StoredFile>();

  function dropOldest(kept: string): void {
    let total = [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const [id, { bytes }] of files) {
      if (total <= MOST_BYTES) return;
      if (id === kept) continue;
      files.delete(id);
      total -= bytes.length;
    }
  }

  return {
    reserve: ({ id, name, altText }) => {
      const ending = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
      const mimetype = MIME_TYPES[ending] ?? 'application/octet-stream';
      const url = `/api/files/${id}`;
      files.set(id, { id, name, title: name, altText, url, mimetype, bytes: new Uint8Array() });
    },
    fill: (id, bytes) => {
      const file = files.get(id);
      if (file === undefined || bytes.length > MOST_BYTES) return false;
      files.set(id, { ...file, bytes });
      dropOldest(id);
      return true;
    },
    entitle: (id, title) => {
      const file = files.get(id);
      if (file === undefined) return undefined;
      const titled = { ...file, title };
      files.set(id, titled);
      return titled;
    },
    find: (id) => files.get(id),
  };
}

/** The file without its bytes, as messages carry it. */
export function toShared({ id, name, title, altText, url, mimetype }: StoredFile): SharedFile {
  return { id, name, title, altText, url, mimetype };
}
