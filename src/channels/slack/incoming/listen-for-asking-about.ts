import type { Desk } from '../desk.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Registrar } from '../registrar.ts';
import { isWithoutWords } from './question.ts';
import { readAskedAbout } from './read-asked-about.ts';

const ASK_ABOUT_SHORTCUT = 'ask_about';

const NOTHING_READ =
  'Ese mensaje no trae texto que yo pueda leer. Elija otro, o pregúnteme con /avance y sus palabras.';

/** Any message of a channel is asked as if the person had written it; only they see the answer. */
export function listenForAskingAbout(app: Registrar, desk: Desk): void {
  app.shortcut(ASK_ABOUT_SHORTCUT, async ({ ack, body }) => {
    await ack();
    const question = readAskedAbout(body);
    if (question === null) return;
    if (!isWithoutWords(question.text)) return desk.ask(question);
    const { claim, destination } = question;
    const run = () => desk.deliver(destination, { text: NOTHING_READ, blocks: [], pictures: [] });
    await desk.inTurn(question.threadKey, () => workOnce({ claim, destination, run }, desk));
  });
}
