import type { Intent } from '#intents/intent.ts';
import { MOST_GOALS_ANSWERED } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { Query } from '#src/domain/query.ts';
import { mayRead, type Readable } from '#src/domain/readable.ts';

/** Catalogues live as long as their figures do, and so do their parts. */
const parts = new WeakMap<Catalog, Map<string, Catalog>>();

/** What of a programme may be read: as if it held nothing else. */
export function narrowCatalog(catalog: Catalog, readable: Readable): Catalog {
  if (readable === 'all') return catalog;
  const known = parts.get(catalog) ?? new Map<string, Catalog>();
  parts.set(catalog, known);
  const key = JSON.stringify(readable);
  const part = known.get(key) ?? partOf(catalog, readable);
  known.set(key, part);
  return part;
}

function partOf(catalog: Catalog, readable: Readable): Catalog {
  const goals = catalog.goals.filter(({ unitCode }) => mayRead(readable, unitCode));
  const programs = new Set(goals.map(({ programCode }) => programCode));
  const lines = new Set(goals.flatMap(({ lineCodes }) => lineCodes));
  return {
    ...catalog,
    goals,
    units: catalog.units.filter(({ code }) => mayRead(readable, code)),
    programs: catalog.programs.filter(({ code }) => programs.has(code)),
    lines: catalog.lines.filter(({ code }) => lines.has(code)),
  };
}

/** Whatever a query asks for, it is of these units. */
export function narrowQuery(query: Query, readable: Readable): Query {
  if (query.kind === 'none' || readable === 'all') return query;
  const { unitCodes } = query;
  return {
    ...query,
    unitCodes: unitCodes === null ? readable : unitCodes.filter((code) => mayRead(readable, code)),
  };
}

/** What was asked about, before it is narrowed. */
export interface AskedAbout {
  readonly understanding: Understanding;
  readonly intent: Intent;
  readonly query: Query;
  /** The whole programme. */
  readonly catalog: Catalog;
}

/** How much of what was asked about may not be read. */
export type Withheld = 'none' | 'some' | 'all';

export function withheldFrom(readable: Readable, about: AskedAbout): Withheld {
  if (readable === 'all' || about.intent.showsNothing === true) return 'none';
  if (readable.length === 0) return 'all';
  const units = unitsAsked(about);
  const held = units.filter((code) => !mayRead(readable, code)).length;
  if (held === 0) return 'none';
  return held === units.length ? 'all' : 'some';
}

/** The units of what is named; where nothing is, of the whole programme, if it is asked about at all. */
function unitsAsked({ understanding, intent, query, catalog: { goals } }: AskedAbout): readonly string[] {
  const { units, programs, lines } = understanding;
  const named = new Set([...understanding.goals, ...understanding.choices].map(({ id }) => id));
  if (named.size > 0) return goals.filter(({ id }) => named.has(id)).map(({ unitCode }) => unitCode);
  if (units.length > 0) return units;
  const asksNothing = query.kind === 'none' && intent.effect === 'read';
  if (asksNothing) return [];
  return goals
    .filter(
      ({ programCode, lineCodes }) =>
        (programs.length === 0 || programs.includes(programCode)) &&
        (lines.length === 0 || lineCodes.some((code) => lines.includes(code))),
    )
    .map(({ unitCode }) => unitCode);
}

/** What is left of what was meant; where nothing was named, the units that may be read. */
export function narrowUnderstanding(readable: Readable, about: AskedAbout): Understanding {
  const { understanding, intent, query, catalog } = about;
  if (readable === 'all' || intent.showsNothing === true) return understanding;
  const own = new Set(narrowCatalog(catalog, readable).goals.map(({ id }) => id));
  const goals = understanding.goals.filter(({ id }) => own.has(id));
  const choices = understanding.choices.filter(({ id }) => own.has(id));
  const areFew = choices.length <= MOST_GOALS_ANSWERED;
  const isAboutGoals = query.kind === 'goals' || intent.effect === 'write';
  const addsUnits = isAboutGoals && intent.slots.includes('units') && namesNothing(understanding);
  const units = addsUnits ? catalog.units.map(({ code }) => code) : understanding.units;
  return {
    ...understanding,
    goals: areFew ? [...goals, ...choices] : goals,
    choices: areFew ? [] : choices,
    units: units.filter((code) => mayRead(readable, code)),
  };
}

function namesNothing({ goals, choices, units, programs, lines }: Understanding): boolean {
  return [goals, choices, units, programs, lines].every((named) => named.length === 0);
}
