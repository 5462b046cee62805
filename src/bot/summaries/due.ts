import { type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import { makeCalendarDay } from '../local-day.ts';
import { type Close, type CloseOptions, closesDue } from './closes.ts';
import type { SummaryRecipient } from './recipients.ts';

/** A summary that somebody is to get now. */
export interface DueSummary extends Pick<SummaryRecipient, 'recipient' | 'slice' | 'quiet' | 'readers'> {
  /** The same whoever works it out, however often. */
  readonly key: string;
  readonly close: Close;
}

export interface DueOptions extends CloseOptions {
  readonly now: Date;
  /** IANA name of the agency's time zone. */
  readonly timeZone: string;
}

/** Not before people are at work. */
const FIRST_HOUR = 9;

/** The closes whose time has come: none, on nearly every day of the year. */
export function closesNow({ now, timeZone, afterBusinessDays }: DueOptions): readonly Close[] {
  const { year, month, day } = makeCalendarDay(timeZone)(now);
  const today = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const hour = Number(
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
  );
  return closesDue(today, { afterBusinessDays }).filter(({ dueOn }) => dueOn < today || hour >= FIRST_HOUR);
}

/** Who gets which summary now. What somebody began to follow after it was due is not for them yet. */
export function summariesDue(
  options: DueOptions & { readonly recipients: readonly SummaryRecipient[] },
): readonly DueSummary[] {
  return closesNow(options).flatMap((close) =>
    options.recipients
      .filter(({ rhythm, since }) => rhythm === close.rhythm && (since === null || since <= close.dueOn))
      .map((each) => toDue(each, close)),
  );
}

export function toDue({ recipient, slice, quiet, readers }: SummaryRecipient, close: Close): DueSummary {
  return { key: summaryKey(close, recipient), recipient, slice, quiet, readers, close };
}

function summaryKey({ name }: Close, recipient: Recipient): string {
  return `summary:${name}:${writeRecipient(recipient)}`;
}
