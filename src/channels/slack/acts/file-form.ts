import type { types } from '@slack/bolt';
import type { Filing } from '#src/reply/acts.ts';
import type { Desk } from '../desk.ts';
import type { Destination } from '../incoming/question.ts';
import { openDirect } from '../outgoing/direct-channel.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Origin, ReadFiling } from './read-filing.ts';
import { renderForm } from './render-form.ts';
import { sayOutcome } from './say-outcome.ts';

export interface Filed {
  /** By field; null: all is well. */
  readonly faults: Readonly<Record<string, string>> | null;
  /** What is to be filled in next, in the same dialog. */
  readonly next?: types.ModalView;
  /** What follows once the dialog is closed. Never rejects. */
  readonly after: () => Promise<void>;
}

/** Files what was filled in. Never rejects: what fails is told in the conversation. */
export async function fileForm(filing: ReadFiling, desk: Desk): Promise<Filed> {
  const { filledIn, asker, messageTs, responseUrl, inHome } = filing;
  const say = async (run: (destination: Destination) => Promise<void>): Promise<void> => {
    const destination = filing.destination ?? {
      kind: 'post' as const,
      channel: await openDirect(desk.client, asker.user),
      threadTs: null,
    };
    await workOnce({ claim: null, destination, run: () => run(destination) }, desk);
  };
  const outcome = await file(desk, filledIn);
  if ('error' in outcome) {
    return { faults: null, after: () => say(() => Promise.reject(outcome.error)) };
  }
  if (outcome.kind === 'faults') return { faults: outcome.faults, after: async () => undefined };
  if (outcome.kind === 'form') {
    const { act, value } = outcome.form;
    const { destination } = filing;
    const origin: Origin = { act, value, destination, messageTs, responseUrl, inHome };
    const next = renderForm(outcome.form, JSON.stringify(origin));
    return { faults: null, next, after: async () => undefined };
  }
  return {
    faults: null,
    after: () =>
      say((destination) => sayOutcome(outcome, { asker, destination, messageTs, responseUrl }, desk)),
  };
}

async function file(
  { acts, now }: Desk,
  filledIn: ReadFiling['filledIn'],
): Promise<Filing | { readonly error: unknown }> {
  try {
    return await acts.file({ ...filledIn, at: now() });
  } catch (error) {
    return { error };
  }
}
