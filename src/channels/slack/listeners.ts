import type { App } from '@slack/bolt';
import { SAY_ACTION } from './blocks/say-buttons.ts';
import type { Question } from './incoming/question.ts';
import { readButton, readCommand } from './incoming/read-interaction.ts';
import { readMessage } from './incoming/read-message.ts';

export const COMMAND_NAME = '/avance';

/** The part of a Bolt app that takes listeners. */
export type Registrar = Pick<App, 'event' | 'command' | 'action'>;

export interface Listening {
  /** Called when Slack already has its acknowledgement. */
  readonly onQuestion: (question: Question) => Promise<void>;
  readonly botUserId: () => string;
}

/** Translates only: what each surface sends becomes a question, or nothing. */
export function registerListeners(app: Registrar, { onQuestion, botUserId }: Listening): void {
  const ask = async (question: Question | null): Promise<void> => {
    if (question !== null) await onQuestion(question);
  };
  app.event('app_mention', async ({ body }) => ask(readMessage(body, botUserId())));
  app.event('message', async ({ body }) => ask(readMessage(body, botUserId())));
  app.command(COMMAND_NAME, async ({ ack, body }) => {
    await ack();
    await ask(readCommand(body));
  });
  app.action(SAY_ACTION, async ({ ack, body }) => {
    await ack();
    await ask(readButton(body));
  });
}
