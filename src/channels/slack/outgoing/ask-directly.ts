import { AvanceError } from '#src/domain/errors.ts';
import { toSlackText } from '../blocks/escape.ts';
import type { Desk } from '../desk.ts';
import { type Asker, threadKey } from '../incoming/question.ts';
import type { Claim } from '../ports.ts';
import { openDirect } from './direct-channel.ts';
import { workOnce } from './work-once.ts';

export interface DirectQuestion {
  readonly asker: Asker;
  readonly text: string;
  /** By which it is asked once; null or left out where Slack delivers only once. */
  readonly claim?: Claim | null;
}

const ASKED_TEXT = 1_000;

/**
 * Asks where no conversation is at hand: in the person's direct conversation with the bot the question is written
 * down, and answered in its thread. It is a question by itself, whatever was asked there before. Never rejects.
 */
export async function askDirectly({ asker, text, claim = null }: DirectQuestion, desk: Desk): Promise<void> {
  // An id of a person stands for the direct conversation with them: for the case that it cannot be opened.
  const destination = { kind: 'post', channel: asker.user, threadTs: null } as const;
  const run = async (): Promise<void> => {
    const channel = await openDirect(desk.client, asker.user);
    const asked = { text: `Usted preguntó: ${toSlackText(text, ASKED_TEXT)}`, blocks: [], pictures: [] };
    const threadTs = await desk.deliver({ kind: 'post', channel, threadTs: null }, asked);
    if (threadTs === null) throw notOpened();
    const thread = threadKey(asker.team, channel, threadTs);
    await desk.ask({
      text,
      asker,
      threadKey: thread,
      opensThread: thread,
      destination: { kind: 'post', channel, threadTs },
      claim: null,
      onlyIfOwned: false,
      askedByButton: false,
    });
  };
  await desk.inTurn(`${asker.team}:${asker.user}:asked`, () => workOnce({ claim, destination, run }, desk));
}

function notOpened(): AvanceError {
  const advice =
    'No pude abrir la conversación directa con usted. Por favor, escríbame ahí su pregunta o use /avance.';
  return new AvanceError('slack-direct', advice);
}
