import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from './about-goals.ts';
import { tellChoices } from './choices.ts';
import { tellWish, type Wish } from './not-yet.ts';
import { type Ask, sayPeriod } from './say-again.ts';
import type { JudgedGoal } from './scope.ts';

/** Something to be recorded on one goal. */
export interface Recording {
  /** The wish said again of one goal, for the choices. */
  readonly ask: Ask;
  /** What is asked where no goal is named. */
  readonly whichGoal: string;
  readonly cannot: string;
  readonly wish: (goal: JudgedGoal, asked: GoalsAsked) => Omit<Wish, 'cannot' | 'goals'>;
}

/** One goal is needed: without any it is asked for, of several one is to be chosen. */
export function recordingOn({ ask, whichGoal, cannot, wish }: Recording): Pick<Intent, 'toQuery' | 'tell'> {
  const tell = (asked: GoalsAsked): Told => {
    const [goal, second] = asked.goals;
    if (goal === undefined) return tellWish(asked, { sentence: whichGoal, cannot });
    if (second !== undefined) return tellChoices(asked, ask);
    return tellWish(asked, { ...wish(goal, asked), cannot, goals: [goal] });
  };
  return aboutGoals(ask, tell, {
    whenNoneNamed: (understanding, setting) =>
      tellWish({ understanding, setting }, { sentence: whichGoal, cannot }),
  });
}

/** "la 303 en el cuarto trimestre de 2023". */
export function sayGoalAndTime(...[subject, { period }]: Parameters<Ask>): string {
  return `${subject}${sayPeriod(period)}`;
}
