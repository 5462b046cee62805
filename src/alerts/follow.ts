import { type AlertKey, type AlertNews, type AlertState, isOpenAlert } from '#src/domain/alert.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { toStanding } from '#src/domain/standing.ts';
import { advance } from './advance.ts';
import { type Clearance, clearanceOf } from './judging/clearance.ts';
import { isOfEachQuarter, judgedQuarter, judgeGoals, type Moment } from './judging/judge.ts';
import type { Judgement } from './judging/judgement.ts';
import type { Rule } from './rules/rule.ts';
import { makeRulesFor } from './rules/rule-scope.ts';

/** An alert that the store holds. */
export interface KnownAlert {
  readonly id: number;
  readonly key: AlertKey;
  readonly state: AlertState;
}

/** What has become of an alert since it was looked at last. */
export interface Followed<Known extends KnownAlert = KnownAlert> {
  readonly key: AlertKey;
  /** Null: it is new. */
  readonly known: Known | null;
  readonly state: AlertState;
  /** Null: nothing that is told; `withdrawn`: its rule watches the goal no more. */
  readonly news: AlertNews | 'withdrawn' | null;
  /** At whose close it was looked at. */
  readonly quarter: Quarter;
  readonly record: GoalRecord;
  readonly rule: Rule | null;
  /** Null: the rule does not hold any more. */
  readonly judgement: Judgement | null;
}

interface Following<Known extends KnownAlert> {
  readonly records: readonly GoalRecord[];
  readonly rules: readonly Rule[];
  readonly moment: Moment;
  /** Of these goals. */
  readonly known: readonly Known[];
}

/** Judges goals and takes their alerts one step on. Only what has changed comes back, in the order of the judgements. */
export function followGoals<Known extends KnownAlert>({
  records,
  rules,
  moment,
  known,
}: Following<Known>): readonly Followed<Known>[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const byKey = new Map(known.map((alert) => [writeKey(alert.key), alert]));
  const judged = new Map(
    judgeGoals(records, rules, moment).map((judgement) => [writeKey(keyOf(judgement)), judgement]),
  );
  const rulesOf = makeRulesFor(rules);
  const step = (key: AlertKey, judgement: Judgement | null): readonly Followed<Known>[] => {
    const record = byId.get(key.goalId);
    if (record === undefined) return [];
    const before = byKey.get(writeKey(key)) ?? null;
    const rule = rulesOf(record).find(({ name }) => name === key.rule) ?? null;
    const after = stepOn({ record, rule, before, judgement, moment });
    return after === null ? [] : [{ key, known: before, record, rule, judgement, ...after }];
  };
  const unjudged = known.filter(({ key, state }) => isOpenAlert(state) && !judged.has(writeKey(key)));
  return [
    ...[...judged.values()].flatMap((judgement) => step(keyOf(judgement), judgement)),
    ...unjudged.flatMap(({ key }) => step(key, null)),
  ];
}

interface Step {
  readonly record: GoalRecord;
  readonly rule: Rule | null;
  readonly before: KnownAlert | null;
  readonly judgement: Judgement | null;
  readonly moment: Moment;
}

/** Null: nothing has changed. */
function stepOn(step: Step): Pick<Followed, 'state' | 'news' | 'quarter'> | null {
  const { rule, before, judgement, moment } = step;
  const state = before?.state ?? null;
  if (rule === null) {
    if (state === null) return null;
    return { state: { ...state, phase: 'withdrawn' }, news: 'withdrawn', quarter: state.quarter };
  }
  const sight =
    judgement === null ? sightOf(step, rule) : { quarter: judgement.quarter, clearance: NOT_ASKED };
  if (sight === null) return null;
  const { today } = moment;
  const after = advance(state, judgement, { today, ...sight, following: rule.following });
  if (after.state === null || (after.news === null && isSame(after.state, state))) return null;
  return { state: after.state, news: after.news, quarter: sight.quarter };
}

/** The rule holds, so that it does not count how far from it the goal is. */
const NOT_ASKED: Clearance = 'unknown';

/** Null: the goal cannot be judged now, so that nothing is said of it. */
function sightOf(
  { record, before, moment }: Step,
  rule: Rule,
): { readonly quarter: Quarter; readonly clearance: Clearance } | null {
  const slot = before?.key.slot ?? 0;
  const quarter = slot === 0 ? judgedQuarter(record, moment) : slot;
  if (quarter === null) return null;
  const standing = toStanding(record, quarter, moment.thresholds);
  const sight = { record, quarter, standing, today: moment.today };
  return { quarter, clearance: clearanceOf(rule, sight, moment.thresholds) };
}

function keyOf({ goalId, rule, quarter, facts }: Judgement): AlertKey {
  return { goalId, rule, slot: isOfEachQuarter(facts.kind) ? quarter : 0 };
}

function writeKey({ goalId, rule, slot }: AlertKey): string {
  return `${goalId}:${rule}:${slot}`;
}

/** `advance` hands back the very state that it was given where nothing changes. */
function isSame(after: AlertState, before: AlertState | null): boolean {
  return after === before;
}
