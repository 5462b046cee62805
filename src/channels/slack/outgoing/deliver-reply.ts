import type { Answered } from '#src/bot/bot.ts';
import { feedbackBlocks, searchBlocks, shareBlocks } from '../blocks/answer-buttons.ts';
import { askedLine } from '../blocks/asked-line.ts';
import { renderSlack, renderSlackText } from '../blocks/render-blocks.ts';
import type { Desk } from '../desk.ts';
import { isDirectChannel, type Question } from '../incoming/question.ts';
import { isFormFault } from './deliver.ts';

export type Asked = Pick<Question, 'asker' | 'text' | 'destination' | 'askedByButton' | 'offersSearch'>;

/** Nobody else reads a direct message. */
function isBetweenTwo(destination: Question['destination']): boolean {
  return destination.kind === 'post' && isDirectChannel(destination.channel);
}

/** Sends an answer; where Slack refuses its form, in a plainer one, so that it is never lost. */
export async function deliverReply(
  { id, reply }: Pick<Answered, 'id' | 'reply'>,
  asked: Asked,
  { deliver, log }: Pick<Desk, 'deliver' | 'log'>,
): Promise<void> {
  const around = {
    head:
      asked.askedByButton && asked.destination.kind !== 'private' && !isBetweenTwo(asked.destination)
        ? askedLine(asked)
        : [],
    tail: [
      ...(asked.offersSearch === true ? searchBlocks() : []),
      ...(asked.destination.kind === 'private' ? shareBlocks(id) : []),
      ...feedbackBlocks(id),
    ],
  };
  try {
    await deliver(asked.destination, renderSlack(reply, around));
  } catch (error) {
    if (!isFormFault(error)) throw error;
    log.warn({ err: error }, 'blocks refused; sent again as text');
    await deliver(asked.destination, renderSlackText(reply));
  }
}
