import { AvanceError } from '#src/domain/errors.ts';
import { toSlackLines } from '../blocks/escape.ts';
import { TEXT_SHARES } from '../blocks/limits.ts';
import type { Desk } from '../desk.ts';
import type { Destination } from '../incoming/question.ts';
import type { Claim } from '../ports.ts';
import { DeliveryError } from './deliver.ts';

/** Where the person is told of a failure: a conversation, or another way where there is none. */
type Told =
  | { readonly destination: Destination }
  | { readonly tell: (advice: string) => Promise<unknown>; readonly surface: string };

/** Something that a person waits for. */
export type Work = Told & {
  /** Null where Slack delivers only once. */
  readonly claim: Claim | null;
  /** False: it is nobody's to do, and nothing is claimed. */
  readonly isOurs?: () => Promise<boolean>;
  readonly run: () => Promise<unknown>;
};

export type WorkDesk = Pick<Desk, 'claimEvent' | 'releaseEvent' | 'deliver' | 'log' | 'newReference'>;

/**
 * Does something once. The claim is made before anything else and given back only where certainly
 * nothing was said: neither what was to be said nor the note that it failed. So a redelivery never
 * answers twice, and no failure is silent: the person reads what to do, the log has the cause under the
 * same reference. Never rejects.
 */
export async function workOnce(work: Work, desk: WorkDesk): Promise<void> {
  if (!(await isOurs(work, desk))) return;
  let claimed = false;
  try {
    if (work.claim !== null) {
      if (!(await desk.claimEvent(work.claim))) return;
      claimed = true;
    }
    await work.run();
  } catch (error) {
    const said = await tellFailure(work, error, desk);
    if (claimed && !said && !maybeTaken(error)) await release(work, desk);
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
async function tellFailure(told: Told, error: unknown, desk: WorkDesk): Promise<boolean> {
  const reference = desk.newReference();
  desk.log.error(
    { reference, err: error, surface: 'surface' in told ? told.surface : told.destination.kind },
    'question not answered',
  );
  const advice =
    error instanceof AvanceError
      ? error.advice
      : 'Tuve un problema y no pude contestar. Por favor, vuelva a preguntar en unos minutos.';
  const text = `${advice}\nSi continúa, dé esta referencia a quien administra el sistema: ${reference}`;
  try {
    if ('tell' in told) await told.tell(text);
    else
      await desk.deliver(told.destination, { text: toSlackLines(text, TEXT_SHARES.textAlone), blocks: [] });
    return true;
  } catch (failure) {
    desk.log.error({ reference, err: failure }, 'nor could the person be told');
    return maybeTaken(failure);
  }
}

function maybeTaken(error: unknown): boolean {
  return error instanceof DeliveryError && error.maybeTaken;
}

async function release({ claim }: Work, desk: WorkDesk): Promise<void> {
  if (claim === null) return;
  try {
    await desk.releaseEvent(claim.id);
  } catch (error) {
    desk.log.error({ err: error }, 'claim not released');
  }
}
