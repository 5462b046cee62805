import type { Reply } from '#src/reply/reply.ts';
import {
  type Around,
  type RenderedReply,
  type RenderLevel,
  type RenderOptions,
  renderSlack,
} from '../blocks/render-blocks.ts';
import type { Destination } from '../incoming/question.ts';
import type { Log } from '../ports.ts';
import type { Deliver, Insistence } from './deliver-surely.ts';
import { isFormFault } from './delivery-error.ts';

export interface Degrading {
  readonly deliver: Deliver;
  readonly log: Pick<Log, 'warn'>;
  /** How many items the person has seen already: the `next` of the message before. */
  readonly from?: number;
  readonly around?: Around;
  readonly insistence?: Insistence;
}

const LEVELS: readonly RenderLevel[] = ['native', 'basic', 'text'];

/**
 * Sends a reply in the richest form that Slack takes: where it refuses the form, the same reply again
 * without native tables and charts, and then as text alone. Resolves with what was taken.
 */
export async function deliverDegrading(
  reply: Reply,
  destination: Destination,
  { deliver, log, from = 0, around, insistence }: Degrading,
): Promise<RenderedReply> {
  const options: RenderOptions = {
    from,
    pictures: destination.kind === 'post',
    ...(around === undefined ? {} : { around }),
  };
  let refused: RenderedReply | undefined;
  for (const level of LEVELS) {
    const message = renderSlack(reply, { ...options, level });
    // Nothing in it was native: the same blocks would be refused again.
    if (refused !== undefined && isSame(refused, message)) continue;
    try {
      await deliver(destination, message, insistence);
      return message;
    } catch (error) {
      if (!isFormFault(error) || level === 'text') throw error;
      log.warn({ err: error, level }, 'form refused; sent again in a plainer one');
      refused = message;
    }
  }
  throw new Error('unreachable: the plainest form is sent or thrown');
}

function isSame(one: RenderedReply, other: RenderedReply): boolean {
  return JSON.stringify(one.blocks) === JSON.stringify(other.blocks);
}
