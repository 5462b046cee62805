import { z } from 'zod';
import { FEEDBACK_ACTION } from '../blocks/answer-buttons.ts';
import type { Desk } from '../desk.ts';
import { personKey } from '../incoming/question.ts';
import { readOpening } from '../incoming/read-person.ts';
import { openWindow } from '../outgoing/open-window.ts';
import type { GivenFeedback } from '../ports.ts';
import type { Registrar } from '../registrar.ts';
import { toCommentModal } from './comment-view.ts';

const JUDGING = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ value: z.string().regex(/^(?:good|bad):[\w-]{1,64}$/u) })).min(1),
});

/**
 * What a person thinks of an answer is kept; Slack itself shows which of the two buttons is pressed. Whom it did not
 * serve is asked what was missing.
 */
export function listenForFeedback(app: Registrar, desk: Desk): void {
  app.action(FEEDBACK_ACTION, async ({ ack, body }) => {
    await ack();
    const feedback = readFeedback(body);
    if (feedback === null) return;
    await desk.keepFeedback(feedback);
    const opening = readOpening(body);
    if (feedback.verdict === 'bad' && opening !== null)
      await openWindow(opening, toCommentModal(feedback.answerId), desk);
  });
}

function readFeedback(body: unknown): GivenFeedback | null {
  const parsed = JUDGING.safeParse(body);
  const value = parsed.data?.actions[0]?.value;
  if (parsed.data === undefined || value === undefined) return null;
  const { team, user } = parsed.data;
  return {
    answerId: value.slice(value.indexOf(':') + 1),
    person: personKey({ team: team.id, user: user.id }),
    verdict: value.startsWith('good:') ? 'good' : 'bad',
  };
}
