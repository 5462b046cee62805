import type { Catalog } from '#src/domain/catalog.ts';
import { CORPORA } from './corpora.ts';
import { readLabelledMessages } from './labelled-message.ts';
import { toLessons } from './lessons.ts';
import type { Lesson } from './make-model.ts';
import { casesOf, PHRASINGS } from './phrasings/corpus-cases.ts';
import { INVENTED_AGENCIES } from './phrasings/invented-catalogs.ts';
import { readCatalogOf } from './read-catalog.ts';
import { toShiftLessons } from './shift-lessons.ts';

/** All that the weights are learnt from: the corpora, and each intent's own phrasings at every invented agency. */
export async function gatherLessons(): Promise<readonly Lesson[]> {
  const lessons: Lesson[] = [];
  const catalogs = new Map<string, Catalog>();
  for (const { messages, catalog: file } of CORPORA) {
    const catalog = catalogs.get(file) ?? (await readCatalogOf(file));
    catalogs.set(file, catalog);
    const labelled = await readLabelledMessages(messages);
    lessons.push(...toLessons(labelled, catalog), ...toShiftLessons(labelled, catalog));
  }
  for (const agency of Object.values(INVENTED_AGENCIES)) {
    const cases = Object.keys(PHRASINGS).flatMap((intent) => casesOf(intent, agency));
    lessons.push(...toLessons(cases, agency.catalog), ...toShiftLessons(cases, agency.catalog));
  }
  return lessons;
}
