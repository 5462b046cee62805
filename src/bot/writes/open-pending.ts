import { type OpenPending, readPending } from '#db/queries/pending-commands.ts';
import { DAY_MS } from '#src/domain/week.ts';
import type { Pressed } from '#src/reply/acts.ts';
import { type Said, said } from '#src/reply/said.ts';
import { type KeptCommand, readCommand } from './kept-command.ts';
import type { WriteParts } from './parts.ts';

/** What was read back longer ago is asked for again. */
export const WAITS_MS = DAY_MS;

export const ALREADY_DONE = 'Eso ya quedó resuelto antes: no se repitió.';

export interface Found {
  readonly pending: OpenPending;
  readonly command: KeptCommand;
}

/** What a press is about, or why nothing comes of it. */
export async function findOpen(
  { db }: WriteParts,
  { value, person, at }: Pressed,
): Promise<Found | { readonly outcome: Said }> {
  const pending = await readPending(db, value);
  const command = pending === null ? null : readCommand(pending.command);
  if (pending === null || command === null || at.getTime() - pending.createdAt.getTime() > WAITS_MS) {
    return { outcome: said('Pasó demasiado tiempo y ya no está pendiente. Por favor, vuelva a pedirlo.') };
  }
  if (pending.person !== person)
    return { outcome: said('Sólo quien lo pidió puede confirmarlo o cancelarlo.') };
  return pending.state === 'open' ? { pending, command } : { outcome: said(ALREADY_DONE) };
}
