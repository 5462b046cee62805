import { AvanceError } from '#src/domain/errors.ts';
import type { Desk } from '../desk.ts';
import { personKey } from '../incoming/question.ts';
import { openDirect } from '../outgoing/direct-channel.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Origin } from './read-filing.ts';
import type { Press } from './read-press.ts';
import { renderForm } from './render-form.ts';
import { sayOutcome } from './say-outcome.ts';

/** Does what a button stands for, once a press, and says what came of it. Never rejects. */
export async function pressAct(press: Press, desk: Desk): Promise<void> {
  const { act, value, asker, claim, responseUrl } = press;
  const destination = press.destination ?? {
    kind: 'post' as const,
    channel: await openDirect(desk.client, asker.user),
    threadTs: null,
  };
  const run = async (): Promise<void> => {
    const outcome = await desk.acts.press({ act, value, person: personKey(asker), at: desk.now() });
    if (outcome.kind === 'reply') return sayOutcome(outcome, { asker, destination, responseUrl }, desk);
    const origin: Origin = { act: outcome.form.act, value: outcome.form.value, destination, responseUrl };
    const view = renderForm(outcome.form, JSON.stringify(origin));
    try {
      await desk.client.apiCall('views.open', { trigger_id: press.triggerId, view });
    } catch (cause) {
      const advice = 'No se pudo abrir el formulario. Por favor, presione el botón otra vez.';
      throw new AvanceError('form-not-opened', advice, { cause });
    }
  };
  await workOnce({ claim, destination, run }, desk);
}
