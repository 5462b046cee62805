import { z } from 'zod';
import { isWithoutWords } from '../incoming/question.ts';
import { readMessage } from '../incoming/read-message.ts';
import type { SentFiles } from './sent-files.ts';

const FILES = z.object({
  event: z.object({
    text: z.string().default(''),
    files: z.array(z.object({ id: z.string(), mimetype: z.string().nullish() })).min(1),
  }),
});

/** Pictures and recordings stand beside words; nobody takes them for a report. */
const BESIDE_WORDS = /^(?:image|audio|video)\//u;

/**
 * The files of a message to the bot, or null where there are none to be read: in a thread without a mention they
 * are a talk of others, and a picture beside words is part of a question.
 */
export function readSentFiles(body: unknown, botUserId: string): SentFiles | null {
  const message = readMessage(body, botUserId);
  const parsed = FILES.safeParse(body);
  if (message === null || message.onlyIfOwned || !parsed.success) return null;
  const { destination, asker, claim } = message;
  if (destination.kind !== 'post' || claim === null) return null;
  const { text, files } = parsed.data.event;
  const hasWords = !isWithoutWords(text);
  if (hasWords && files.every(({ mimetype }) => BESIDE_WORDS.test(mimetype ?? ''))) return null;
  return {
    kind: 'files',
    fileIds: files.map(({ id }) => id),
    asker,
    destination,
    claim,
    question: hasWords ? { ...message, claim: { ...claim, id: `${claim.id}:words` } } : null,
  };
}
