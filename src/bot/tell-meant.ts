import type { FactsReader } from '#db/queries/kept-facts.ts';
import type { Setting } from '#intents/intent.ts';
import type { Reader } from '#intents/reading/observe.ts';
import { getIntent } from '#intents/registry.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { People } from '#src/domain/people.ts';
import type { Facts } from '#src/domain/query.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import type { Answered } from './bot.ts';
import { nameKnownPeople } from './name-people.ts';
import { narrowCatalog, narrowQuery, narrowUnderstanding, withheldFrom } from './readable/narrow.ts';
import type { ReadableOf } from './readable/readable-of.ts';
import { tellPart, tellWithheld } from './readable/tell-limits.ts';

export interface TellingParts {
  readonly people: People;
  readonly thresholds: LightThresholds;
  readonly dayOf: Setting['dayOf'];
  readonly factsOf: FactsReader;
  readonly readableOf: ReadableOf;
}

/** What somebody means, before it is known how much of it they may read. */
export interface Meant {
  readonly id: string;
  readonly understanding: Understanding;
  readonly reader: Reader;
  /** Null: the channel does not know them. */
  readonly asker: string | null;
}

export interface ToldMeant {
  /** Its understanding is of what may be read, as all of it is. */
  readonly answered: Answered;
  readonly setting: Setting;
  /** Nothing of what was asked may be read, and the answer says so. */
  readonly isRefused: boolean;
}

/** Meaning → answer, of no more than whoever asks may read. */
export async function tellMeant(parts: TellingParts, meant: Meant): Promise<ToldMeant> {
  const { people, thresholds, dayOf, factsOf, readableOf } = parts;
  const { id, understanding: asked, reader, asker } = meant;
  const whole = reader.index.catalog;
  const readable = await readableOf(asker, whole.revision);
  const catalog = narrowCatalog(whole, readable);
  const setting: Setting = {
    catalog,
    thresholds,
    dayOf,
    ...(readable === 'all' ? {} : { isPart: true as const }),
  };
  const intent = getIntent(asked.intent);
  const about = {
    understanding: asked,
    intent,
    query: intent.toQuery(asked, { ...setting, catalog: whole }),
    catalog: whole,
  };
  const withheld = withheldFrom(readable, about);
  const understanding = narrowUnderstanding(readable, about);
  const base = { id, understanding, thresholds, aside: [] };
  if (withheld === 'all') {
    const reply = await tellWithheld(people, readable, catalog);
    return { answered: { ...base, ...NOTHING, reply, audience: 'asker' }, setting, isRefused: true };
  }
  const query = narrowQuery(
    readable === 'all' ? about.query : intent.toQuery(understanding, setting),
    readable,
  );
  const facts = await factsOf(query, whole.revision);
  const told = intent.tell(facts, understanding, asOf(facts, setting));
  const named = await nameKnownPeople(people, told.reply);
  const limits = withheld === 'none' ? [] : [tellPart(readable, catalog)];
  const reply = { ...named, parts: [...limits, ...named.parts] };
  return { answered: { ...base, query, facts, ...told, reply, audience: 'all' }, setting, isRefused: false };
}

const NOTHING = { query: { kind: 'none' }, facts: { kind: 'none' }, goals: [] } as const;

/** What is told as the newest quarter is that of the goals it is told of. */
function asOf(facts: Facts, setting: Setting): Setting {
  const { catalog } = setting;
  if (facts.kind !== 'goals' || facts.year !== catalog.year || facts.records.length === 0) return setting;
  return { ...setting, catalog: { ...catalog, reportedThrough: facts.reportedThrough } };
}
