import { join } from 'node:path';
import { openStore, type Store } from '#db/open.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { ASKED_AT } from './questions.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

export interface SeededStore {
  readonly store: Store;
  readonly file: string;
}

/** A store on disk that holds the bundled report, closed and gone after the work. */
export async function withSeededStore<Result>(
  work: (seeded: SeededStore) => Promise<Result>,
): Promise<Result> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'avance.db');
    const store = await openStore(`sqlite:${file}`);
    try {
      await importBundledReport(store, ASKED_AT);
      return await work({ store, file });
    } finally {
      await store.close();
    }
  });
}
