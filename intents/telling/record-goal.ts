import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from './about-goals.ts';
import { tellChoices } from './choices.ts';
import { tellWish, type Wish } from './read-back.ts';
import type { Ask } from './say-again.ts';
import type { JudgedGoal } from './scope.ts';

/** Something to be recorded on one goal. */
export interface Recording {
  /** The wish said again of one goal, for the choices. */
  readonly ask: Ask;
  /** What is asked where no goal is named. */
  readonly whichGoal: string;
  readonly wish: (goal: JudgedGoal, asked: GoalsAsked) => Omit<Wish, 'goals'>;
}

/** One goal is needed: without any it is asked for, of several one is to be chosen. */
export function recordingOn({ ask, whichGoal, wish }: Recording): Pick<Intent, 'toQuery' | 'tell'> {
  const tell = (asked: GoalsAsked): Told => {
    const [goal, second] = asked.goals;
    if (goal === undefined) return tellWish(asked, { sentence: whichGoal });
    if (second !== undefined) return tellChoices(asked, ask);
    return tellWish(asked, { ...wish(goal, asked), goals: [goal] });
  };
  return aboutGoals(ask, tell, {
    whenNoneNamed: (understanding, setting) => tellWish({ understanding, setting }, { sentence: whichGoal }),
  });
}
