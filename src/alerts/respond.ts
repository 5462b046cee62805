import { type AlertAnswer, type AlertState, isOpenAlert } from '#src/domain/alert.ts';

/** What a person does about an alert. */
export type Response =
  | { readonly kind: Exclude<AlertAnswer, 'snoozed'> }
  /** On that day, ISO, it is told again. */
  | { readonly kind: 'snoozed'; readonly until: string };

export type Responded =
  | { readonly outcome: 'done'; readonly state: AlertState }
  /** Somebody has said so before. */
  | { readonly outcome: 'already' }
  /** It is mended, or not watched any more. */
  | { readonly outcome: 'over' };

/** Any answer acknowledges; only acknowledging a second time does nothing. */
export function respond(state: AlertState, response: Response): Responded {
  if (!isOpenAlert(state)) return { outcome: 'over' };
  if (response.kind === 'acknowledged' && state.phase === 'acknowledged') return { outcome: 'already' };
  if (response.kind === 'snoozed') {
    if (state.snoozedUntil === response.until) return { outcome: 'already' };
    return { outcome: 'done', state: { ...state, phase: 'acknowledged', snoozedUntil: response.until } };
  }
  return { outcome: 'done', state: { ...state, phase: 'acknowledged' } };
}
