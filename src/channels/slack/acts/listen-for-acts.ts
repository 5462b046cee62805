import { ACT_ACTION } from '../blocks/act-buttons.ts';
import type { Desk } from '../desk.ts';
import { publishHome } from '../home/publish-home.ts';
import { personKey } from '../incoming/question.ts';
import { openDirect } from '../outgoing/direct-channel.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Registrar } from '../registrar.ts';
import { fileForm } from './file-form.ts';
import { pressAct } from './press-act.ts';
import { type ReadFiling, readFiling } from './read-filing.ts';
import { readPress } from './read-press.ts';
import { FORM_CALLBACK } from './render-form.ts';

/** Buttons that do something, and the forms that they open. */
export function listenForActs(app: Registrar, desk: Desk): void {
  app.action(ACT_ACTION, async ({ ack, body }) => {
    await ack();
    const press = readPress(body);
    if (press === null) return;
    await pressAct(press, desk);
    // What was done there is seen there.
    const home = { person: personKey(press.asker), why: 'opened', hash: null, notice: null } as const;
    if (press.inHome) await publishHome(home, desk);
  });
  app.view(FORM_CALLBACK, async ({ ack, body }) => {
    const filing = readFiling(body);
    if (filing === null) return ack();
    if (filing.fileIds.length > 0) {
      await ack();
      return takeFilesOf(filing, desk);
    }
    const { faults, after } = await fileForm(filing, desk);
    // The dialog stays open with what is to be mended, or closes before anything is said.
    await (faults === null ? ack() : ack({ response_action: 'errors', errors: { ...faults } }));
    await after();
  });
}

/** Files of a form are read as those of a message are; what comes of them is said in the direct conversation. */
async function takeFilesOf({ fileIds, asker, viewId }: ReadFiling, desk: Desk): Promise<void> {
  // An id of a person stands for the direct conversation with them: for the case that it cannot be opened.
  const destination = { kind: 'post', channel: asker.user, threadTs: null } as const;
  const run = async (): Promise<void> => {
    const channel = await openDirect(desk.client, asker.user);
    const claim = { id: `view:${viewId}`, againAfterMs: null };
    const sent = { kind: 'files', fileIds, asker, claim, question: null } as const;
    await desk.takeFiles({ ...sent, destination: { kind: 'post', channel, threadTs: null } });
  };
  await workOnce({ claim: null, destination, run }, desk);
}
