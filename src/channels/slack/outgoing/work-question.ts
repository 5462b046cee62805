import type { Answered } from '#src/bot/bot.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { titleThread } from '../agent/title-thread.ts';
import { whileThinking } from '../agent/while-thinking.ts';
import type { Desk } from '../desk.ts';
import { channelOfThread, personKey, placeAlone, type Question } from '../incoming/question.ts';
import { deliverDegrading } from './deliver-degrading.ts';
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
        await say(answered, { ...question, maybeSent: takenOver }, desk);
        await titleThread(question, answered, desk);
      },
    },
    desk,
  );
}

/** The answer; what is beside it for who asked alone, with it where nobody else reads, else in a whisper. */
async function say(
  answered: Answered,
  asked: Question & { readonly maybeSent: boolean },
  desk: Desk,
): Promise<void> {
  const { reply, aside, audience } = answered;
  const alone = placeAlone(asked);
  const isPublic = alone !== asked.destination;
  const together = isPublic ? reply : { ...reply, parts: [...reply.parts, ...aside] };
  const destination = audience === 'all' ? asked.destination : alone;
  await deliverReply({ ...answered, reply: together }, { ...asked, destination }, desk);
  if (!isPublic || aside.length === 0) return;
  await deliverDegrading(toReply(...aside), alone, { deliver: desk.deliver, log: desk.log });
}

async function answer(question: Question, { bot, now }: Desk): Promise<Answered> {
  const { text, threadKey, opensThread, asker } = question;
  const shared = channelOfThread(threadKey);
  const channel = shared === null ? null : ({ kind: 'channel', ...shared } as const);
  return bot.answer({ text, threadKey, opensThread, person: personKey(asker), channel, at: now() });
}
