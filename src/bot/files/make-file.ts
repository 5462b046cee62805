import { readFacts } from '#db/queries/facts.ts';
import { EXPORT_FORMATS } from '#src/documents/export-formats.ts';
import type { FileAsked } from '#src/domain/file-asked.ts';
import { wholeYear } from '#src/domain/query.ts';
import { type FileParts, gatherQuarter } from './gather-quarter.ts';

/** A file as it is handed over. */
export interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** By the figures of now. Null: the store has nothing of that year or unit any more. */
export type MakeFile = (asked: FileAsked) => Promise<MadeFile | null>;

export interface MakerParts extends Omit<FileParts, 'madeAt'> {
  readonly clock: () => Date;
}

export function createFileMaker({ clock, ...parts }: MakerParts): MakeFile {
  return async ({ format, year, quarter, unitCode }) => {
    const facts = await readFacts(parts.db, {
      ...wholeYear(year),
      unitCodes: unitCode === null ? null : [unitCode],
      withSignatories: true,
    });
    const written = EXPORT_FORMATS.find(({ name }) => name === format);
    if (facts.kind !== 'goals' || facts.records.length === 0 || written === undefined) return null;
    const exported = await gatherQuarter({ ...parts, madeAt: clock() }, { facts, quarter, unitCode });
    const content = await written.write(exported);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { bytes: new Uint8Array(bytes), contentType: written.contentType };
  };
}
