import type { Answered } from '#src/bot/bot.ts';
import { cleanChatText } from '#src/language/chat-text.ts';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';
import { toPrintable } from '#src/reply/printable.ts';
import type { Desk } from '../desk.ts';
import { isDirectChannel, type Question } from '../incoming/question.ts';

const TITLE_TEXT = 80;

/** Names a conversation that the answer has begun, so that it is found again in the list of threads. */
export async function titleThread(
  { destination, opensThread, text }: Question,
  { reply }: Answered,
  { client, log }: Pick<Desk, 'client' | 'log'>,
): Promise<void> {
  if (opensThread === null || destination.kind !== 'post' || !isDirectChannel(destination.channel)) return;
  const title = fitText(toPrintable(reply.understood ?? cleanChatText(text)), {
    limit: TITLE_TEXT,
    cost: BY_LENGTH,
  });
  if (title === '') return;
  try {
    const thread = { channel_id: destination.channel, thread_ts: destination.threadTs ?? '' };
    await client.apiCall('assistant.threads.setTitle', { ...thread, title });
  } catch (error) {
    // Without a title the thread has its first words.
    log.warn({ err: error }, 'thread not titled');
  }
}
