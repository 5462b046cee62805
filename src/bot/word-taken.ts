import type { Understanding } from '#intents/understanding.ts';
import type { Reply } from '#src/reply/reply.ts';
import type { Answered } from './bot.ts';
import { NOTHING_ASKED } from './nothing-asked.ts';

/** The answer to a "sí" or "no": it means what the thread was about, and nothing by itself. */
export function toWordTaken(
  reply: Reply,
  previous: Understanding | null,
): Omit<Answered, 'id' | 'thresholds'> {
  const meant = previous ?? NOTHING_ASKED;
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
