import type { FollowedEvent, Rhythm, Wanted } from '#src/domain/subscription.ts';
import { fold } from '#src/language/fold.ts';
import { findEvents } from './events.ts';
import { findLimit, type Limit } from './limits.ts';
import { asksReminder, findRhythm, meansChannel, namesSummary, wantsQuiet } from './rhythms.ts';

/** What is to be told, as the words say it; what they leave open is asked for, never supposed. */
export type Wish =
  | { readonly kind: 'clear'; readonly wanted: Wanted }
  /** That something is to be told, and not what. */
  | { readonly kind: 'of-nothing' }
  /** A summary, and not how often; or as often as none comes. */
  | { readonly kind: 'how-often'; readonly isOffered: boolean }
  /** A limit, and not of which ratio. */
  | { readonly kind: 'of-which-ratio'; readonly limit: Omit<Limit, 'measure' | 'kind'> }
  /** More than one thing at once. */
  | { readonly kind: 'several'; readonly wanted: readonly Wanted[] };

export interface Words {
  readonly text: string;
  /** What of it is a code, and no figure. */
  readonly codes: readonly string[];
}

export function readWish({ text, codes }: Words): Wish {
  const folded = plain(text);
  const limit = findLimit(folded, codes);
  const rhythm = findRhythm(folded);
  if (limit.kind === 'of-what') return { kind: 'of-which-ratio', limit: limit.limit };
  const found: readonly Wanted[] = limit.kind === 'limit' ? [limit.limit] : findEvents(folded).map(toEvent);
  const quiet = wantsQuiet(folded);
  if (rhythm === undefined)
    return namesSummary(folded) && found.every(isFigure) ? openRhythm(true) : toWish(found);
  if (asksReminder(folded) && found.length === 0 && !namesSummary(folded)) return { kind: 'of-nothing' };
  if (rhythm === 'other') return openRhythm(false);
  // "cada cambio" and "cada corte" go together: what is captured is what the summary tells.
  const summary: Wanted = { kind: 'summary', rhythm, quiet };
  const events = quiet ? [] : found.filter((wanted) => !isFigure(wanted));
  return events.length === 0
    ? { kind: 'clear', wanted: summary }
    : { kind: 'several', wanted: [summary, ...events] };
}

export function saysChannel(text: string): boolean {
  return meansChannel(plain(text));
}

/** Folded, without the signs between words. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%<>=.,\s-]+|[.,](?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function toEvent(event: FollowedEvent): Wanted {
  return { kind: 'event', event };
}

function isFigure(wanted: Wanted): boolean {
  return wanted.kind === 'event' && wanted.event === 'figure';
}

function openRhythm(isOffered: boolean): Wish {
  return { kind: 'how-often', isOffered };
}

function toWish(found: readonly Wanted[]): Wish {
  const [wanted, ...more] = found;
  if (wanted === undefined) return { kind: 'of-nothing' };
  const exact = found.filter((each) => !isFigure(each));
  if (more.length === 0) return { kind: 'clear', wanted };
  return exact.length === 1 && exact[0] !== undefined
    ? { kind: 'clear', wanted: exact[0] }
    : { kind: 'several', wanted: exact };
}

export const RHYTHMS: readonly Rhythm[] = ['quarter', 'month'];
