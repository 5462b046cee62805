import type { Desk } from '../desk.ts';
import { type Asker, threadKey } from '../incoming/question.ts';
import type { Claim } from '../ports.ts';
import { workOnce } from './work-once.ts';
import { writeDirectQuestion } from './write-direct-question.ts';

export interface DirectQuestion {
  readonly asker: Asker;
  readonly text: string;
  /** By which it is asked once; null or left out where Slack delivers only once. */
  readonly claim?: Claim | null;
}

/**
 * Asks where no conversation is at hand: in the person's direct conversation with the bot the question is written
 * down, and answered in its thread. It is a question by itself, whatever was asked there before. Never rejects.
 */
export async function askDirectly({ asker, text, claim = null }: DirectQuestion, desk: Desk): Promise<void> {
  // An id of a person stands for the direct conversation with them: for the case that it cannot be opened.
  const destination = { kind: 'post', channel: asker.user, threadTs: null } as const;
  const run = async (): Promise<void> => {
    const written = await writeDirectQuestion({ asker, text }, desk);
    const thread = threadKey(asker.team, written.channel, written.threadTs);
    await desk.ask({
      text,
      asker,
      threadKey: thread,
      opensThread: thread,
      destination: written,
      claim: null,
      onlyIfOwned: false,
      askedByButton: false,
    });
  };
  await desk.inTurn(`${asker.team}:${asker.user}:asked`, () => workOnce({ claim, destination, run }, desk));
}
