import { formatNumber, formatQuarter } from '#src/language/format.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import { makeCalendarDay } from '../local-day.ts';
import { type Close, hasEnded } from './closes.ts';
import { type Enqueued, enqueueQuarterSummaries, type SummaryParts } from './enqueue.ts';

type Asked = Pick<Close, 'year' | 'quarter'>;

/** What came of sending, in words. */
export interface SentNow {
  readonly kind: 'early' | 'sent' | 'nothing-new';
  readonly told: string;
}

/** Puts a quarter's summaries on their way to whoever has not got theirs. */
export async function sendQuarterNow(parts: SummaryParts, asked: Asked, now: Date): Promise<SentNow> {
  const early = tellEarly(parts, asked, now);
  if (early !== null) return { kind: 'early', told: early };
  const done = await enqueueQuarterSummaries(parts, asked, now);
  return { kind: done.added === 0 ? 'nothing-new' : 'sent', told: tellSent(done) };
}

/** Why it is too early, since each goes out once; null: the quarter has ended. */
export function tellEarly({ timeZone }: SummaryParts, asked: Asked, now: Date): string | null {
  if (hasEnded(asked, toIsoDay(makeCalendarDay(timeZone)(now)))) return null;
  const name = `${formatQuarter(asked.quarter)} de ${asked.year}`;
  return `El ${name} todavía no termina. Su resumen llega una sola vez a cada quien, así que se envía después del cierre.`;
}

function tellSent({ added, known, silent }: Enqueued): string {
  if (added + known + silent === 0) return 'Nadie recibe resúmenes trimestrales todavía.';
  const sent = added === 0 ? 'No se envía nada nuevo.' : `Resúmenes en camino: ${formatNumber(added)}.`;
  return [sent, ...tellOthers({ known, silent })].join(' ');
}

/** Those to whom nothing is sent now, and why. */
export function tellOthers({ known, silent }: Omit<Enqueued, 'added'>): readonly string[] {
  return [
    ...(known === 0 ? [] : [`Ya se habían enviado o estaban en camino: ${formatNumber(known)}.`]),
    ...(silent === 0 ? [] : [`Sin nada que decir: ${formatNumber(silent)}.`]),
  ];
}
