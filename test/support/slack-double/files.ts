import { z } from 'zod';

type Answer = Readonly<Record<string, unknown>>;

export interface Files {
  /** `files.getUploadURLExternal` */
  readonly announce: (args: Answer) => Answer;
  /** The bytes; false where they are not as announced. */
  readonly receive: (id: string, bytes: Buffer) => boolean;
  /** `files.completeUploadExternal` */
  readonly complete: (args: Answer) => Answer;
}

const ANNOUNCED = z.object({
  filename: z.string().min(1),
  length: z.coerce.number().int().positive(),
  alt_txt: z.string().min(1).optional(),
});
const COMPLETED = z.object({
  files: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
  channel_id: z.string().min(1),
  thread_ts: z.string().optional(),
});

/** Files as Slack takes them: announced with their length, sent as bytes, then shared in a conversation. */
export function createFiles(uploadUrl: (fileId: string) => string): Files {
  const announced = new Map<string, number>();
  const received = new Set<string>();
  let count = 0;

  return {
    announce: (args) => {
      const file = ANNOUNCED.safeParse(args);
      if (!file.success) return { ok: false, error: 'invalid_arguments' };
      count += 1;
      const id = `F${String(count).padStart(8, '0')}`;
      announced.set(id, file.data.length);
      return { ok: true, upload_url: uploadUrl(id), file_id: id };
    },
    receive: (id, bytes) => {
      if (announced.get(id) !== bytes.byteLength) return false;
      received.add(id);
      return true;
    },
    complete: (args) => {
      const shared = COMPLETED.safeParse(args);
      if (!shared.success) return { ok: false, error: 'invalid_arguments' };
      return shared.data.files.every(({ id }) => received.has(id))
        ? { ok: true, files: shared.data.files }
        : { ok: false, error: 'file_not_found' };
    },
  };
}
