import type { Intent, Told } from '../intent.ts';
import { aboutGoals, type GoalsAsked } from './about-goals.ts';
import { tellChoices } from './choices.ts';
import { tellWish, type Wish } from './not-yet.ts';
import type { Ask } from './say-again.ts';
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
    if (second !== undefined) return withWord(tellChoices(asked, ask), cannot);
    return tellWish(asked, { ...wish(goal, asked), cannot, goals: [goal] });
  };
  return aboutGoals(ask, tell, {
    whenNoneNamed: (understanding, setting) =>
      tellWish({ understanding, setting }, { sentence: whichGoal, cannot }),
  });
}

function withWord(told: Told, cannot: string): Told {
  const parts = [...told.reply.parts, { kind: 'text' as const, text: cannot }];
  return { ...told, reply: { ...told.reply, parts } };
}
