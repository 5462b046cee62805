import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import type { AlertParts } from '#src/alerts/parts.ts';
import type { ImportParts } from '#src/bot/imports/parts.ts';
import type { WriteParts } from '#src/bot/writes/parts.ts';
import type { Log } from '#src/channels/slack/ports.ts';

/**
 * Judges a goal as soon as something of it has changed. What was approved stands whatever becomes of that: a fault is
 * only logged, and the next daily judging tells what this one did not.
 */
export function judgeChanged(parts: AlertParts, log: Log): NonNullable<WriteParts['onChanged']> {
  return async ({ goalId, at }) => {
    try {
      await judgeAndNotify(parts, { at, goalIds: [goalId] });
    } catch (fault) {
      log.error({ err: fault, goalId }, 'changed goal not judged');
    }
  };
}

/** The same of everything, once a report is loaded. */
export function judgeLoaded(parts: AlertParts, log: Log): NonNullable<ImportParts['onLoaded']> {
  return async (at) => {
    try {
      await judgeAndNotify(parts, { at, goalIds: null });
    } catch (fault) {
      log.error({ err: fault }, 'loaded report not judged');
    }
  };
}
