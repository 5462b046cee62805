import type { GoalRecord } from '#src/domain/goal.ts';
import { type Quarter, toQuarter } from '#src/domain/period.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { satisfies } from '#src/domain/selection.ts';
import type { GoalFilter } from '#src/domain/slots.ts';
import { toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { LabelledMessage } from './labelled-message.ts';

/** All that a store holds of a year, and how it judges. */
export interface Held {
  readonly facts: GoalFacts;
  readonly thresholds: LightThresholds;
}

const ABOUT_GOALS = new Set(['progress', 'compare', 'trend', 'forecast', 'explain']);

/**
 * The goals whose figures an answer has to show, and no other, worked out from the label and the store without the
 * bot; null where the label does not settle them (a summary, a ranking, a time that no report covers).
 */
export function findOwedGoals(message: LabelledMessage, held: Held): readonly GoalRecord[] | null {
  if (ABOUT_GOALS.has(message.intent) && message.goals.length > 0) return findNamedGoals(message, held);
  if (message.intent !== 'list' || message.order !== null) return null;
  return isSettled(message, held) ? findFilteredGoals(message, held) : null;
}

/** The goals whose figures may be shown without speaking of something else than was asked. */
export function findAllowedGoals(message: LabelledMessage, held: Held): readonly GoalRecord[] {
  if (message.intent === 'unknown' || message.intent === 'help') return [];
  return isSettled(message, held) ? findFilteredGoals(message, held) : findNamedGoals(message, held);
}

/** Where a code recurs in several units, the unit named tells which is meant. */
function findNamedGoals({ goals, units, programs, lines }: LabelledMessage, { facts }: Held): GoalRecord[] {
  const among = (wanted: readonly string[], has: readonly string[]): boolean =>
    wanted.length === 0 || wanted.some((code) => has.includes(code));
  const coded = facts.records.filter(({ code }) => among(goals, [code]));
  const grouped = coded.filter(
    (record) =>
      among(units, [record.unit.code]) &&
      among(programs, [record.program.code]) &&
      among(
        lines,
        record.lines.map(({ code }) => code),
      ),
  );
  const missesSome = goals.some((code) => !grouped.some((record) => record.code === code));
  return goals.length > 0 && missesSome ? coded : grouped;
}

function findFilteredGoals(message: LabelledMessage, held: Held): readonly GoalRecord[] {
  const { filter } = message;
  const named = findNamedGoals(message, held);
  if (filter === null) return named;
  const through = findThrough(message, held.facts);
  return named.filter((record) =>
    satisfies(toStanding(record, through, held.thresholds), filter as GoalFilter),
  );
}

function findThrough({ period }: LabelledMessage, { reportedThrough }: GoalFacts): Quarter {
  return toQuarter(Math.max(...(period?.quarters ?? [reportedThrough ?? 1]))) ?? 1;
}

/** Does the label alone say which goals satisfy it? Not for another year, a quarter to come, or a ratio of a quarter. */
function isSettled(message: LabelledMessage, { facts }: Held): boolean {
  const { filter, period } = message;
  if (period !== null && period.year !== facts.year) return false;
  if (findThrough(message, facts) > (facts.reportedThrough ?? 0)) return false;
  if (filter === null) return true;
  return 'status' in filter ? filter.status !== 'missing' : period === null || period.cumulative;
}
