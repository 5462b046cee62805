import { type AlertNews, type AlertState, isGraver, isOpenAlert } from '#src/domain/alert.ts';
import { shiftBusinessDays } from '#src/domain/business-days.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { Clearance } from './judging/clearance.ts';
import type { Judgement } from './judging/judgement.ts';
import type { Following } from './rules/rule.ts';

/** When an alert is looked at, and what its goal is like then. */
export interface AdvanceMoment {
  /** ISO day where the agency is. */
  readonly today: string;
  /** The quarter at whose close the goal is judged. */
  readonly quarter: Quarter;
  /** Counts where there is no judgement. */
  readonly clearance: Clearance;
  readonly following: Following;
}

export interface Advanced {
  /** Null: there never was anything. */
  readonly state: AlertState | null;
  /** What people are to be told; null: a state that stays is no news. */
  readonly news: AlertNews | null;
}

/**
 * One step of an alert: none → raised → acknowledged → recovered → raised again. The same moment twice is one step:
 * the second brings no news and changes nothing.
 * @param judgement null: the rule does not hold
 */
export function advance(
  state: AlertState | null,
  judgement: Pick<Judgement, 'severity'> | null,
  moment: AdvanceMoment,
): Advanced {
  if (judgement === null) return recover(state, moment);
  const { severity } = judgement;
  if (state === null || !isOpenAlert(state)) {
    return { state: toRaised(severity, moment, severity === 'red'), news: 'raised' };
  }
  if (isGraver(severity, state.severity)) {
    const directorsTold = state.directorsTold || severity === 'red';
    return { state: toRaised(severity, moment, directorsTold), news: 'worsened' };
  }
  return remind(
    moment.quarter > state.quarter ? { ...state, severity, quarter: moment.quarter } : state,
    moment,
  );
}

function toRaised(
  severity: AlertState['severity'],
  { today, quarter }: AdvanceMoment,
  directorsTold: boolean,
): AlertState {
  const unanswered = { escalatedOn: null, snoozedUntil: null };
  return { phase: 'raised', severity, quarter, raisedOn: today, ...unanswered, directorsTold };
}

/** Within the quarter that it was raised in, only what is clear by the margin has recovered: a light does not flicker. */
function recover(state: AlertState | null, { quarter, clearance }: AdvanceMoment): Advanced {
  if (state === null || !isOpenAlert(state)) return { state, news: null };
  // Judged at an earlier quarter than it was raised at: its figure was withdrawn, and nothing is known of it.
  if (quarter < state.quarter) return { state, news: null };
  const isMended = clearance === 'clear' || (clearance === 'near' && quarter > state.quarter);
  if (!isMended) return { state, news: null };
  return { state: { ...state, phase: 'recovered', snoozedUntil: null }, news: 'recovered' };
}

function remind(state: AlertState, { today, following }: AdvanceMoment): Advanced {
  const { snoozedUntil } = state;
  if (snoozedUntil !== null) {
    if (today < snoozedUntil) return { state, news: null };
    const again = { phase: 'raised', raisedOn: today, snoozedUntil: null, escalatedOn: null } as const;
    return { state: { ...state, ...again }, news: 'reminded' };
  }
  if (!isUnanswered(state, today, following)) return { state, news: null };
  return { state: { ...state, escalatedOn: today, directorsTold: true }, news: 'escalated' };
}

function isUnanswered(
  { phase, escalatedOn, raisedOn }: AlertState,
  today: string,
  { escalateAfter }: Following,
): boolean {
  if (phase !== 'raised' || escalatedOn !== null || escalateAfter === null) return false;
  return today > raisedOn && today > shiftBusinessDays(raisedOn, escalateAfter);
}
