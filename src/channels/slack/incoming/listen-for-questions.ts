import { pressAct } from '../acts/press-act.ts';
import { SAY_ACTION } from '../blocks/say-buttons.ts';
import type { Desk } from '../desk.ts';
import type { Registrar } from '../registrar.ts';
import { readSentFiles } from '../uploads/read-sent-files.ts';
import type { Question } from './question.ts';
import { readCommandAct } from './read-command-act.ts';
import { readButton, readCommand } from './read-interaction.ts';
import { readMessage } from './read-message.ts';

const COMMAND_NAME = '/avance';

/** What is written or sent to the bot, wherever, and the buttons that write for one. */
export function listenForQuestions(app: Registrar, desk: Desk): void {
  const ask = async (question: Question | null): Promise<void> => {
    if (question !== null) await desk.ask(question);
  };
  const hear = async ({ body }: { readonly body: unknown }): Promise<void> => {
    const files = readSentFiles(body, desk.botUserId());
    if (files !== null) return desk.takeFiles(files);
    await ask(readMessage(body, desk.botUserId()));
  };
  app.event('app_mention', hear);
  app.event('message', hear);
  app.command(COMMAND_NAME, async ({ ack, body }) => {
    await ack();
    const act = readCommandAct(body);
    await (act === null ? ask(readCommand(body)) : pressAct(act, desk));
  });
  app.action(SAY_ACTION, async ({ ack, body }) => {
    await ack();
    await ask(readButton(body));
  });
}
