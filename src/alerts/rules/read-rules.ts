import { type RecordedChange, type RulePlace, readRuleChanges } from '#db/queries/alert-rules.ts';
import type { Db } from '#db/schema.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import type { Rule, RuleScope } from './rule.ts';
import { laidOver, readSettings } from './rule-settings.ts';

/** The rules in force: those that come with the product, and what the agency has set otherwise. */
export async function rulesOf(db: Db): Promise<readonly Rule[]> {
  return toRules(await readRuleChanges(db));
}

/** @param changes oldest first: for a place the newest stands */
export function toRules(changes: readonly RecordedChange[]): readonly Rule[] {
  const newest = new Map(changes.map((change) => [writePlace(change), change]));
  const standing = [...newest.values()].filter(({ state }) => state !== 'reset');
  return DEFAULT_RULES.flatMap((rule) =>
    rulesLike(
      rule,
      standing.filter((change) => change.rule === rule.name),
    ),
  );
}

function writePlace({ rule, unitCode, goalCode }: RulePlace): string {
  return JSON.stringify([rule, unitCode, goalCode]);
}

/** A rule as it is for the agency, for units and for single goals; each as the next wider one but for what is set. */
function rulesLike(rule: Rule, changes: readonly RecordedChange[]): readonly Rule[] {
  const find = (unitCode: string | null, goalCode: string | null): RecordedChange | undefined =>
    changes.find((change) => change.unitCode === unitCode && change.goalCode === goalCode);
  const agency = changed(rule, find(null, null));
  const ofUnit = (unitCode: string): Rule => changed(agency, find(unitCode, null));
  const units = changes.filter(({ unitCode, goalCode }) => unitCode !== null && goalCode === null);
  const goals = changes.filter(({ goalCode }) => goalCode !== null);
  return [
    agency,
    ...units.map(({ unitCode }) => ofUnit(unitCode ?? '')),
    ...goals.map((change) => changed(ofUnit(change.unitCode ?? ''), change)),
  ];
}

/** What another version wrote and this one cannot read changes nothing. */
function changed(rule: Rule, change: RecordedChange | undefined): Rule {
  if (change === undefined) return rule;
  const scope = scopeOf(change);
  if (change.state === 'off') return { ...rule, scope, off: true };
  const settings = readSettings(change.settings ?? '');
  return (settings === null ? null : laidOver(rule, settings, scope)) ?? { ...rule, scope };
}

export function scopeOf({ unitCode, goalCode }: RulePlace): RuleScope {
  if (unitCode === null) return { kind: 'agency' };
  return goalCode === null ? { kind: 'unit', unitCode } : { kind: 'goal', unitCode, goalCode };
}
