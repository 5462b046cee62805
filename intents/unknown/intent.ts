import { joinWithAnd } from '#src/language/format.ts';
import type { Intent, Setting } from '../intent.ts';
import {
  plainReply,
  tellImpossiblePeriod,
  tellSeveralPeriods,
  tellUnknownCodes,
} from '../telling/troubles.ts';
import { shorten } from '../telling/wording.ts';
import type { Trouble } from '../understanding.ts';
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
  tell: (_facts, { trouble }, setting) => {
    if (trouble?.kind === 'impossible-period') return tellImpossiblePeriod(trouble.text);
    if (trouble?.kind === 'unknown-codes') return tellUnknownCodes(trouble.codes, setting);
    if (trouble?.kind === 'several-periods') return tellSeveralPeriods(trouble.periods);
    return {
      reply: {
        ...plainReply(
          whatWasNotUnderstood(trouble, setting),
          'Puedo decirle el avance de una meta, qué va atrasado o el resumen de un trimestre.',
        ),
        suggestions: [
          { label: 'El resumen', message: '¿Cómo vamos?' },
          { label: 'Qué va en rojo', message: '¿Qué va en rojo?' },
          { label: 'Ayuda', message: 'ayuda' },
        ],
      },
      goals: [],
    };
  },
};

const MOST_WORDS_QUOTED = 3;
const LONGEST_QUOTED = 40;

function whatWasNotUnderstood(trouble: Trouble | null, { catalog }: Setting): string {
  if (trouble?.kind === 'out-of-field') {
    return 'Eso no está en el POA: tengo metas, lo programado y lo alcanzado; no tengo presupuesto en pesos, trámites ni otros temas.';
  }
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
