import { joinWithAnd } from '#src/language/format.ts';
import type { Intent, Setting } from '../intent.ts';
import { findNearQuestions, offerQuestions } from '../telling/near-questions.ts';
import {
  plainReply,
  tellImpossiblePeriod,
  tellSeveralColours,
  tellSeveralPeriods,
  tellUnknownCodes,
} from '../telling/troubles.ts';
import { shorten } from '../telling/wording.ts';
import type { Trouble } from '../understanding.ts';
import { tellNotHeld } from './not-held.ts';
import { UNKNOWN_RULES } from './rules.ts';

/** What the bot does not hold or do: it says so, and offers what it can answer. Never figures. */
export const UNKNOWN: Intent = {
  name: 'unknown',
  effect: 'read',
  needsSubject: false,
  slots: [],
  rules: UNKNOWN_RULES,
  examples: () => [],
  toQuery: () => ({ kind: 'none' }),
  tell: (_facts, { trouble, text }, setting) => {
    if (trouble?.kind === 'impossible-period') return tellImpossiblePeriod(trouble.text);
    if (trouble?.kind === 'unknown-codes') return tellUnknownCodes(trouble.codes, setting);
    if (trouble?.kind === 'several-periods') return tellSeveralPeriods(trouble.periods);
    if (trouble?.kind === 'several-colours') return tellSeveralColours(trouble);
    const near = findNearQuestions(text, setting.catalog);
    const offer =
      near.length > 0
        ? 'De lo que nombró, sí puedo decirle lo que está en el programa; elija una de las preguntas.'
        : 'Puedo decirle el avance de una meta, qué va atrasado o el resumen de un trimestre.';
    return {
      reply: {
        ...plainReply(tellNotHeld(text) ?? whatWasNotUnderstood(trouble, setting), offer),
        suggestions: offerQuestions(near),
      },
      goals: [],
    };
  },
};

const MOST_WORDS_QUOTED = 3;
const LONGEST_QUOTED = 40;

function whatWasNotUnderstood(trouble: Trouble | null, { catalog }: Setting): string {
  if (trouble?.kind === 'out-of-field')
    return 'Eso no está en el POA: tengo metas y acciones, lo programado y lo alcanzado, y nada más.';
  if (trouble?.kind === 'unknown-subject') {
    const words = joinWithAnd(
      trouble.words.slice(0, MOST_WORDS_QUOTED).map((word) => `«${shorten(word, LONGEST_QUOTED)}»`),
    );
    return `No encontré ${words} en el programa ${catalog.year}, así que prefiero no dar una cifra.`;
  }
  return trouble?.kind === 'empty'
    ? 'No recibí ninguna palabra que pueda leer.'
    : 'No estoy seguro de haber entendido, así que prefiero no dar una cifra.';
}
