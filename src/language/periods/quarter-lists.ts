import { QUARTERS, type Quarter, toQuarter } from '#src/domain/period.ts';
import {
  type Found,
  type PeriodRule,
  quarterRange,
  type Reading,
  rule,
  saysNear,
  stretch,
} from './reading.ts';
import type { Facet } from './terms.ts';

/** The quarters named by a facet, when every one of them exists and they are two or more. */
function quartersOf({ captures }: Found, facet: Facet): readonly Quarter[] | undefined {
  const values = captures.get(facet) ?? [];
  const quarters = values.map(toQuarter).filter((quarter) => quarter !== undefined);
  return quarters.length === values.length && quarters.length > 1 ? quarters : undefined;
}

const NUMBERING: readonly Facet[] = ['ordinal', 'n', 'roman', 'mark'];

/** "Q1, 2 y 3", "q1-3": the numbers after the mark, where they are not counting what follows. */
function afterMark({ captures, place }: Found): Found['captures'] {
  const marks = captures.get('mark') ?? [];
  const numbers = captures.get('n') ?? [];
  const isCount = place.terms[place.to]?.token.kind === 'word';
  return marks.length === 0 || isCount ? captures : new Map([['mark', [...marks, ...numbers]]]);
}

function namedQuarters(all: Found): readonly Quarter[] | undefined {
  const found = { ...all, captures: afterMark(all) };
  for (const facet of NUMBERING) {
    const quarters = quartersOf(found, facet);
    if (quarters !== undefined) return quarters;
  }
  return undefined;
}

function listed(found: Found): Reading | undefined {
  const quarters = namedQuarters(found);
  return quarters === undefined
    ? undefined
    : stretch(
        'quarters',
        [...new Set(quarters)].sort((a, b) => a - b),
      );
}

/** "¿mejoró del primer trimestre al segundo?" holds one against the other. */
const CHANGING =
  /^(?:mejor(?:o|aron|amos)|empeor(?:o|aron|amos)|subi(?:o|eron|mos)|baj(?:o|aron|amos)|ca(?:yo|llo|yeron|imos)|vari(?:o|aron|acion)|cambi(?:o|aron|amos)|crec(?:io|ieron)|aument(?:o|aron)|disminuy(?:o|eron)|diferencia|compar\p{L}*)$/u;

/** A chart shows the quarters one by one. */
const isDrawn = ({ place }: Found): boolean =>
  saysNear(place, /^(?:grafic\p{L}*|curva|evolucion|tendencia)$/u);

function ranged(found: Found): Reading | undefined {
  const [from, to] = namedQuarters(found) ?? [];
  if (from !== undefined && to !== undefined && saysNear(found.place, CHANGING)) return listed(found);
  if (from === undefined || to === undefined || from >= to) return undefined;
  return isDrawn(found) ? stretch('quarters', QUARTERS.slice(from - 1, to)) : quarterRange(from, to);
}

/** Several quarters that share one noun; those with a noun each are put together afterwards. */
export const QUARTER_LIST_RULES: readonly PeriodRule[] = [
  rule(
    'ordinals of one noun',
    [
      '<ordinal> y|e|o|u|con|vs|versus|contra|,|<slash> el|del? <ordinal> <quarter>|<quarters>',
      '<ordinal> , <ordinal> ,? y|o el? <ordinal> <quarter>|<quarters>',
      '<quarters>|<quarter> <ordinal> y|o|vs|contra|, <ordinal>',
      '<quarters>|<quarter> <ordinal> , <ordinal> ,? y|o <ordinal>',
    ],
    listed,
  ),
  rule(
    'numbers of one noun',
    [
      '<quarters>|<quarter> <n> y|o|vs|versus|contra|, <n>',
      '<quarters>|<quarter> <n> , <n> ,? y|o? <n>',
      '<quarters>|<quarter> <roman> y|o|vs|contra|, <roman>',
      '<roman> y|o|vs|contra|, <roman> <quarter>|<quarters>',
    ],
    listed,
  ),
  rule(
    'marks in a list',
    ['<mark> <slash> <mark>', '<mark> <slash>|y|, <n>', '<mark> , <n> ,? y|o? <n>'],
    listed,
  ),
  rule(
    'range of quarters',
    [
      'desde|del|de? el? <ordinal> <quarter>? a|al|hasta|<dash> el? <ordinal> <quarter>',
      'desde|del|de? el? <ordinal> <quarter> a|al|hasta|<dash> el? <ordinal>',
      '<quarters>|<quarter> <n> a|al|hasta|<dash> el? <n>',
      '<roman> a|al|<dash> <roman> <quarter>',
      '<mark> a|al|<dash> el? <n>',
      'desde|del|de? el? <mark> a|al|hasta|<dash> el? <mark>',
    ],
    ranged,
  ),
];
