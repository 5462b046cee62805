import type { GoalRecord } from '#src/domain/goal.ts';
import type { Rule, RuleScope } from './rule.ts';

/** How narrow a scope is: the larger, the narrower. */
const NARROWNESS: Readonly<Record<RuleScope['kind'], number>> = { agency: 0, unit: 1, goal: 2 };

/** Tells the rules of a goal: of each kind those with the narrowest scope that covers it, in the order given; none that is off. */
export function makeRulesFor(rules: readonly Rule[]): (record: GoalRecord) => readonly Rule[] {
  const narrow = rules.filter(({ scope }) => scope.kind !== 'agency');
  const usual = narrowestOf(rules.filter(({ scope }) => scope.kind === 'agency'));
  return (record) =>
    narrow.some(({ scope }) => covers(scope, record))
      ? narrowestOf(rules.filter(({ scope }) => covers(scope, record)))
      : usual;
}

function narrowestOf(covering: readonly Rule[]): readonly Rule[] {
  const narrownessOf = ({ scope }: Rule): number => NARROWNESS[scope.kind];
  return covering.filter(
    (rule) =>
      rule.off === undefined &&
      !covering.some((other) => other.kind === rule.kind && narrownessOf(other) > narrownessOf(rule)),
  );
}

function covers(scope: RuleScope, { unit, code }: GoalRecord): boolean {
  if (scope.kind === 'agency') return true;
  if (scope.unitCode !== unit.code) return false;
  return scope.kind === 'unit' || scope.goalCode === code;
}
