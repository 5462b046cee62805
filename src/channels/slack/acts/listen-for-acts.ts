import { ACT_ACTION } from '../blocks/act-buttons.ts';
import type { Desk } from '../desk.ts';
import { publishHome } from '../home/publish-home.ts';
import { personKey } from '../incoming/question.ts';
import type { Registrar } from '../registrar.ts';
import { fileForm } from './file-form.ts';
import { pressAct } from './press-act.ts';
import { readFiling } from './read-filing.ts';
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
      const { fileIds, asker, viewId } = filing;
      const claim = { id: `view:${viewId}`, againAfterMs: null };
      return desk.takeFiles({ kind: 'files', fileIds, asker, claim, destination: null, question: null });
    }
    const { faults, next, after } = await fileForm(filing, desk);
    // The dialog stays open with what is to be mended or what comes next, or closes before anything is said.
    if (faults !== null) await ack({ response_action: 'errors', errors: { ...faults } });
    else if (next !== undefined) await ack({ response_action: 'update', view: next });
    else await ack();
    await after();
    // As for a button; while the dialog is open nothing was done yet.
    if (filing.inHome && faults === null && next === undefined) {
      const person = personKey(filing.asker);
      await publishHome({ person, why: 'opened', hash: null, notice: null }, desk);
    }
  });
}
