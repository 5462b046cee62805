import { z } from 'zod';
import { OPEN_ASK_ACTION } from '../blocks/answer-buttons.ts';
import { SLACK_LIMITS } from '../blocks/limits.ts';
import type { Desk } from '../desk.ts';
import { personKey } from '../incoming/question.ts';
import { readOpening, readPerson } from '../incoming/read-person.ts';
import { askDirectly } from '../outgoing/ask-directly.ts';
import { openWindow } from '../outgoing/open-window.ts';
import type { Registrar } from '../registrar.ts';
import { ASK_MODAL, ASK_VIEW, FIND_GOAL_ACTION } from './ask-view.ts';
import { toGoalOptions } from './goal-options.ts';
import { readAsked } from './read-asked.ts';

const ASK_SHORTCUT = 'ask';

/** The window in which a goal is looked for: how it is opened, what it finds, what it asks. */
export function listenForAsking(app: Registrar, desk: Desk): void {
  const open = async (body: unknown): Promise<void> => {
    const opening = readOpening(body);
    if (opening !== null) await openWindow(opening, ASK_MODAL, desk);
  };
  app.shortcut(ASK_SHORTCUT, async ({ ack, body }) => {
    await ack();
    await open(body);
  });
  app.action(OPEN_ASK_ACTION, async ({ ack, body }) => {
    await ack();
    await open(body);
  });
  app.options(FIND_GOAL_ACTION, async ({ ack, body }) => {
    await ack({ options: [...(await findOptions(body, desk))] });
  });
  app.view(ASK_VIEW, async ({ ack, body }) => {
    const submission = readAsked(body);
    if (submission?.kind === 'faults') return ack({ response_action: 'errors', errors: submission.errors });
    await ack();
    if (submission !== null) await askDirectly(submission.question, desk);
  });
}

const TYPED = z.object({ value: z.string() });

/** Where the search fails nothing is found: the question in one's own words can still be asked. */
async function findOptions(body: unknown, { bot, log }: Desk): Promise<ReturnType<typeof toGoalOptions>> {
  try {
    const words = TYPED.safeParse(body).data?.value ?? '';
    const person = readPerson(body);
    const asker = person === null ? null : personKey(person);
    return toGoalOptions(await bot.searchGoals({ words, most: SLACK_LIMITS.options, asker }));
  } catch (error) {
    log.error({ err: error }, 'goals not searched');
    return [];
  }
}
