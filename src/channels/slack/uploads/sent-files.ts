import { z } from 'zod';
import type { Asker, Question } from '../incoming/question.ts';
import type { Claim } from '../ports.ts';

/** A conversation that everybody in it reads. */
export interface PostPlace {
  readonly kind: 'post';
  readonly channel: string;
  readonly threadTs: string | null;
}

/** Files that a person handed to the bot, to be read as reports. */
export interface SentFiles {
  readonly kind: 'files';
  /** As Slack names them. */
  readonly fileIds: readonly string[];
  readonly asker: Asker;
  /** Null: the person's direct conversation. */
  readonly destination: PostPlace | null;
  readonly claim: Claim;
  /** What was written beside them, for whom they are not read; null: nothing. */
  readonly question: Question | null;
}

export const POST_PLACE = z.object({
  kind: z.literal('post'),
  channel: z.string(),
  threadTs: z.string().nullable(),
}) satisfies z.ZodType<PostPlace>;
