import type { Intent } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import { plainReply } from './troubles.ts';
import { tellUnderstood } from './understood.ts';

interface Recognised extends Pick<Intent, 'name' | 'effect' | 'needsSubject' | 'slots' | 'rules' | 'settle'> {
  /** What the person wants, as the end of "Entendí que desea …". */
  readonly wish: (understanding: Understanding) => string;
  /** What can be done meanwhile. */
  readonly instead: string;
}

/** Something that is understood and not done by this version: said plainly, with nothing changed. */
export function recognisedOnly({ wish, instead, ...intent }: Recognised): Intent {
  return {
    ...intent,
    examples: () => [],
    toQuery: () => ({ kind: 'none' }),
    tell: (_facts, understanding, setting) => ({
      reply: {
        ...plainReply(
          `Entendí que desea ${wish(understanding)}. Esta versión todavía no lo hace, así que no se cambió ni se envió nada.`,
          instead,
        ),
        understood: tellUnderstood(understanding, setting),
      },
      goals: [],
    }),
  };
}
