import type { ReplyPart } from '#src/reply/reply.ts';
import type { Setting, Told } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import type { JudgedGoal } from './scope.ts';
import { plainReply } from './troubles.ts';
import { tellUnderstood } from './understood.ts';

/** Something to carry out, as far as this version goes. */
export interface Wish {
  /** What would be done, complete, ending in the question whether that is right; or what is still missing. */
  readonly sentence: string;
  /** What is there now and what would be, or what to choose from. */
  readonly parts?: readonly ReplyPart[];
  /** Where this version does not do it: that, and what helps meanwhile, so that no confirmation pretends. */
  readonly cannot?: string;
  readonly goals?: readonly JudgedGoal[];
}

interface Asked {
  readonly understanding: Understanding;
  readonly setting: Setting;
}

/** Understood and read back for confirmation. */
export function tellWish({ understanding, setting }: Asked, wish: Wish): Told {
  const parts: readonly ReplyPart[] = [
    { kind: 'text', text: wish.sentence },
    ...(wish.parts ?? []),
    ...(wish.cannot === undefined ? [] : [{ kind: 'text' as const, text: wish.cannot }]),
  ];
  return {
    reply: {
      ...plainReply(),
      parts,
      understood: tellUnderstood(understanding, setting, understanding.period === null ? 'none' : 'told'),
    },
    goals: (wish.goals ?? []).map(({ record, standing }) => ({ record, through: standing.throughQuarter })),
  };
}
