import type { AlertParts } from '#src/alerts/parts.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import type { Log } from '#src/channels/slack/ports.ts';

export interface RunningSchedule {
  /** Resolves when nothing of it is running. */
  readonly stop: () => Promise<void>;
}

export interface Scheduling extends AlertParts {
  readonly clock: () => Date;
  readonly log: Log;
  /** Between two looks at the calendar. */
  readonly everyMs?: number;
}

const EVERY_MS = 60_000;

/** Looks at once, since something may have been due while nothing ran, and then every minute. */
export function startSchedule({ clock, log, everyMs = EVERY_MS, ...parts }: Scheduling): RunningSchedule {
  const schedule = createSchedule(parts, (fault, run) =>
    log.error({ err: fault, ...run }, 'scheduled run failed'),
  );
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    try {
      await schedule.tick(clock());
    } catch (fault) {
      log.error({ err: fault }, 'calendar not looked at');
    }
    if (!stopped) timer = setTimeout(lookAgain, everyMs);
  };

  function lookAgain(): void {
    round = look();
  }

  let round = look();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
