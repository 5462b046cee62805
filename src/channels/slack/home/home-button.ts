import type { types } from '@slack/bolt';
import type { Suggestion } from '#src/reply/reply.ts';
import { toSlackText } from '../blocks/escape.ts';
import { SLACK_LIMITS } from '../blocks/limits.ts';

/** Makes a button that asks; null where its message is too long to be sent whole. */
export type HomeButton = (suggestion: Suggestion) => types.Button | null;

/** Numbers the buttons of one view, so that each has its own action id. */
export function createHomeButtons(): HomeButton {
  let made = 0;
  return ({ label, message }) => {
    if (message.length === 0 || message.length > SLACK_LIMITS.buttonValue) return null;
    const number = made;
    made += 1;
    return {
      type: 'button',
      action_id: `home:say:${number}`,
      text: { type: 'plain_text', text: toSlackText(label, SLACK_LIMITS.buttonText), emoji: false },
      value: message,
    };
  };
}
