import type { Db } from '#db/schema.ts';
import type { SourceDocument } from '#src/domain/source.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import { type CarriedNames, carryNames } from '../names/carry-names.ts';
import { tellOvertakenByReport } from '../writes/tell-overtaken.ts';

export interface Loaded {
  readonly documentId: number;
  readonly document: SourceDocument;
  readonly author: string;
  readonly at: Date;
  readonly today: CalendarDay;
}

/** What a loaded report brings with it, in the transaction that loads it: who is told, and which names hold on. */
export async function followLoading(db: Db, loaded: Loaded): Promise<CarriedNames> {
  const { documentId, document, author, at, today } = loaded;
  await tellOvertakenByReport(db, { documentId, title: document.title ?? document.name, author, at });
  return carryNames(db, { year: document.year, author, at, today });
}

/** Null: there is nothing to say of names. */
export function tellCarried({ carried, left }: CarriedNames): string | null {
  const held =
    carried.length === 0
      ? []
      : [`Nombres enseñados el año anterior que siguen valiendo: ${formatNumber(carried.length)}.`];
  const lost =
    left.length === 0
      ? []
      : [
          `No se conservaron, porque en este programa nombrarían otra cosa: ${joinWithAnd(left.map((name) => `«${name}»`))}.`,
        ];
  return held.length + lost.length === 0 ? null : [...held, ...lost].join(' ');
}
