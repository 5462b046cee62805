import type { GoalRecord } from '#src/domain/goal.ts';
import { lastQuarter, type Period, type Quarter } from '#src/domain/period.ts';
import type { Facts, GoalFacts, GoalsQuery } from '#src/domain/query.ts';
import type { Standing } from '#src/domain/standing.ts';
import { toStanding } from '#src/domain/standing.ts';
import { formatQuarter, joinWithAnd, MONTH_NAMES } from '#src/language/format.ts';
import type { Setting } from '../intent.ts';
import type { Understanding } from '../understanding.ts';

/** A goal with how it stands at the quarter that the answer is about. */
export interface JudgedGoal {
  readonly record: GoalRecord;
  readonly standing: Standing;
}

/** The goals that the slots narrow to; of the whole programme where they name nothing. */
export function toGoalsQuery(understanding: Understanding, setting: Setting): GoalsQuery {
  const orAll = <Item>(items: readonly Item[]): readonly Item[] | null => (items.length > 0 ? items : null);
  const goals = [...understanding.goals, ...understanding.choices].map(({ id }) => id);
  return {
    kind: 'goals',
    year: setting.catalog.year,
    goalIds: orAll(goals),
    unitCodes: orAll(understanding.units),
    programCodes: orAll(understanding.programs),
    lineCodes: orAll(understanding.lines),
  };
}

/** The facts of a query for goals. Intents state their query's kind, so another kind is a fault of the code. */
export function goalFacts(facts: Facts): GoalFacts {
  if (facts.kind !== 'goals') throw new TypeError(`facts about goals were expected, not ${facts.kind}`);
  return facts;
}

/**
 * The quarter at whose close goals are judged: the last of the period asked, or the newest reported one
 * where none is asked or the period reaches beyond it.
 */
export function judgedThrough(period: Period | null, reportedThrough: Quarter | null): Quarter {
  const asked = period === null ? null : lastQuarter(period);
  if (asked === null) return reportedThrough ?? 1;
  return reportedThrough !== null && asked > reportedThrough ? reportedThrough : asked;
}

export function judge(facts: GoalFacts, period: Period | null, setting: Setting): readonly JudgedGoal[] {
  const through = judgedThrough(period, facts.reportedThrough);
  return facts.records.map((record) => ({
    record,
    standing: toStanding(record, through, setting.thresholds),
  }));
}

/** A quarter asked for that no report covers yet, said in words; undefined where all are covered. */
export function tellUnreported(period: Period | null, reportedThrough: Quarter | null): string | undefined {
  if (period === null || reportedThrough === null) return undefined;
  const open = period.quarters.filter((quarter) => quarter > reportedThrough);
  if (open.length === 0) return undefined;
  return `El ${nameQuarters(open)} de ${period.year} todavía no se reporta; lo que sigue es al cierre del ${formatQuarter(reportedThrough)}.`;
}

/** "enero a septiembre de 2023": what "a la fecha" covers. */
export function tellToDate(year: number, through: Quarter): string {
  return `enero a ${MONTH_NAMES[through * 3 - 1]} de ${year}`;
}

/** Is figures for this period what the programme of that year holds? False for a year that is not loaded. */
export function yearIsHeld(period: Period | null, setting: Setting): boolean {
  return period === null || period.year === setting.catalog.year;
}

/** "2.º trimestre", "1.er y 3.er trimestre": the word once, however many there are. */
export function nameQuarters(quarters: readonly Quarter[]): string {
  const [first] = quarters;
  if (first === undefined) return '';
  const ordinals = quarters.map((quarter) => formatQuarter(quarter).split(' ')[0] ?? '');
  return quarters.length === 1 ? formatQuarter(first) : `${joinWithAnd(ordinals)} trimestre`;
}
