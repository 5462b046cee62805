import type { ActWork, Outcome } from '#src/reply/acts.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { captureNamed } from './capture-named.ts';
import { fileFollowing, openFollowing } from './following/edit-following.ts';
import { listReviews } from './list-reviews.ts';
import { fileOwed, owedForm } from './owed.ts';
import type { WriteParts } from './parts.ts';
import { cancelPending, completeForm, confirmPending, fileComplete } from './pending.ts';
import { fileQuarter, openQuarters } from './quarters/quarter-form.ts';
import { approveEntry, fileReturn, returnForm } from './review.ts';
import { fileRevision, openRevision } from './revision/file-revision.ts';
import { approveRevision, fileRevisionReturn, returnRevisionForm } from './revision/review-revision.ts';
import { unfollow } from './unfollow.ts';

const DONE: Outcome = {
  kind: 'reply',
  audience: 'private',
  reply: toReply('De acuerdo. Cuando quiera seguir, escriba «¿qué me falta capturar?».'),
};

/** What can be done by a button about captures, one line an act. */
export function createWriteActs(parts: WriteParts): Readonly<Record<string, ActWork>> {
  return {
    confirm: { press: (pressed) => confirmPending(parts, pressed) },
    cancel: { press: (pressed) => cancelPending(parts, pressed) },
    complete: {
      press: (pressed) => completeForm(parts, pressed),
      file: (filledIn) => fileComplete(parts, filledIn),
    },
    owed: { press: (pressed) => owedForm(parts, pressed), file: (filledIn) => fileOwed(parts, filledIn) },
    capture: { press: (pressed) => captureNamed(parts, pressed) },
    reviews: { press: (pressed) => listReviews(parts, pressed) },
    done: { press: () => Promise.resolve(DONE) },
    quarters: {
      press: (pressed) => openQuarters(parts, pressed),
      file: (filledIn) => fileQuarter(parts, filledIn),
    },
    'edit-following': {
      press: (pressed) => openFollowing(parts, pressed),
      file: (filledIn) => fileFollowing(parts, filledIn),
    },
    unfollow: { press: (pressed) => unfollow(parts, pressed) },
    approve: { press: (pressed) => approveEntry(parts, pressed) },
    revise: {
      press: (pressed) => openRevision(parts, pressed),
      file: (filledIn) => fileRevision(parts, filledIn),
    },
    'approve-revision': { press: (pressed) => approveRevision(parts, pressed) },
    'return-revision': {
      press: (pressed) => returnRevisionForm(parts, pressed),
      file: (filledIn) => fileRevisionReturn(parts, filledIn),
    },
    return: {
      press: (pressed) => returnForm(parts, pressed),
      file: (filledIn) => fileReturn(parts, filledIn),
    },
  };
}
