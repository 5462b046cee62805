import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';

/** A programme of any size, and messages that name its goals and units. */
export interface Generated {
  readonly catalog: Catalog;
  readonly messages: readonly string[];
}

/** Words of real programmes, from which others are put together. */
export interface Wordings {
  readonly descriptions: readonly string[];
  readonly measures: readonly string[];
  readonly lines: readonly string[];
}

const GOALS_OF_UNIT = 25;
const MESSAGES = 300;
/** Enough names of places that each office has its own. */
const SYLLABLES = 'ta me ri lo cu pa ne si do va chi ro ma tu le gua yo sa be ju'.split(' ');

export function wordingsOf(catalogs: readonly Catalog[]): Wordings {
  const goals = catalogs.flatMap((catalog) => catalog.goals);
  const unique = (texts: readonly (string | null)[]): readonly string[] => [
    ...new Set(texts.flatMap((text) => text ?? [])),
  ];
  return {
    descriptions: unique(goals.map(({ description }) => description)),
    measures: unique(goals.map(({ measure }) => measure)),
    lines: unique(catalogs.flatMap(({ lines }) => lines.map(({ name }) => name))),
  };
}

/** Goals of many different words: the opening of one real description, the end of another, and a place. */
export function variedCatalog(size: number, wordings: Wordings): Generated {
  return generate(size, wordings, (index) => {
    const first = wordsOf(at(wordings.descriptions, index * 7));
    const second = wordsOf(at(wordings.descriptions, index * 13 + Math.floor(index / 97)));
    const half = (words: readonly string[]): number => Math.ceil(words.length / 2);
    const text = [...first.slice(0, half(first)), ...second.slice(half(second))].join(' ');
    return `${text} EN ${placeName(Math.floor(index / 3))}`;
  });
}

/** The same indicators in every office, as agencies with branches have them. */
export function sharedCatalog(size: number, wordings: Wordings): Generated {
  return generate(size, wordings, (index) => at(wordings.descriptions, (index % GOALS_OF_UNIT) * 11));
}

function generate(size: number, wordings: Wordings, describe: (index: number) => string): Generated {
  const units = Array.from({ length: Math.ceil(size / GOALS_OF_UNIT) }, (_, unit) => ({
    code: String(50_001 + unit),
    name: `OFICINA ${placeName(unit)} ${placeName(unit + 5_003)}`,
    aliases: [],
  }));
  const goals = Array.from({ length: size }, (_, index): CatalogGoal => {
    const description = describe(index);
    return {
      id: index + 1,
      code: String(100 + index),
      kind: 'action',
      unitCode: at(units, Math.floor(index / GOALS_OF_UNIT)).code,
      programCode: String(701 + (index % 20)),
      parentId: null,
      lineCodes: [`1.${1 + (index % 40)}.1`],
      description,
      measure: at(wordings.measures, wordsOf(description).length * 5),
      annual: 100 + ((index * 37) % 9_000),
      aliases: [],
    };
  });
  const catalog: Catalog = {
    year: 2023,
    reportedThrough: 3,
    revision: 1,
    goals,
    units,
    programs: Array.from({ length: 20 }, (_, index) => ({
      code: String(701 + index),
      name: at(wordings.lines, index * 3),
    })),
    lines: Array.from({ length: 40 }, (_, index) => ({
      code: `1.${1 + index}.1`,
      name: at(wordings.lines, index),
    })),
  };
  return {
    catalog,
    messages: Array.from({ length: MESSAGES }, (_, index) => toMessage(catalog, index)),
  };
}

/** Asked of goals from all over the catalogue, by words, by code, with and within a unit. */
function toMessage({ goals, units }: Catalog, index: number): string {
  const goal = at(goals, index * 7_919);
  const other = at(goals, index * 104_729 + 3);
  const unit = at(units, index * 31).name.toLowerCase();
  const named = tellingOf(goal);
  const forms = [
    `¿cómo va ${named}?`,
    `avance de ${named} al tercer trimestre`,
    `¿cuánto llevamos de la ${goal.code} en Q2?`,
    `compara ${named} con ${tellingOf(other)}`,
    `metas en rojo de la ${unit}`,
    `dame el dato de ${named} en la ${unit} de enero a junio por favor`,
    `qué tan atrasados vamos en ${wordsOf(named).slice(-1).join('')}`,
    `resumen de la ${unit}`,
  ];
  return at(forms, index);
}

/** Some of its words, the place among them. */
function tellingOf({ description }: CatalogGoal): string {
  const words = wordsOf(description ?? '').filter((word) => word.length > 4);
  return [...words.slice(1, 3), ...words.slice(-1)].join(' ').toLowerCase();
}

function placeName(index: number): string {
  const count = SYLLABLES.length;
  const places = [index, Math.floor(index / count) + 3 * index, Math.floor(index / count ** 2) + 7];
  return places
    .map((place) => at(SYLLABLES, place))
    .join('')
    .toUpperCase();
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ');
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('There is nothing to choose from');
  return item;
}
