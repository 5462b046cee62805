import type { Setting, Told } from '../intent.ts';
import { isDoubtful } from '../telling/origins.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { plainReply } from '../telling/troubles.ts';
import { describeDocument } from '../telling/wording.ts';
import { GLOSSARY } from './glossary.ts';
import type { Term } from './terms/term.ts';

/** The terms asked for, with formula, rule in force and an example from the asker's own catalogue. */
export function tellTerms(
  terms: readonly Term[],
  goals: readonly JudgedGoal[],
  { thresholds }: Setting,
): Told {
  const told = terms.map((term) => {
    const goal = term.example === undefined ? undefined : findExample(term, goals);
    const lead = terms.length === 1 ? '' : `${term.term}. `;
    return { parts: [{ kind: 'text' as const, text: `${lead}${tellTerm(term, goal, thresholds)}` }], goal };
  });
  const examples = [...new Set(told.flatMap(({ goal }) => goal ?? []))];
  const documents = examples.flatMap(({ record }) =>
    record.source === null ? [] : [describeDocument(record.source.document)],
  );
  return {
    reply: {
      ...plainReply(),
      title: terms.map(({ term }) => term).join(' · '),
      parts: told.flatMap(({ parts }) => parts),
      sources: [...new Set(documents)].map((document) => `${document}.`),
      suggestions: examples.slice(0, 1).map(({ record }) => ({
        label: `Ver la ${record.code}`,
        message: `¿Cómo va la ${record.code}?`,
      })),
    },
    goals: examples.map(({ record, standing }) => ({ record, through: standing.throughQuarter })),
  };
}

function tellTerm(term: Term, goal: JudgedGoal | undefined, thresholds: Setting['thresholds']): string {
  const example = goal === undefined ? undefined : term.example?.(goal);
  const lines = [
    term.meaning,
    ...(term.rule === undefined ? [] : [term.rule(thresholds)]),
    ...(term.formula === undefined ? [] : [`${term.formula}.`]),
    ...(example === undefined ? [] : [`Por ejemplo, ${example}.`]),
  ];
  return lines.join('\n');
}

/** A goal whose figures show the term: certain, with something planned, and not all as planned where there is one. */
function findExample({ example }: Term, goals: readonly JudgedGoal[]): JudgedGoal | undefined {
  const telling = goals.filter(
    (goal) =>
      !isDoubtful(goal) &&
      goal.standing.complianceRatio !== null &&
      goal.standing.relativeRatio !== null &&
      example?.(goal) !== undefined,
  );
  return telling.find(({ standing }) => standing.complianceRatio !== 1) ?? telling[0];
}

export function tellNoTerm(): Told {
  return {
    reply: plainReply(
      'No tengo ese término. Puedo explicar, entre otros:',
      GLOSSARY.map(({ term }) => term).join(', '),
      'También puede preguntar por una clave, una línea de acción, un programa o una unidad.',
    ),
    goals: [],
  };
}
