import type { webApi } from '@slack/bolt';
import type { Question } from './incoming/question.ts';
import type { Deliver } from './outgoing/deliver-surely.ts';
import type { Sent } from './outgoing/find-sent.ts';
import type { SlackPorts } from './ports.ts';
import type { FetchFile } from './uploads/fetch-file.ts';
import type { SentFiles } from './uploads/sent-files.ts';

/** What every listener works with. */
export interface Desk extends Omit<SlackPorts, 'config'> {
  readonly client: webApi.WebClient;
  readonly deliver: Deliver;
  /** The `ts` of a message by its key, where it stands. */
  readonly findSent: (sent: Sent) => Promise<string | undefined>;
  readonly fetchFile: FetchFile;
  /** The bot's own id; empty until Slack has told it. */
  readonly botUserId: () => string;
  /** Aborted when the app stops. */
  readonly stopping: AbortSignal;
  /** Answers a question after those of the same thread that came before. Never rejects. */
  readonly ask: (question: Question) => Promise<void>;
  /** Has files read, after those of the same thread that came before. Never rejects. */
  readonly takeFiles: (sent: SentFiles) => Promise<void>;
  /** Does something else in its turn among the questions of a thread; reports its own faults. */
  readonly inTurn: (threadKey: string, task: () => Promise<void>) => Promise<void>;
}
