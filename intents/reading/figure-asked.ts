import type { Measure } from '#src/domain/slots.ts';
import type { Concept } from '#src/language/lexicon/concepts.ts';

interface MeasureRule {
  readonly name: string;
  readonly measure: Measure;
  readonly fires: (has: (concept: Concept) => boolean) => boolean;
}

/** In order of how explicit the words are; the first that fires names the one figure asked for. */
const RULES: readonly MeasureRule[] = [
  {
    name: 'compliance against planned',
    measure: 'compliance',
    fires: (has) => has('compliance') && (has('percent') || has('againstPlanned') || has('howMuchIs')),
  },
  { name: 'relative by name', measure: 'relative', fires: (has) => has('relative') },
  {
    name: 'percent of the goal',
    measure: 'relative',
    fires: (has) => has('percent') && !has('againstPlanned'),
  },
  {
    name: 'percent against planned',
    measure: 'compliance',
    fires: (has) => has('percent') && has('againstPlanned'),
  },
  { name: 'what is left', measure: 'remaining', fires: (has) => has('remaining') && !has('missing') },
  {
    name: 'how much was planned',
    measure: 'programmed',
    fires: (has) => has('planned') && !has('againstPlanned') && (has('howMany') || has('howMuchIs')),
  },
  { name: 'annual goal', measure: 'target', fires: (has) => has('annualGoal') },
  { name: 'how many were achieved', measure: 'actual', fires: (has) => has('howMany') && has('achieved') },
  {
    name: 'achieved by name',
    measure: 'actual',
    fires: (has) => has('achieved') && !has('fulfilled') && !has('howGoing'),
  },
  { name: 'how many', measure: 'actual', fires: (has) => has('howMany') && !has('annualGoal') },
];

/** The one figure that a message asks for and the rule that says so; undefined for the whole state. */
export function findMeasure(
  concepts: ReadonlySet<Concept>,
): { readonly measure: Measure; readonly rule: string } | undefined {
  const rule = RULES.find(({ fires }) => fires((concept) => concepts.has(concept)));
  return rule && { measure: rule.measure, rule: rule.name };
}
