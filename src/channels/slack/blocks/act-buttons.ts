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

/** `first` numbers the first button. */
export function actPieces({ acts }: ActsPart, first: number): readonly TextPiece[] {
  const elements = acts.slice(0, SLACK_LIMITS.buttons).map(
    ({ label, act, value, weight }, index): types.Button => ({
      type: 'button',
      action_id: `act:${first + index}:${act}`,
      text: { type: 'plain_text', text: toSlackText(label, SLACK_LIMITS.buttonText), emoji: false },
      value,
      ...STYLES[weight],
    }),
  );
  return elements.length === 0 ? [] : [{ blocks: [{ type: 'actions', elements }], items: 0 }];
}
