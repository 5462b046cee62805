import { AvanceError } from '#src/domain/errors.ts';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';
import type { Desk } from '../desk.ts';
import { directKey, personKey, type Question, threadKey } from '../incoming/question.ts';
import { writeDirectQuestion } from '../outgoing/write-direct-question.ts';
import { publishHome } from './publish-home.ts';
import type { SaidInHome } from './read-home-event.ts';

const QUOTED_TEXT = 200;
/** A double click is one press. */
const PRESSED_AGAIN_MS = 5_000;

/**
 * Asks in the person's direct conversation what a button of Home says, as if typed there, and tells them in
 * Home where the answer is; or what to do where it could not be asked. Never rejects.
 */
export async function askFromHome(said: SaidInHome, desk: Desk): Promise<void> {
  const person = personKey(said.asker);
  const tell = (notice: string): Promise<void> =>
    publishHome({ person, why: 'opened', hash: null, notice }, desk);
  let told: readonly Promise<void>[] = [];
  await desk.inTurn(`home-question:${person}`, async () => {
    try {
      const id = `home:${person}:${said.actionId}`;
      if (!(await desk.inbox.claim({ id, againAfterMs: PRESSED_AGAIN_MS }, null))) return;
      const question = await begin(said, desk);
      told = [
        desk.ask(question),
        tell(`✅ Preguntó: «${shorten(said.text)}». La respuesta llega en la pestaña Mensajes.`),
      ];
    } catch (error) {
      told = [tell(tellFailure(error, desk))];
    }
  });
  // Outside its turn: the next press does not wait for this answer.
  await Promise.all(told);
}

/** The question as the person's own words would have begun it: in a thread of their conversation with the bot. */
async function begin({ asker, text }: SaidInHome, desk: Desk): Promise<Question> {
  const written = await writeDirectQuestion({ asker, text }, desk);
  const { channel, threadTs } = written;
  const { team } = asker;
  return {
    text,
    asker,
    // Asked by itself: it takes nothing from what was said before, and both places remember it.
    threadKey: threadKey(team, channel, threadTs),
    opensThread: directKey(team, channel),
    destination: written,
    claim: { id: `home:${channel}:${threadTs}`, againAfterMs: null },
    onlyIfOwned: false,
    askedByButton: true,
  };
}

function shorten(text: string): string {
  return fitText(text, { limit: QUOTED_TEXT, cost: BY_LENGTH });
}

function tellFailure(error: unknown, { log, newReference }: Desk): string {
  const reference = newReference();
  log.error({ reference, err: error }, 'question of home not asked');
  const advice =
    error instanceof AvanceError
      ? error.advice
      : 'No pude abrir nuestra conversación. Por favor, intente de nuevo en unos minutos o escríbame en la pestaña Mensajes.';
  return `⚠️ ${advice} Si continúa, dé esta referencia a quien administra el sistema: ${reference}`;
}
