import { readRecentTexts } from '#db/queries/answers.ts';
import { readCatalogRevision } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import {
  readChosenUnit,
  readStaleHomes,
  writeChosenUnit,
  writeOpenedHome,
  writeRenewedHome,
} from '#db/queries/home-views.ts';
import { readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import type { Reader } from '#intents/reading/observe.ts';
import { goalFacts } from '#intents/telling/scope.ts';
import type { People } from '#src/domain/people.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { DAY_MS } from '#src/domain/week.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import { makeCalendarDay } from '../local-day.ts';
import { offerQuestions } from '../prompts.ts';
import { createReaders, type ReaderOf } from '../readers.ts';
import type { Home, Homes } from './home.ts';
import { type Overview, toOverview } from './overview.ts';
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

/** Figures are read once per revision of the store, whoever's Home it is. */
export function createHomes(options: HomesOptions): Homes {
  const { db, thresholds, people, clock, readerOf = createReaders(options.db) } = options;
  const toCalendarDay = makeCalendarDay(options.timeZone);
  let known: { readonly revision: number; readonly overview: Promise<Overview | null> } | undefined;

  const readOverview = async ({ index: { catalog } }: Reader): Promise<Overview | null> => {
    const everything = { goalIds: null, unitCodes: null, programCodes: null, lineCodes: null };
    const facts = await readFacts(db, { kind: 'goals', year: catalog.year, ...everything });
    const dayOf = (instant: string): string => toIsoDay(toCalendarDay(new Date(instant)));
    return toOverview(goalFacts(facts), { catalog, thresholds, dayOf });
  };

  const overviewOf = (reader: Reader): Promise<Overview | null> => {
    const { revision } = reader.index.catalog;
    if (known?.revision === revision) return known.overview;
    const overview = readOverview(reader);
    known = { revision, overview };
    overview.catch(() => {
      if (known?.overview === overview) known = undefined;
    });
    return overview;
  };

  const read = async (key: string): Promise<Home> => {
    const person = await people.find(key);
    const reader = await readerOf('newest');
    if (reader === null) return toEmptyHome(person, await readCatalogRevision(db));
    return toHome({
      person,
      chosenUnit: await readChosenUnit(db, key),
      recent: await readRecentTexts(db, key, RECENT_READ),
      subscriptions: await readSubscriptionsOf(db, { kind: 'person', person: key }),
      reader,
      overview: await overviewOf(reader),
      today: toCalendarDay(clock()),
    });
  };

  return {
    read,
    prompts: async (key) => {
      const reader = await readerOf('newest');
      if (reader === null) return [];
      const person = await people.find(key);
      const [unit = null] = findUnits(reader.index.catalog, await readChosenUnit(db, key), person);
      const today = toCalendarDay(clock());
      return offerQuestions({ role: person.role, unit, reader, today }).slice(0, MOST_PROMPTS);
    },
    chooseUnit: async (person, unitCode) => {
      const reader = await readerOf('newest');
      const units = reader?.index.catalog.units ?? [];
      if (unitCode !== null && !units.some(({ code }) => code === unitCode)) return 'unknown';
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
