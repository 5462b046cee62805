import type { Db } from '#db/schema.ts';
import type { Signatory } from '#src/domain/signatory.ts';

import { chunksOf } from './chunks.ts';
import { getId } from './write-programme.ts';

interface Signed {
  readonly documentId: number;
  readonly signatories: readonly Signatory[];
  /** Ids of the units by code. */
  readonly units: ReadonlyMap<string, number>;
}

export async function writeSignatories(db: Db, { documentId, signatories, units }: Signed): Promise<void> {
  for (const part of chunksOf(signatories)) {
    await db
      .insertInto('unit_signatories')
      .values(
        part.map((signatory) => ({
          document_id: documentId,
          unit_id: getId(units, signatory.unitCode),
          name: signatory.name,
          post: signatory.post,
          signed_as: signatory.signedAs,
          is_head: signatory.isHead ? 1 : 0,
          page: signatory.page,
        })),
      )
      .execute();
  }
}
