import type { Answered } from '#src/bot/bot.ts';
import { feedbackBlocks, moreBlocks, searchBlocks, shareBlocks } from '../blocks/answer-buttons.ts';
import { askedLine } from '../blocks/asked-line.ts';
import type { Desk } from '../desk.ts';
import { type Destination, isDirectChannel, type Question } from '../incoming/question.ts';
import { deliverDegrading } from './deliver-degrading.ts';
import { openDirect } from './direct-channel.ts';

export interface Asked
  extends Pick<Question, 'asker' | 'text' | 'destination' | 'askedByButton' | 'claim' | 'offersSearch'> {
  /** True where it may have been sent before. */
  readonly maybeSent?: boolean;
  /** How many items of the answer the person has seen already. */
  readonly from?: number;
}

/** Sends an answer with the buttons that every answer has. */
export async function deliverReply(
  { id, reply }: Pick<Answered, 'id' | 'reply'>,
  asked: Asked,
  { deliver, log, client }: Pick<Desk, 'deliver' | 'log' | 'client'>,
): Promise<void> {
  const { destination, from = 0, maybeSent = false, claim } = asked;
  const isPrivate = destination.kind === 'private';
  const isJudged = destination.kind !== 'whisper';
  const head = asked.askedByButton && isReadByOthers(destination) ? askedLine(asked) : [];
  const search = asked.offersSearch === true ? searchBlocks() : [];
  const tail = [...search, ...(isPrivate ? shareBlocks(id) : []), ...(isJudged ? feedbackBlocks(id) : [])];
  await deliverDegrading(reply, destination, {
    deliver,
    log,
    from,
    around: { head, tail, more: (next) => moreBlocks(id, next) },
    insistence: { maybeSent, ...(claim === null ? {} : { key: claim.id }) },
  });
  if (isPrivate && reply.parts.some(({ kind }) => kind === 'file')) {
    const channel = await openDirect(client, asked.asker.user);
    await deliverDegrading(reply, { kind: 'post', channel, threadTs: null }, { deliver, log });
  }
}

function isReadByOthers(destination: Destination): boolean {
  return destination.kind === 'post' ? !isDirectChannel(destination.channel) : destination.kind === 'aloud';
}
