import { KEPT_WEEKS } from '#src/domain/unanswered.ts';
import { UsageError } from '../command.ts';

const DEFAULT_WEEKS = 4;

/** What follows `--weeks N` in the usage of a command. */
export const WEEKS_MEANING = `cuántas semanas, con ésta  (si falta: ${DEFAULT_WEEKS}; se guardan ${KEPT_WEEKS})`;

/** How many weeks are to be listed, this one among them. Throws a UsageError for what is no such number. */
export function parseWeeks(text: string | undefined): number {
  if (text === undefined) return DEFAULT_WEEKS;
  const weeks = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  if (weeks < 1 || weeks > KEPT_WEEKS)
    throw new UsageError(`«${text}» no son semanas: escriba un número de 1 a ${KEPT_WEEKS}.`);
  return weeks;
}
