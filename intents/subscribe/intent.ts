import type { Intent, Setting, Told } from '../intent.ts';
import { tellWish } from '../telling/read-back.ts';
import { tellSubjects } from '../telling/understood.ts';
import { shorten } from '../telling/wording.ts';
import type { Understanding } from '../understanding.ts';
import { SUBSCRIBE_RULES, UNSUBSCRIBE_RULES } from './rules.ts';

const LONGEST_QUOTED = 160;
const CANNOT_SUBSCRIBE =
  'Esta versión todavía no envía avisos ni resúmenes; aunque confirme, no queda nada programado. Mientras tanto, pregunte cuando guste: «¿Qué va en rojo?» o «resumen del trimestre».';
const CANNOT_UNSUBSCRIBE =
  'Esta versión todavía no envía avisos ni resúmenes, así que no hay ninguna suscripción que cancelar.';

/** What is asked for in the person's own words: which event or rhythm is meant is read back, not guessed. */
function tell(sentence: string, cannot: string): (understanding: Understanding, setting: Setting) => Told {
  return (understanding, setting) =>
    tellWish(
      { understanding, setting },
      {
        sentence: `${sentence} ${tellSubjects(understanding, setting)}, como lo pidió: «${shorten(understanding.text, LONGEST_QUOTED)}». ¿Confirma?`,
        cannot,
      },
    );
}

const tellSubscribe = tell('Voy a enviarle avisos o resúmenes de', CANNOT_SUBSCRIBE);
const tellUnsubscribe = tell('Voy a cancelar sus avisos o resúmenes de', CANNOT_UNSUBSCRIBE);

/** Ask for alerts or periodic summaries. */
export const SUBSCRIBE: Intent = {
  name: 'subscribe',
  effect: 'write',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines'],
  rules: SUBSCRIBE_RULES,
  examples: () => [],
  toQuery: () => ({ kind: 'none' }),
  tell: (_facts, understanding, setting) => tellSubscribe(understanding, setting),
};

/** Stop them. */
export const UNSUBSCRIBE: Intent = {
  name: 'unsubscribe',
  effect: 'write',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines'],
  rules: UNSUBSCRIBE_RULES,
  examples: () => [],
  toQuery: () => ({ kind: 'none' }),
  tell: (_facts, understanding, setting) => tellUnsubscribe(understanding, setting),
};
