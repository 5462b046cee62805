import { joinWithAnd } from '#src/language/format.ts';
import type { Intent } from '../intent.ts';
import { recognisedOnly } from '../telling/not-yet.ts';
import { ANNOTATE_RULES } from './rules.ts';

/** Record an observation. */
export const ANNOTATE: Intent = recognisedOnly({
  name: 'annotate',
  effect: 'write',
  needsSubject: true,
  slots: ['goals', 'units', 'period', 'note'],
  rules: ANNOTATE_RULES,
  wish: ({ goals, note }) => {
    const where = goals.length === 0 ? '' : ` a la ${joinWithAnd(goals.map(({ code }) => code))}`;
    return `agregar una observación${where}${note === null ? '' : `: «${note}»`}`;
  },
  instead: 'Mientras tanto, las observaciones entran con el informe del trimestre.',
});
