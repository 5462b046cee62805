import type { Desk } from '../desk.ts';
import { isDirectChannel, type Question } from '../incoming/question.ts';

/** A status that flashes by disturbs more than it tells: only an answer that takes longer has one. */
const LONG_MS = 1_200;
const STATUS = 'está consultando las cifras…';

/** Works while Slack shows, in the bot's own conversations, that it does, once it has taken long. */
export async function whileThinking<T>(
  { destination }: Pick<Question, 'destination'>,
  { client, log }: Pick<Desk, 'client' | 'log'>,
  work: () => Promise<T>,
): Promise<T> {
  if (destination.kind !== 'post' || !isDirectChannel(destination.channel)) return work();
  const place = { channel_id: destination.channel, thread_ts: destination.threadTs ?? '' };
  const show = async (): Promise<void> => {
    try {
      await client.apiCall('assistant.threads.setStatus', { ...place, status: STATUS });
    } catch (error) {
      // The answer comes all the same.
      log.warn({ err: error }, 'status not shown');
    }
  };
  const timer = setTimeout(() => void show(), LONG_MS);
  try {
    // Slack takes the status away with the answer.
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
