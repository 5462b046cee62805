import type { types } from '@slack/bolt';
import type { Act, ActsPart } from '#src/reply/reply.ts';
import { toSlackText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { TextPiece } from './pieces.ts';

/** Buttons that do something; the number tells apart those of one message. */
export const ACT_ACTION = /^act:\d+:(?<act>[\w-]+)$/u;

const STYLES: Readonly<Record<Act['weight'], Pick<types.Button, 'style'>>> = {
  main: { style: 'primary' },
  usual: {},
  grave: { style: 'danger' },
};

/** @param number tells it apart from the others of its message or view */
export function toActButton({ label, act, value, weight }: Act, number: number): types.Button {
  return {
    type: 'button',
    action_id: `act:${number}:${act}`,
    text: { type: 'plain_text', text: toSlackText(label, SLACK_LIMITS.buttonText), emoji: false },
    value,
    ...STYLES[weight],
  };
}

/** `first` numbers the first button. */
export function actPieces({ acts }: ActsPart, first: number): readonly TextPiece[] {
  const elements = acts.slice(0, SLACK_LIMITS.buttons).map((act, index) => toActButton(act, first + index));
  return elements.length === 0 ? [] : [{ blocks: [{ type: 'actions', elements }], items: 0 }];
}
