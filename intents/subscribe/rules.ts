import type { Rule } from '../intent.ts';
import { has, hasAny, type Signals } from '../reading/signals.ts';

const asksToBeTold = (s: Signals): boolean =>
  has(s, 'notify') || (has(s, 'sendMe') && has(s, 'periodically'));

export const SUBSCRIBE_RULES: readonly Rule[] = [
  { name: 'subscribe.tell-me', strength: 3, fires: (s) => asksToBeTold(s) && !has(s, 'stop') },
];

export const UNSUBSCRIBE_RULES: readonly Rule[] = [
  {
    name: 'unsubscribe.stop',
    strength: 4,
    fires: (s) =>
      has(s, 'stop') && (hasAny(s, 'notify', 'periodically') || (has(s, 'sendMe') && has(s, 'summary'))),
  },
];
