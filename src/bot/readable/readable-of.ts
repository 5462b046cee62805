import { readReadingRule } from '#db/queries/agency-settings.ts';
import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import { type Readable, type ReadingRule, readableUnits } from '#src/domain/readable.ts';

/**
 * What somebody may read.
 * @param asker as the channel knows them; null: it does not, so that nobody vouches for them
 * @param revision of the store, as it was told since they asked
 */
export type ReadableOf = (asker: string | null, revision: number) => Promise<Readable>;

/** Where nobody is known, as at the terminal: whoever asks there has the store itself. */
export const EVERYTHING_READABLE: ReadableOf = async () => 'all';

/** By the agency's rule, which is read once per revision of the store, and by who they are now. */
export function createReadableOf({ db, people }: { readonly db: Db; readonly people: People }): ReadableOf {
  let known: { readonly revision: number; readonly rule: ReadingRule } | undefined;
  return async (asker, revision) => {
    if (known?.revision !== revision) known = { revision, rule: await readReadingRule(db) };
    const { rule } = known;
    if (rule === 'all') return 'all';
    return asker === null ? [] : readableUnits(await people.find(asker), rule);
  };
}
