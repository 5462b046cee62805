import type { Understanding } from '#intents/understanding.ts';
import { NO_SLOTS } from '#src/domain/slots.ts';
import type { Reply } from '#src/reply/reply.ts';
import type { Answered } from './bot.ts';

/** The answer to a "sí" or "no": it means what the thread was about, and nothing by itself. */
export function toWordTaken(
  reply: Reply,
  previous: Understanding | null,
): Omit<Answered, 'id' | 'thresholds'> {
  const meant = previous ?? {
    ...NO_SLOTS,
    text: '',
    intent: 'help',
    choices: [],
    inherited: [],
    trouble: null,
    unknownScope: null,
    periodWidened: false,
    yearNamed: null,
  };
  return {
    understanding: {
      ...meant,
      rules: ['pending.word'],
      trace: [{ step: 'respuesta', found: 'a lo pendiente' }],
    },
    query: { kind: 'none' },
    facts: { kind: 'none' },
    reply,
    goals: [],
    aside: [],
    audience: 'all',
  };
}
