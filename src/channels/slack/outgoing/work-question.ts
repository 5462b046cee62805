import { AvanceError } from '#src/domain/errors.ts';
import { toSlackLines } from '../blocks/escape.ts';
import { TEXT_SHARES } from '../blocks/limits.ts';
import type { Question } from '../incoming/question.ts';
import type { SlackPorts } from '../ports.ts';
import { type Deliver, DeliveryError } from './deliver.ts';
import { deliverDegrading } from './deliver-degrading.ts';

export type WorkPorts = Pick<
  SlackPorts,
  'bot' | 'claimEvent' | 'releaseEvent' | 'ownsThread' | 'log' | 'now' | 'newReference'
> & { readonly deliver: Deliver };

/**
 * Answers one question, once. The event is claimed before anything else and the claim is given back
 * only where certainly nothing was said: neither the answer nor the note that it failed. So a
 * redelivery never answers twice, and no failure is silent: the person reads what to do, the log has
 * the cause under the same reference. Never rejects.
 */
export async function workQuestion(question: Question, ports: WorkPorts): Promise<void> {
  let claimed = false;
  try {
    if (question.onlyIfOwned && !(await ports.ownsThread(question.threadKey))) return;
    if (question.eventId !== null) {
      if (!(await ports.claimEvent(question.eventId))) return;
      claimed = true;
    }
    await answer(question, ports);
  } catch (error) {
    const said = await tellFailure(question, { error, ports });
    if (claimed && !said && !maybeTaken(error)) await release(question, ports);
  }
}

async function answer(question: Question, ports: WorkPorts): Promise<void> {
  const { text, threadKey, destination } = question;
  const { reply } = await ports.bot.answer({ text, threadKey, at: ports.now() });
  await deliverDegrading(reply, destination, ports);
}

interface Failure {
  readonly error: unknown;
  readonly ports: WorkPorts;
}

/** True where the person has been told, or may have been. */
async function tellFailure(question: Question, { error, ports }: Failure): Promise<boolean> {
  const reference = ports.newReference();
  ports.log.error({ reference, err: error, surface: question.destination.kind }, 'question not answered');
  const advice =
    error instanceof AvanceError
      ? error.advice
      : 'Tuve un problema y no pude contestar. Por favor, vuelva a preguntar en unos minutos.';
  const text = `${advice}\nSi continúa, dé esta referencia a quien administra el sistema: ${reference}`;
  try {
    await ports.deliver(question.destination, {
      text: toSlackLines(text, TEXT_SHARES.textAlone),
      blocks: [],
      pictures: [],
    });
    return true;
  } catch (failure) {
    ports.log.error({ reference, err: failure }, 'nor could the person be told');
    return maybeTaken(failure);
  }
}

function maybeTaken(error: unknown): boolean {
  return error instanceof DeliveryError && error.maybeTaken;
}

async function release(question: Question, ports: WorkPorts): Promise<void> {
  if (question.eventId === null) return;
  try {
    await ports.releaseEvent(question.eventId);
  } catch (error) {
    ports.log.error({ err: error }, 'claim not released');
  }
}
