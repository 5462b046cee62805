import { tellPaper } from '#intents/revise/tell-paper.ts';
import { tellRevision } from '#intents/revise/tell-revision.ts';
import type { ReviseGoal } from '#src/domain/command.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toGraveAct, toMainAct, toReply } from '#src/reply/to-reply.ts';
import type { GoalNow } from './read-goal.ts';

export interface AskedRevision {
  readonly requestId: number;
  readonly command: ReviseGoal;
  readonly author: string;
  readonly goal: GoalNow;
  readonly thresholds: LightThresholds;
}

/** A change to be approved or returned: from what to what, with what effect, by which paper and why. */
export function tellRevisionRequest({ requestId, command, author, goal, thresholds }: AskedRevision): Reply {
  const acts = [
    toMainAct('Aprobar', 'approve-revision', String(requestId)),
    toGraveAct('Devolver', 'return-revision', String(requestId)),
  ];
  const change = tellRevision({ ...goal, after: command, thresholds });
  return {
    ...toReply(
      { ...change, notes: [...change.notes, ...tellPaper(command)] },
      { kind: 'person', lead: 'Pidió', person: author },
      { kind: 'acts', acts },
    ),
    title: 'Cambio de meta por aprobar',
    understood: `Programa ${command.year}`,
  };
}
