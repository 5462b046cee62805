import { z } from 'zod';
import { KEPT_PRESS, type Press } from '../acts/press.ts';
import type { Desk } from '../desk.ts';
import { UNRENEWED_MS } from '../outgoing/work-once.ts';
import { POST_PLACE, type SentFiles } from '../uploads/sent-files.ts';
import { DESTINATION } from './destination.ts';
import type { Question } from './question.ts';

const ASKER = z.object({ team: z.string(), user: z.string() });
const CLAIM = z.object({ id: z.string(), againAfterMs: z.number().nullable() });

/** A question as it was written into the inbox. */
const QUESTION: z.ZodType<Question> = z.object({
  text: z.string(),
  asker: ASKER,
  threadKey: z.string(),
  opensThread: z.string().nullable(),
  destination: DESTINATION,
  claim: CLAIM.nullable(),
  onlyIfOwned: z.boolean(),
  askedByButton: z.boolean(),
});

/** Files as they were written there. */
const FILES: z.ZodType<SentFiles> = z.object({
  kind: z.literal('files'),
  fileIds: z.array(z.string()),
  asker: ASKER,
  destination: POST_PLACE.nullable(),
  claim: CLAIM,
  question: QUESTION.nullable(),
});

/** What a process took up and left: who does each kind of it. */
export interface Successors {
  readonly question: (question: Question) => Promise<void>;
  readonly files: (sent: SentFiles) => Promise<void>;
  readonly press: (press: Press) => Promise<void>;
}

/** Something that was left, ready to be done. */
type LeftWork = (successors: Successors) => Promise<void>;

const WORK: z.ZodType<LeftWork> = z.union([
  FILES.transform(
    (sent): LeftWork =>
      ({ files }) =>
        files(sent),
  ),
  KEPT_PRESS.transform(
    ({ press: left }): LeftWork =>
      ({ press }) =>
        press(left),
  ),
  QUESTION.transform(
    (left): LeftWork =>
      ({ question }) =>
        question(left),
  ),
]);

export interface InboxWatch {
  /** Looks at once, and again and again until it is stopped. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** Has done what a process took up and, killed or cut off, never finished. */
export function watchInbox(desk: Pick<Desk, 'inbox' | 'log'>, successors: Successors): InboxWatch {
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    for (const left of await takeOver(desk)) void left(successors);
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
async function takeOver(desk: Pick<Desk, 'inbox' | 'log'>): Promise<readonly LeftWork[]> {
  try {
    const open = await desk.inbox.takeOver(UNRENEWED_MS);
    const left = await Promise.all(open.map((each) => readOpen(each, desk)));
    return left.filter((each) => each !== null);
  } catch (error) {
    desk.log.error({ err: error }, 'open work not taken over');
    return [];
  }
}

async function readOpen(
  { id, work }: { readonly id: string; readonly work: string },
  { inbox, log }: Pick<Desk, 'inbox' | 'log'>,
): Promise<LeftWork | null> {
  const parsed = WORK.safeParse(parseJson(work));
  if (parsed.success) {
    log.warn({ claim: id }, 'work taken over');
    return parsed.data;
  }
  // Written by another version: nobody can answer it.
  log.error({ claim: id, err: parsed.error }, 'open work not readable');
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
