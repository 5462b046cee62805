import type { Act } from '#src/reply/reply.ts';
import type { Acts, Filing, FilledIn, Outcome, Pressed } from '../acts.ts';
import type { WriteParts } from './parts.ts';
import { cancelPending, completeForm, confirmPending, fileComplete } from './pending.ts';
import { approveEntry, fileReturn, returnForm } from './review.ts';
import { toReply } from './tell.ts';

type Press = (parts: WriteParts, pressed: Pressed) => Promise<Outcome>;
type File = (parts: WriteParts, filledIn: FilledIn) => Promise<Filing>;

/** What can be done by a button, one line an act. */
const PRESSES: Readonly<Record<Act['act'], Press>> = {
  confirm: confirmPending,
  cancel: cancelPending,
  complete: completeForm,
  approve: approveEntry,
  return: returnForm,
};

/** What forms bring back, by the act that they stand for. */
const FILES: Readonly<Record<Act['act'], File>> = {
  complete: fileComplete,
  return: fileReturn,
};

/** A button of an older version, on a message that is still there. */
const UNKNOWN: Outcome = {
  kind: 'reply',
  audience: 'private',
  reply: toReply('Ese botón ya no está en uso. Por favor, vuelva a pedirlo.'),
};

export function createActs(parts: WriteParts): Acts {
  const press: Acts['press'] = async (pressed) => (await PRESSES[pressed.act]?.(parts, pressed)) ?? UNKNOWN;
  const file: Acts['file'] = async (filledIn) => (await FILES[filledIn.act]?.(parts, filledIn)) ?? UNKNOWN;
  return { press, file };
}
