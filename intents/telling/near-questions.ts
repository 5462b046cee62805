import type { Catalog } from '#src/domain/catalog.ts';
import type { Suggestion } from '#src/reply/reply.ts';
import { observe, readerOfCatalog } from '../reading/observe.ts';
import { toNameCase } from './letter-case.ts';
import { shorten, shortNameOf } from './wording.ts';

const MOST_GOALS = 3;
const MOST_UNITS = 2;
const LONGEST_LABEL = 60;

/** What could be answered of the goals and units that the message names, though not what it asks of them. */
export function findNearQuestions(text: string, catalog: Catalog): readonly Suggestion[] {
  const today = { year: catalog.year, month: 12, day: 31 };
  const { signals } = observe(text, { reader: readerOfCatalog(catalog), today, inThread: false });
  // Words that fit many goals name none of them in particular.
  const named = signals.goals.length > MOST_GOALS ? [] : signals.goals;
  const goals = named.flatMap(({ id }) => {
    const goal = catalog.goals.find((each) => each.id === id);
    return goal === undefined
      ? []
      : [
          {
            label: shorten(`Avance de ${goal.code} ${shortNameOf(goal)}`, LONGEST_LABEL),
            message: `¿Cómo va la ${goal.code}?`,
          },
        ];
  });
  const units = signals.units.slice(0, MOST_UNITS).flatMap((code) => {
    const unit = catalog.units.find((each) => each.code === code);
    return unit === undefined
      ? []
      : [
          {
            label: shorten(`Resumen de ${toNameCase(unit.name)}`, LONGEST_LABEL),
            message: `resumen de la unidad ${unit.code}`,
          },
        ];
  });
  return [...goals, ...units];
}

/** What can always be asked. */
const ALWAYS: readonly Suggestion[] = [
  { label: 'El resumen', message: '¿Cómo vamos?' },
  { label: 'Qué va en rojo', message: '¿Qué va en rojo?' },
  { label: 'Ayuda', message: 'ayuda' },
];
const MOST_SUGGESTED = 5;

/** Where nothing is answered: the questions that are near, and some that are always there. */
export function offerQuestions(near: readonly Suggestion[]): readonly Suggestion[] {
  return [...near, ...ALWAYS].slice(0, MOST_SUGGESTED);
}
