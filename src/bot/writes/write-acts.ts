import type { ActWork } from '#src/reply/acts.ts';
import type { WriteParts } from './parts.ts';
import { cancelPending, completeForm, confirmPending, fileComplete } from './pending.ts';
import { approveEntry, fileReturn, returnForm } from './review.ts';

/** What can be done by a button about captures, one line an act. */
export function createWriteActs(parts: WriteParts): Readonly<Record<string, ActWork>> {
  return {
    confirm: { press: (pressed) => confirmPending(parts, pressed) },
    cancel: { press: (pressed) => cancelPending(parts, pressed) },
    complete: {
      press: (pressed) => completeForm(parts, pressed),
      file: (filledIn) => fileComplete(parts, filledIn),
    },
    approve: { press: (pressed) => approveEntry(parts, pressed) },
    return: {
      press: (pressed) => returnForm(parts, pressed),
      file: (filledIn) => fileReturn(parts, filledIn),
    },
  };
}
