import { addDeliveries, type NewDelivery } from '#db/queries/deliveries.ts';
import { type FigureOfReport, readEntries, readFiguresOfReport } from '#db/queries/progress-entries.ts';
import type { Db } from '#db/schema.ts';
import { findOvertaken, type Overtaken } from '#src/domain/overtaken.ts';
import type { Quarter } from '#src/domain/period.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';

interface Place {
  readonly code: string;
  readonly quarter: Quarter;
  readonly year: number;
}

/** The figure that came in place of a capture. */
export interface Overtaking extends Place {
  readonly entryId: number;
  readonly value: number | null;
  /** Who captured it, or loaded the report. */
  readonly author: string;
}

/** Puts the word to whoever captured what gave way on its way; nobody is told of their own doing. */
export async function tellOvertaken(
  db: Db,
  { overtaken, by, at }: { readonly overtaken: Overtaken | null; readonly by: Overtaking; readonly at: Date },
): Promise<void> {
  if (overtaken === null || overtaken.author === by.author || !isOfChat(overtaken.author)) return;
  const content = writeReply(tellByCapture(overtaken, by));
  await addDeliveries(db, [toDelivery(overtaken.author, by.entryId, { content, dueAt: at })], at);
}

export interface LoadedBy {
  readonly documentId: number;
  readonly title: string;
  readonly author: string;
  readonly at: Date;
}

/** The same of all captures that give way to a report, in the transaction that loads it. */
export async function tellOvertakenByReport(
  db: Db,
  { documentId, title, author, at }: LoadedBy,
): Promise<void> {
  const deliveries: NewDelivery[] = [];
  for (const figure of await readFiguresOfReport(db, documentId)) {
    const steps = (await readEntries(db, figure.goalId)).filter(({ quarter }) => quarter === figure.quarter);
    const overtaken = findOvertaken(steps, figure.number);
    if (overtaken === null || overtaken.author === author || !isOfChat(overtaken.author)) continue;
    const content = writeReply(tellByReport(overtaken, figure, { title, author }));
    deliveries.push(toDelivery(overtaken.author, figure.entryId, { content, dueAt: at }));
  }
  await addDeliveries(db, deliveries, at);
}

function isOfChat(person: string): boolean {
  return person.includes(':');
}

function toDelivery(
  person: string,
  entryId: number,
  rest: Pick<NewDelivery, 'content' | 'dueAt'>,
): NewDelivery {
  return { key: `overtaken:${entryId}`, recipient: { kind: 'person', person }, ...rest };
}

function tellByCapture({ value, counted }: Overtaken, by: Overtaking): Reply {
  const figure = `${formatNumber(value)} en la ${placeOf(by)}`;
  const text = counted
    ? `La cifra que usted capturó (${figure}) se corrigió: ahora es ${formatNumber(by.value)}.`
    : `Su captura de ${figure}, que esperaba revisión, la sustituyó otra: ${formatNumber(by.value)}, que queda por revisar.`;
  return {
    ...toReply(
      text,
      { kind: 'person', lead: 'Capturó la nueva', person: by.author },
      `Para ver cada paso, escriba: «¿quién capturó la ${by.code}?».`,
    ),
    title: 'Cambió una cifra que usted capturó',
  };
}

function tellByReport(
  { value, counted }: Overtaken,
  by: FigureOfReport,
  { title, author }: Pick<LoadedBy, 'title' | 'author'>,
): Reply {
  const figure = `${formatNumber(value)} en la ${placeOf(by)}`;
  const waited = counted ? '' : ', que esperaba revisión';
  const text =
    by.value === value
      ? `Se cargó el informe «${title}» y trae la misma cifra que usted capturó: ${figure}. Ya cuenta; no hace falta revisarla.`
      : `Se cargó el informe «${title}» y cuenta su cifra: ${formatNumber(by.value)}. La que usted capturó (${figure}${waited}) queda en el historial.`;
  return {
    ...toReply(
      text,
      ...(isOfChat(author) ? [{ kind: 'person', lead: 'Lo cargó', person: author } as const] : []),
    ),
    title: 'Cambió una cifra que usted capturó',
  };
}

function placeOf({ code, quarter, year }: Place): string {
  return `${code}, ${formatQuarter(quarter)} de ${year}`;
}
