import type { ActWork } from '#src/reply/acts.ts';
import { commitForm, fileCommit } from './acts/commit.ts';
import { fileRemark, remarkForm } from './acts/remark.ts';
import { seeAlerts } from './acts/see-alerts.ts';
import { fileBroken, fileMoved, keepCommitment, settleForm } from './acts/settle-commitment.ts';
import { fileSnooze, snoozeForm } from './acts/snooze.ts';
import type { AlertParts } from './parts.ts';

/** What can be done by a button about alerts and commitments, one line an act. */
export function createAlertActs(parts: AlertParts): Readonly<Record<string, ActWork>> {
  return {
    'alert-seen': { press: (pressed) => seeAlerts(parts, pressed) },
    'alert-commit': {
      press: (pressed) => commitForm(parts, pressed),
      file: (filledIn) => fileCommit(parts, filledIn),
    },
    'alert-remark': {
      press: (pressed) => remarkForm(parts, pressed),
      file: (filledIn) => fileRemark(parts, filledIn),
    },
    'alert-snooze': {
      press: (pressed) => snoozeForm(parts, pressed),
      file: (filledIn) => fileSnooze(parts, filledIn),
    },
    'commitment-kept': { press: (pressed) => keepCommitment(parts, pressed) },
    'commitment-moved': {
      press: (pressed) => settleForm(parts, pressed, 'moved'),
      file: (filledIn) => fileMoved(parts, filledIn),
    },
    'commitment-broken': {
      press: (pressed) => settleForm(parts, pressed, 'broken'),
      file: (filledIn) => fileBroken(parts, filledIn),
    },
  };
}
