import type { Db } from '#db/schema.ts';
import type { Quarter } from '#src/domain/period.ts';

import { writeAtOnce } from './at-once.ts';
import { bumpRevision, takeTurn } from './revision.ts';

export interface NewRemark {
  readonly goalId: number;
  readonly quarter: Quarter;
  readonly text: string;
  readonly author: string;
}

/** Adds an observation; those of the quarter that are there stay beside it. */
export async function addRemark(
  db: Db,
  { goalId, quarter, text, author }: NewRemark,
  at: Date,
): Promise<void> {
  await writeAtOnce(db, async (transaction) => {
    await takeTurn(transaction);
    await transaction
      .insertInto('remarks')
      .values({
        goal_id: goalId,
        quarter,
        text,
        origin: 'captured',
        previous_id: null,
        author,
        recorded_at: at.toISOString(),
        report_row_id: null,
      })
      .execute();
    await bumpRevision(transaction);
  });
}
