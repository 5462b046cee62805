import { readRecentTexts } from '#db/queries/answers.ts';
import { readCatalogRevision } from '#db/queries/catalog.ts';
import {
  readChosenUnit,
  readStaleHomes,
  writeChosenUnit,
  writeOpenedHome,
  writeRenewedHome,
} from '#db/queries/home-views.ts';
import { readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import { mayRead } from '#src/domain/readable.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { DAY_MS } from '#src/domain/week.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import { makeCalendarDay } from '../local-day.ts';
import { offerQuestions } from '../prompts.ts';
import { narrowCatalog } from '../readable/narrow.ts';
import { createReadableOf } from '../readable/readable-of.ts';
import { createReaders, type ReaderOf } from '../readers.ts';
import { readConcerns } from './concerns.ts';
import type { Home, Homes } from './home.ts';
import { keepOverviews } from './keep-overviews.ts';
import { findUnits, toEmptyHome, toHome } from './to-home.ts';

export interface HomesOptions {
  readonly db: Db;
  readonly thresholds: LightThresholds;
  readonly timeZone: string;
  readonly people: People;
  readonly clock: () => Date;
  /** Where a bot reads by the same programmes: one index for both. */
  readonly readerOf?: ReaderOf;
}

/** More are read than shown: of some nobody could tell what they ask. */
const RECENT_READ = 20;
const MOST_PROMPTS = 4;
/** Whoever has not opened their Home for so long sees it renewed when they do. */
const KEPT_FRESH_DAYS = 7;

export function createHomes(options: HomesOptions): Homes {
  const { db, thresholds, people, clock, readerOf = createReaders(options.db) } = options;
  const toCalendarDay = makeCalendarDay(options.timeZone);
  const readableOf = createReadableOf({ db, people });
  const dayOf = (instant: string): string => toIsoDay(toCalendarDay(new Date(instant)));
  const overviewOf = keepOverviews(db, { thresholds, dayOf });

  const read = async (key: string): Promise<Home> => {
    const person = await people.find(key);
    const reader = await readerOf('newest');
    if (reader === null) return toEmptyHome(person, await readCatalogRevision(db));
    const { catalog } = reader.index;
    const readable = await readableOf(key, catalog.revision);
    const own = narrowCatalog(catalog, readable);
    const today = toCalendarDay(clock());
    return toHome({
      readable,
      catalog: own,
      concerns: await readConcerns(db, { person, catalog: own, today: toIsoDay(today) }),
      person,
      chosenUnit: await readChosenUnit(db, key),
      recent: await readRecentTexts(db, key, RECENT_READ),
      subscriptions: await readSubscriptionsOf(db, { kind: 'person', person: key }),
      reader,
      overview: await overviewOf(catalog, readable),
      today,
    });
  };

  return {
    read,
    prompts: async (key) => {
      const reader = await readerOf('newest');
      if (reader === null) return [];
      const person = await people.find(key);
      const readable = await readableOf(key, reader.index.catalog.revision);
      const catalog = narrowCatalog(reader.index.catalog, readable);
      if (catalog.goals.length === 0) return [];
      const [unit = null] = findUnits(catalog, await readChosenUnit(db, key), person);
      const today = toCalendarDay(clock());
      return offerQuestions({ role: person.role, unit, reader, today }).slice(0, MOST_PROMPTS);
    },
    chooseUnit: async (person, unitCode) => {
      const reader = await readerOf('newest');
      const catalog = reader?.index.catalog;
      const readable = catalog === undefined ? [] : await readableOf(person, catalog.revision);
      const isOffered = catalog?.units.some(({ code }) => code === unitCode && mayRead(readable, code));
      if (unitCode !== null && isOffered !== true) return 'unknown';
      await writeChosenUnit(db, { person, unitCode, at: clock() });
      return 'kept';
    },
    opened: (person, revision) => writeOpenedHome(db, { person, revision, at: clock() }),
    renewed: (person, revision) => writeRenewedHome(db, { person, revision }),
    stale: async () => {
      const since = new Date(clock().getTime() - KEPT_FRESH_DAYS * DAY_MS);
      return readStaleHomes(db, { since, revision: await readCatalogRevision(db) });
    },
  };
}
