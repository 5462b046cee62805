import { type OpenPending, readLastPendingOf, readPendingOf } from '#db/queries/pending-commands.ts';
import { readAssent, readAuthorization, readExplanation } from '#src/language/assent.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { Incoming } from '../bot.ts';
import { readCommand } from './kept-command.ts';
import { ALREADY_DONE, WAITS_MS } from './open-pending.ts';
import type { WriteParts } from './parts.ts';
import { cancelPending, confirmPending, explain } from './pending.ts';

/** A message that is the answer to what was read back in its thread: "sí", "no", "motivo: …". Null: it is none. */
export async function takeWord(parts: WriteParts, incoming: Incoming, text: string): Promise<Reply | null> {
  const { threadKey, person, at } = incoming;
  if (threadKey === null || person === undefined || person === null) return null;
  const assent = readAssent(text);
  if (assent === null && readExplanation(text) === null && readAuthorization(text) === null) return null;
  const pending = await readPendingOf(parts.db, { threadKey, person });
  if (pending === null) return assent === 'yes' ? tellDone(parts, { threadKey, person, at }) : null;
  const pressed = { act: '', value: pending.id, person, at };
  if (assent === 'no') return replyOf(await cancelPending(parts, pressed));
  if (assent === 'yes') return replyOf(await confirmPending(parts, pressed));
  const explanation = explanationFor(pending, text);
  return explanation === null
    ? null
    : replyOf(await explain(parts, pressed, { text: explanation, said: text }));
}

/** Only a change of a goal wants a paper; before anything else "acta …" opens a question. */
function explanationFor({ command }: OpenPending, text: string): string | null {
  const isForPaper = readCommand(command)?.kind === 'revise-goal';
  return readExplanation(text) ?? (isForPaper ? readAuthorization(text) : null);
}

interface Spoken {
  readonly threadKey: string;
  readonly person: string;
  readonly at: Date;
}

/** A "sí" that comes again, or is answered by another process than the one that did it. */
async function tellDone({ db }: WriteParts, { at, ...spoken }: Spoken): Promise<Reply | null> {
  const last = await readLastPendingOf(db, spoken);
  const isRecent = last !== null && at.getTime() - last.createdAt.getTime() <= WAITS_MS;
  return isRecent && last.state === 'done' ? toReply(ALREADY_DONE) : null;
}

/** A form cannot be opened by a message: what it would ask is asked in words. */
function replyOf(outcome: Awaited<ReturnType<typeof confirmPending>>): Reply {
  if (outcome.kind === 'reply') return outcome.reply;
  const asked = outcome.form.fields.map(({ label }) => label.replaceAll(/[¿?]/gu, '')).join(' y ');
  return toReply(`Antes hace falta explicarlo (${asked}). Responda «motivo: …».`);
}
