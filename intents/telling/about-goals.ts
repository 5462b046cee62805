import type { GoalFacts, GoalsQuery } from '#src/domain/query.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import { isAboutGroup } from './answer.ts';
import { tellChoices } from './choices.ts';
import type { Ask } from './say-again.ts';
import { goalFacts, type JudgedGoal, judge, toGoalsQuery, yearIsHeld } from './scope.ts';
import { tellUnheldYear } from './troubles.ts';

/** What an answer about goals is made from. */
export interface GoalsAsked {
  readonly held: GoalFacts;
  /** Judged at the close of the period asked about. */
  readonly goals: readonly JudgedGoal[];
  /** Goals that are not asked about, but of which one that is is the sum; read only where an intent wants them. */
  readonly children: readonly JudgedGoal[];
  readonly understanding: Understanding;
  readonly setting: Setting;
}

/** What an intent reads beside the goals named, or instead. */
interface Reading {
  /** For an intent that means nothing without a goal: reads nothing and asks. Else the whole programme is meant. */
  readonly whenNoneNamed?: (understanding: Understanding, setting: Setting) => Told;
  readonly withChildren?: true;
  readonly withSignatories?: true;
}

/**
 * How every intent about goals answers: a year that is not held is said so, words that fit too many goals are asked
 * back, and what is left is the intent's own to tell.
 * @param ask says the intent's question again of one goal, for the choices
 */
export function aboutGoals(
  ask: Ask,
  tell: (asked: GoalsAsked) => Told,
  reading: Reading = {},
): Pick<Intent, 'toQuery' | 'tell'> {
  return {
    toQuery: (understanding, setting) => {
      if (reading.whenNoneNamed !== undefined && isAboutGroup(understanding)) return { kind: 'none' };
      const query = toGoalsQuery(understanding, setting);
      const read = reading.withChildren ? withChildren(query, setting) : query;
      return reading.withSignatories ? { ...read, withSignatories: true } : read;
    },
    tell: (facts, understanding, setting) => {
      if (reading.whenNoneNamed !== undefined && facts.kind === 'none')
        return reading.whenNoneNamed(understanding, setting);
      const held = goalFacts(facts);
      const { goals, children } = partGoals(judge(held, understanding.period, setting), understanding);
      if (!yearIsHeld(understanding.period, setting)) return tellUnheldYear(goals, understanding, setting);
      const asked: GoalsAsked = { held, goals, children, understanding, setting };
      return understanding.choices.length > 0 ? tellChoices(asked, ask) : tell(asked);
    },
  };
}

function withChildren(query: GoalsQuery, { catalog }: Setting): GoalsQuery {
  if (query.goalIds === null) return query;
  const asked = new Set(query.goalIds);
  const children = catalog.goals.filter(({ parentId }) => parentId !== null && asked.has(parentId));
  return { ...query, goalIds: [...new Set([...asked, ...children.map(({ id }) => id)])] };
}

function partGoals(
  goals: readonly JudgedGoal[],
  { goals: named, choices }: Understanding,
): Pick<GoalsAsked, 'goals' | 'children'> {
  const ids = new Set([...named, ...choices].map(({ id }) => id));
  if (ids.size === 0) return { goals, children: [] };
  return {
    goals: goals.filter(({ record }) => ids.has(record.id)),
    children: goals.filter(({ record }) => !ids.has(record.id)),
  };
}
