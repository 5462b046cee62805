import { AvanceError } from '#src/domain/errors.ts';
import { toSlackLines } from '../blocks/escape.ts';
import { TEXT_SHARES } from '../blocks/limits.ts';
import type { Desk } from '../desk.ts';
import type { Destination } from '../incoming/question.ts';
import type { Claim } from '../ports.ts';
import { DeliveryError } from './delivery-error.ts';

/** Something that a person waits for. */
export interface Work {
  /** Null where Slack delivers only once. */
  readonly claim: Claim | null;
  /** What is to be done as text, where another process can take it over. */
  readonly written?: string;
  /** True where the claim has been made before: by a process that is no more. */
  readonly takenOver?: boolean;
  /** Where the person is told of a failure. */
  readonly destination: Destination;
  /** False: it is nobody's to do, and nothing is claimed. */
  readonly isOurs?: () => Promise<boolean>;
  readonly run: () => Promise<void>;
}

export type WorkDesk = Pick<Desk, 'inbox' | 'deliver' | 'log' | 'newReference'>;

/** Work under way is renewed so often; what is not renewed for three times as long is taken over. */
const RENEW_MS = 10_000;
export const UNRENEWED_MS = 3 * RENEW_MS;

/**
 * Does something once. The claim is made before anything else and given back only where certainly
 * nothing was said: neither what was to be said nor the note that it failed. So a redelivery never
 * answers twice, and no failure is silent: the person reads what to do, the log has the cause under the
 * same reference. Never rejects.
 */
export async function workOnce(work: Work, desk: WorkDesk): Promise<void> {
  if (!(await isOurs(work, desk))) return;
  let claimed = work.takenOver === true;
  const renewing = setInterval(() => void renew(work, desk), RENEW_MS);
  try {
    if (!claimed && work.claim !== null) {
      if (!(await desk.inbox.claim(work.claim, work.written ?? null))) return;
      claimed = true;
    }
    await work.run();
    await settle(work, desk, 'finish');
  } catch (error) {
    // The app stops: the claim stays open for whoever takes it over.
    if (isAbort(error)) return;
    const said = await tellFailure(work.destination, error, desk);
    if (claimed) await settle(work, desk, said || isUnknown(error) ? 'finish' : 'release');
  } finally {
    clearInterval(renewing);
  }
}

/** Where it cannot be known, nothing is said: it may be a talk of others. */
async function isOurs(work: Work, desk: WorkDesk): Promise<boolean> {
  try {
    return work.isOurs === undefined || (await work.isOurs());
  } catch (error) {
    desk.log.error({ err: error }, 'not known whose thread it is');
    return false;
  }
}

/** True where the person has been told, or may have been. */
async function tellFailure(destination: Destination, error: unknown, desk: WorkDesk): Promise<boolean> {
  const reference = desk.newReference();
  desk.log.error({ reference, err: error, surface: destination.kind }, 'question not answered');
  const advice =
    error instanceof AvanceError
      ? error.advice
      : 'Tuve un problema y no pude contestar. Por favor, vuelva a preguntar en unos minutos.';
  const text = `${advice}\nSi continúa, dé esta referencia a quien administra el sistema: ${reference}`;
  const message = { text: toSlackLines(text, TEXT_SHARES.textAlone), blocks: [], pictures: [] };
  try {
    await desk.deliver(destination, message, { patience: 'short' });
    return true;
  } catch (failure) {
    desk.log.error({ reference, err: failure }, 'nor could the person be told');
    return isUnknown(failure);
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof DeliveryError && error.failing === 'unknown';
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

async function renew({ claim }: Work, desk: WorkDesk): Promise<void> {
  if (claim === null) return;
  try {
    await desk.inbox.renew(claim.id);
  } catch (error) {
    desk.log.warn({ err: error }, 'claim not renewed');
  }
}

async function settle({ claim }: Work, desk: WorkDesk, how: 'finish' | 'release'): Promise<void> {
  if (claim === null) return;
  try {
    await desk.inbox[how](claim.id);
  } catch (error) {
    desk.log.error({ err: error }, `claim not settled: ${how}`);
  }
}
