import { Cron } from 'croner';
import { makeLocalTime } from '#src/domain/local-time.ts';

/** `daily`: judging, unanswered alerts and those put off. `quarter-close`: judging as soon as a quarter has closed. */
export type RunKind = 'daily' | 'quarter-close' | 'commitments';

/** When each kind is due, by the clocks of the agency; messages that come of it wait for working hours. */
const PATTERNS: Readonly<Record<RunKind, string>> = {
  'quarter-close': '5 0 1 1,4,7,10 *',
  daily: '0 9 * * *',
  commitments: '0 9 * * *',
};

const KINDS = ['quarter-close', 'daily', 'commitments'] as const satisfies readonly RunKind[];

export interface DueRun {
  readonly kind: RunKind;
  /** The ISO day that it was due on, where the agency is. */
  readonly day: string;
}

export interface ScheduleState {
  readonly now: Date;
  readonly timeZone: string;
  /** The newest day of each kind that was done. */
  readonly lastRuns: ReadonlyMap<string, string>;
}

/**
 * What is due and not done. However often it was due while nothing ran, it is done once, for the newest time: judging
 * looks at how things are, so that there is nothing to be made up for one by one.
 */
export function dueRuns({ now, timeZone, lastRuns }: ScheduleState): readonly DueRun[] {
  const localTime = makeLocalTime(timeZone);
  return KINDS.flatMap((kind) => {
    const due = newestUpTo(now, cronOf(kind, timeZone));
    if (due === undefined) return [];
    const { day } = localTime(due);
    const last = lastRuns.get(kind);
    return last !== undefined && last >= day ? [] : [{ kind, day }];
  });
}

/** The next time that anything is due after `now`. */
export function nextDueAt(now: Date, timeZone: string): Date {
  const times = KINDS.flatMap((kind) => cronOf(kind, timeZone).nextRun(now)?.getTime() ?? []);
  return new Date(Math.min(...times));
}

function newestUpTo(now: Date, cron: Cron): Date | undefined {
  // What croner gives lies before the moment that it is given.
  return cron.previousRuns(1, new Date(now.getTime() + 1))[0];
}

/** Croner is asked for the calendar alone: it never runs anything, nor reads the clock. */
function cronOf(kind: RunKind, timeZone: string): Cron {
  return new Cron(PATTERNS[kind], { timezone: timeZone, paused: true });
}
