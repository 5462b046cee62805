import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import { BUNDLED } from '#src/training/corpora.ts';
import { follow, TODAY } from '#src/training/lessons.ts';
import { readCatalogOf } from '#src/training/read-catalog.ts';

/** What the last of some messages of a thread is understood as, on one catalogue. */
export async function openReading(file: string = BUNDLED): Promise<(...turns: string[]) => Understanding> {
  const reader = makeReader(await readCatalogOf(file));
  return (...turns) =>
    understand(turns.at(-1) ?? '', { reader, previous: follow(turns.slice(0, -1), reader), today: TODAY });
}

/** The goals that it speaks of, chosen or to choose from. */
export function codesOf({ goals, choices }: Understanding): readonly string[] {
  return [...goals, ...choices].map(({ code }) => code);
}
