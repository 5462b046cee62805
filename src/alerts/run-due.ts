import { writeAtOnce } from '#db/queries/at-once.ts';
import { claimRun, readLastRuns } from '#db/queries/schedule-runs.ts';
import type { Db } from '#db/schema.ts';
import { askCommitments } from './ask-commitments.ts';
import { type JudgingWork, judgeIn } from './judge-and-notify.ts';
import type { AlertParts } from './parts.ts';
import { type DueRun, dueRuns, nextDueAt, type RunKind } from './schedule.ts';
import { readAudience } from './telling/audience.ts';

export interface Schedule {
  /** Does what is due, each in a transaction of its own; what failed is tried again with the next tick. @returns what was done here */
  readonly tick: (now: Date) => Promise<readonly DueRun[]>;
}

type Work = (db: Db, work: JudgingWork) => Promise<unknown>;

const WORKS: Readonly<Record<RunKind, Work>> = {
  daily: judgeIn,
  'quarter-close': judgeIn,
  commitments: askCommitments,
};

/** @param onFault told of what failed, and goes on with the others */
export function createSchedule(parts: AlertParts, onFault: (fault: unknown, run: DueRun) => void): Schedule {
  /** Before then nothing is due, so that a tick costs a comparison. */
  let quietUntil: Date | null = null;
  return {
    tick: async (now) => {
      if (quietUntil !== null && now < quietUntil) return [];
      const { db, timeZone } = parts;
      const done: DueRun[] = [];
      let failed = false;
      for (const run of dueRuns({ now, timeZone, lastRuns: await readLastRuns(db) })) {
        try {
          if (await runOnce(parts, run, now)) done.push(run);
        } catch (fault) {
          failed = true;
          onFault(fault, run);
        }
      }
      quietUntil = failed ? null : nextDueAt(now, timeZone);
      return done;
    },
  };
}

/** In one transaction with the claim: a run that was killed half-way was not done, and is done by whoever comes next. */
async function runOnce(parts: AlertParts, run: DueRun, at: Date): Promise<boolean> {
  const audience = await readAudience(parts, null);
  return writeAtOnce(parts.db, async (db) => {
    if (!(await claimRun(db, run, at))) return false;
    await WORKS[run.kind](db, { ...parts, at, goalIds: null, audience });
    return true;
  });
}
