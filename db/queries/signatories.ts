import { decodeSignedAs } from '#db/codec.ts';
import type { Db } from '#db/schema.ts';
import type { SignedReport } from '#src/domain/query.ts';

import { only } from './only.ts';
import type { StoredDocument } from './year.ts';

interface Wanted {
  readonly year: number;
  readonly unitCodes: readonly string[];
  /** All of the year, oldest first. */
  readonly documents: readonly StoredDocument[];
}

/** Who signed for the units, each in the newest report that bears signatures of it. */
export async function readSignatories(db: Db, wanted: Wanted): Promise<readonly SignedReport[]> {
  if (wanted.unitCodes.length === 0) return [];
  const rows = await db
    .selectFrom('unit_signatories as signed')
    .innerJoin('executing_units as unit', 'unit.id', 'signed.unit_id')
    .where('unit.year', 'in', only(wanted.year))
    .where('unit.code', 'in', wanted.unitCodes)
    .select([
      'signed.document_id',
      'signed.name',
      'signed.post',
      'signed.signed_as',
      'signed.is_head',
      'signed.page',
    ])
    .select('unit.code as unit_code')
    .orderBy('unit.code')
    .orderBy('signed.id')
    .execute();
  return wanted.unitCodes.flatMap((unitCode) => {
    const own = rows.filter((row) => row.unit_code === unitCode);
    const newest = wanted.documents.findLast(({ id }) => own.some((row) => row.document_id === id));
    if (newest === undefined) return [];
    const signatories = own
      .filter((row) => row.document_id === newest.id)
      .map((row) => ({
        unitCode,
        name: row.name,
        post: row.post,
        signedAs: decodeSignedAs(row.signed_as),
        isHead: row.is_head === 1,
        page: row.page,
      }));
    return [{ unitCode, document: newest.document, signatories }];
  });
}
