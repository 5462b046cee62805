import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { UNRENEWED_MS } from '../outgoing/work-once.ts';
import type { Destination, Question } from './question.ts';

/** A destination as it was written down. */
export const DESTINATION: z.ZodType<Destination> = z.union([
  z.object({ kind: z.literal('post'), channel: z.string(), threadTs: z.string().nullable() }),
  z.object({
    kind: z.literal('whisper'),
    channel: z.string(),
    threadTs: z.string().nullable(),
    user: z.string(),
  }),
  z.object({ kind: z.enum(['private', 'aloud']), responseUrl: z.string() }),
]);

/** A question as it was written into the inbox. */
const QUESTION: z.ZodType<Question> = z.object({
  text: z.string(),
  asker: z.object({ team: z.string(), user: z.string() }),
  threadKey: z.string(),
  opensThread: z.string().nullable(),
  destination: DESTINATION,
  claim: z.object({ id: z.string(), againAfterMs: z.number().nullable() }).nullable(),
  onlyIfOwned: z.boolean(),
  askedByButton: z.boolean(),
});

export interface InboxWatch {
  /** Looks at once, and again and again until it is stopped. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** Has questions answered that a process took up and, killed or cut off, never finished. */
export function watchInbox(
  desk: Pick<Desk, 'inbox' | 'log'>,
  work: (question: Question) => Promise<void>,
): InboxWatch {
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    for (const question of await takeOverQuestions(desk)) void work(question);
  };
  return {
    start: async () => {
      timer = setInterval(() => void look(), UNRENEWED_MS);
      await look();
    },
    stop: () => clearInterval(timer),
  };
}

/** Never rejects. */
async function takeOverQuestions(desk: Pick<Desk, 'inbox' | 'log'>): Promise<readonly Question[]> {
  try {
    const open = await desk.inbox.takeOver(UNRENEWED_MS);
    const questions = await Promise.all(open.map((each) => readOpen(each, desk)));
    return questions.filter((question) => question !== null);
  } catch (error) {
    desk.log.error({ err: error }, 'open questions not taken over');
    return [];
  }
}

async function readOpen(
  { id, work }: { readonly id: string; readonly work: string },
  { inbox, log }: Pick<Desk, 'inbox' | 'log'>,
): Promise<Question | null> {
  const parsed = QUESTION.safeParse(parseJson(work));
  if (parsed.success) {
    log.warn({ claim: id }, 'question taken over');
    return parsed.data;
  }
  // Written by another version: nobody can answer it.
  log.error({ claim: id, err: parsed.error }, 'open question not readable');
  await inbox.finish(id);
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
