import type { Catalog } from '#src/domain/catalog.ts';
import { CORPORA } from './corpora.ts';
import { readLabelledMessages } from './labelled-message.ts';
import { toLessons } from './lessons.ts';
import type { Lesson } from './make-model.ts';
import { casesOf, PHRASINGS } from './phrasings/corpus-cases.ts';
import { INVENTED_AGENCIES } from './phrasings/invented-catalogs.ts';
import { readCatalogOf } from './read-catalog.ts';
import { toShiftLessons } from './shift-lessons.ts';
import { toSpoiltLessons } from './spoilt-lessons.ts';

/** The intents' own phrasings, taken as one corpus. */
const OWN = 'phrasings';

/**
 * Corpora of this ending are written about the border of the field, half a thousand odd messages: they teach where it
 * runs, not how often anything is asked.
 */
const NEAR = '-near';

function ofFieldAlone(lesson: Lesson): Lesson {
  const { field } = lesson.labels;
  return { ...lesson, labels: field === undefined ? {} : { field } };
}

/** All that the weights are learnt from: the corpora, and each intent's own phrasings at every invented agency. */
export async function gatherLessons(): Promise<readonly Lesson[]> {
  const lessons: Lesson[] = [];
  const catalogs = new Map<string, Catalog>();
  for (const { name, messages, catalog: file } of CORPORA) {
    const catalog = catalogs.get(file) ?? (await readCatalogOf(file));
    catalogs.set(file, catalog);
    const labelled = await readLabelledMessages(messages);
    const taught = toLessons(labelled, catalog, name);
    if (name.endsWith(NEAR)) lessons.push(...taught.map(ofFieldAlone));
    else
      lessons.push(
        ...taught,
        ...toShiftLessons(labelled, catalog, name),
        ...toSpoiltLessons(labelled, catalog, name),
      );
  }
  for (const agency of Object.values(INVENTED_AGENCIES)) {
    const cases = Object.keys(PHRASINGS).flatMap((intent) => casesOf(intent, agency));
    lessons.push(...toLessons(cases, agency.catalog, OWN), ...toShiftLessons(cases, agency.catalog, OWN));
  }
  return lessons;
}
