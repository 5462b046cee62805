import type { Answered } from '#src/bot/bot.ts';
import { titleThread } from '../agent/title-thread.ts';
import { whileThinking } from '../agent/while-thinking.ts';
import type { Desk } from '../desk.ts';
import {
  channelOfThread,
  type Destination,
  isDirectChannel,
  personKey,
  type Question,
} from '../incoming/question.ts';
import { deliverReply } from './deliver-reply.ts';
import { workOnce } from './work-once.ts';

/**
 * Answers one question, once; in others' threads nothing is claimed, answered or failed at. Never rejects.
 * @param takenOver begun by a process that is no more, which may even have answered
 */
export async function workQuestion(question: Question, desk: Desk, takenOver = false): Promise<void> {
  const { claim, destination, onlyIfOwned, threadKey } = question;
  await workOnce(
    {
      claim,
      written: JSON.stringify(question),
      takenOver,
      destination,
      isOurs: async () => !onlyIfOwned || desk.ownsThread(threadKey),
      run: async () => {
        const answered = await whileThinking(question, desk, () => answer(question, desk));
        const place = placeFor(answered, question);
        await deliverReply(answered, { ...question, destination: place, maybeSent: takenOver }, desk);
        await titleThread(question, answered, desk);
      },
    },
    desk,
  );
}

/** What is for who asked alone is whispered where others read along. */
function placeFor({ audience }: Answered, { destination, asker }: Question): Destination {
  if (audience === 'all' || destination.kind !== 'post' || isDirectChannel(destination.channel))
    return destination;
  const { channel, threadTs } = destination;
  return { kind: 'whisper', channel, threadTs, user: asker.user };
}

async function answer(question: Question, { bot, now }: Desk): Promise<Answered> {
  const { text, threadKey, opensThread, asker } = question;
  const shared = channelOfThread(threadKey);
  const channel = shared === null ? null : ({ kind: 'channel', ...shared } as const);
  return bot.answer({ text, threadKey, opensThread, person: personKey(asker), channel, at: now() });
}
