import type { Catalog } from '#src/domain/catalog.ts';
import type { Facts } from '#src/domain/query.ts';
import { fold } from '#src/language/fold.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { answerAbout } from '../telling/answer.ts';
import { goalFacts, judge, toGoalsQuery } from '../telling/scope.ts';
import type { Understanding } from '../understanding.ts';
import { findTerms } from './glossary.ts';
import { DEFINE_RULES } from './rules.ts';
import { tellGoal, tellGroups } from './tell-named.ts';
import { tellNoTerm, tellTerms } from './tell-terms.ts';

/** As many as are looked at for one whose figures show a term. */
const MOST_EXAMPLES = 40;

/** What a term, a line of action, a programme, a unit or a code means, and how a figure is computed. */
export const DEFINE: Intent = {
  name: 'define',
  effect: 'read',
  needsSubject: false,
  slots: ['goals', 'units', 'lines', 'programs'],
  // The words of a definition are rarely a goal's subject; its code is.
  settle: (slots, signals) => (signals.goalsByCode ? slots : { ...slots, goals: [] }),
  rules: DEFINE_RULES,
  examples: () => [{ title: 'Qué significa', message: '¿Qué es el avance relativo?' }],
  toQuery: (understanding, setting) => {
    const query = toGoalsQuery(understanding, setting);
    if (namesSomething(understanding)) return query;
    const wantsExample = findTerms(fold(understanding.text)).some(({ example }) => example !== undefined);
    return wantsExample ? { ...query, goalIds: exampleIds(setting.catalog) } : { kind: 'none' };
  },
  tell: (facts, understanding, setting) =>
    namesSomething(understanding)
      ? tellNamed(facts, understanding, setting)
      : tellAsked(facts, understanding, setting),
};

/** Something that the message itself names; what the thread named only where the message asks for no term. */
function namesSomething(understanding: Understanding): boolean {
  const named = NAMING.filter((slot) => understanding[slot].length > 0);
  if (named.some((slot) => !understanding.inherited.includes(slot))) return true;
  return named.length > 0 && findTerms(fold(understanding.text)).length === 0;
}

const NAMING = ['goals', 'units', 'lines', 'programs'] as const;

/** Described actions with an annual goal: what people know by its name. */
function exampleIds({ goals }: Catalog): readonly number[] {
  return goals
    .filter(({ kind, description, annual }) => kind === 'action' && description !== null && annual !== null)
    .concat(goals.filter(({ kind, annual }) => kind === 'goal' && annual !== null))
    .slice(0, MOST_EXAMPLES)
    .map(({ id }) => id);
}

function tellAsked(facts: Facts, understanding: Understanding, setting: Setting): Told {
  const terms = findTerms(fold(understanding.text));
  if (terms.length === 0) return tellNoTerm();
  const goals = facts.kind === 'goals' ? judge(facts, null, setting) : [];
  return tellTerms(terms, goals, setting);
}

/** A code with all that the programme says of it; a line, programme or unit with the goals under it. */
function tellNamed(facts: Facts, understanding: Understanding, setting: Setting): Told {
  const goals = judge(goalFacts(facts), null, setting);
  const records = goals.map(({ record }) => record);
  const byCode = understanding.goals.length > 0;
  const parts = byCode
    ? records.map((record) => tellGoal(record, setting.catalog))
    : tellGroups(records, understanding, setting.catalog);
  return answerAbout(
    goals,
    { understanding, setting },
    {
      title: 'Qué es',
      coloured: false,
      time: 'none',
      parts,
    },
  );
}
