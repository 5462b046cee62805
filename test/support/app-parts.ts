import type { Store } from '#db/open.ts';
import type { Db } from '#db/schema.ts';
import { createFileMaker, type MakeFile } from '#src/bot/files/make-file.ts';
import type { Homes } from '#src/bot/home/home.ts';
import { createHomes } from '#src/bot/home/homes.ts';
import { NO_SETTINGS } from '#src/documents/official/report-settings.ts';
import type { People } from '#src/domain/people.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';

/** Official files of the same store, with nothing said of their heads. */
export function fileMakerOf(db: Db, clock: () => Date): MakeFile {
  return createFileMaker({ db, thresholds: DEFAULT_THRESHOLDS, settings: NO_SETTINGS, clock });
}

/** The Homes of the same store. */
export function homesOf(
  { store, people }: { readonly store: Store; readonly people: People },
  clock: () => Date,
): Homes {
  const { db } = store;
  return createHomes({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana', people, clock });
}

/** When summaries go out, of a test's app. */
export const SUMMARIES = { afterBusinessDays: 5, quiet: false } as const;
