import type { Db } from '#db/schema.ts';
import type { Setting } from '#intents/intent.ts';
import type { Reader } from '#intents/reading/observe.ts';
import { searchCatalog } from '#intents/subjects/search-catalog.ts';
import { toGroupKey } from '#intents/subjects/terms.ts';
import { sayGoal } from '#intents/telling/say-goal.ts';
import { shorten, shortNameOf, unitNameOf } from '#intents/telling/wording.ts';
import type { CatalogGoal } from '#src/domain/catalog.ts';
import { mayRead } from '#src/domain/readable.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { createBehindFirst } from './behind-first.ts';
import type { Bot, FoundGoal } from './bot.ts';
import type { ReadableOf } from './readable/readable-of.ts';
import type { ReaderOf } from './readers.ts';

export interface GoalSearchOptions {
  readonly db: Db;
  readonly thresholds: LightThresholds;
  readonly readerOf: ReaderOf;
  readonly readableOf: ReadableOf;
  readonly dayOf: Setting['dayOf'];
}

/** The goals of the newest programme, for a person who chooses one. */
export function createGoalSearch({
  db,
  thresholds,
  readerOf,
  readableOf,
  dayOf,
}: GoalSearchOptions): Bot['searchGoals'] {
  const behindFirst = createBehindFirst(db, { thresholds, dayOf });
  return async ({ words, most, asker }) => {
    const reader = await readerOf('newest');
    if (reader === null) return [];
    const { catalog } = reader.index;
    const readable = await readableOf(asker, catalog.revision);
    const all = words.trim() === '' ? await behindFirst(catalog) : searchCatalog(reader, words);
    const goals = all.filter(({ unitCode }) => mayRead(readable, unitCode));
    return goals.slice(0, most).map((goal) => toFoundGoal(goal, reader));
  };
}

const LONGEST_UNIT = 30;

function toFoundGoal(goal: CatalogGoal, { index }: Reader): FoundGoal {
  const { code, unitCode } = goal;
  const found = index.catalog.units.find((unit) => unit.code === unitCode);
  const unit = found === undefined ? unitCode : unitNameOf(found);
  const recurs = index.catalog.goals.filter((other) => other.code === code).length > 1;
  const mark = recurs ? `${code} · ${unitCode}` : code;
  const office = recurs ? ` ${shorten(unit, LONGEST_UNIT)} ·` : '';
  return {
    code,
    unit,
    mark,
    label: `${mark}${office} ${shortNameOf(goal)}`,
    subject: sayGoal({
      code,
      inUnit: recurs ? unitCode : undefined,
      sharesCode: isCodeOfGroup(code, index),
    }),
  };
}

function isCodeOfGroup(code: string, { unitCodes, lineCodes, programCodes }: Reader['index']): boolean {
  const key = toGroupKey(code);
  return unitCodes.has(key) || lineCodes.has(key) || programCodes.has(key);
}
