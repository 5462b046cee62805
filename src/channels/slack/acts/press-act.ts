import { AvanceError } from '#src/domain/errors.ts';
import type { Form } from '#src/reply/form.ts';
import type { Desk } from '../desk.ts';
import { refreshHomes } from '../home/refresh-homes.ts';
import { type Destination, personKey } from '../incoming/question.ts';
import { openDirect } from '../outgoing/direct-channel.ts';
import { workOnce } from '../outgoing/work-once.ts';
import { type Press, writePress } from './press.ts';
import type { Origin } from './read-filing.ts';
import { renderForm } from './render-form.ts';
import { sayOutcome } from './say-outcome.ts';

/**
 * Does what a button stands for, once a press, and says what came of it. Never rejects.
 * @param takenOver begun by a process that is no more
 */
export async function pressAct(press: Press, desk: Desk, takenOver = false): Promise<void> {
  const { claim } = press;
  const destination = press.destination ?? {
    kind: 'post' as const,
    channel: await openDirect(desk.client, press.asker.user),
    threadTs: null,
  };
  const run = () => doOnce(press, { desk, destination, takenOver });
  await workOnce({ claim, written: writePress(press), takenOver, destination, run }, desk);
}

interface Doing {
  readonly desk: Desk;
  readonly destination: Destination;
  readonly takenOver: boolean;
}

async function doOnce(press: Press, { desk, destination, takenOver }: Doing): Promise<void> {
  const { act, value, asker, responseUrl, messageTs, claim, pressedTs } = press;
  const pressed = { act, value, person: personKey(asker), at: desk.now(), takenOver };
  const outcome = await desk.acts.press(pressed);
  if (outcome.kind === 'form') return openForm(outcome.form, { press, destination }, desk);
  const insistence = { key: `${claim.id}:${pressedTs}`, maybeSent: takenOver };
  await sayOutcome(outcome, { asker, destination, responseUrl, messageTs, insistence }, desk);
  if (outcome.changesFigures === true) await refreshHomes(desk);
}

async function openForm(
  form: Form,
  { press, destination }: { readonly press: Press; readonly destination: Destination },
  { client }: Pick<Desk, 'client'>,
): Promise<void> {
  const { messageTs, responseUrl, triggerId, inHome } = press;
  const { act, value } = form;
  const origin: Origin = { act, value, destination, messageTs, responseUrl, inHome };
  const view = renderForm(form, JSON.stringify(origin));
  try {
    await client.apiCall('views.open', { trigger_id: triggerId, view });
  } catch (cause) {
    const advice = 'No se pudo abrir el formulario. Por favor, presione el botón otra vez.';
    throw new AvanceError('form-not-opened', advice, { cause });
  }
}
