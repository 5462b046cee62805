import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import { TODAY } from '#src/training/lessons.ts';
import { makePick } from '#src/training/mutations/mutation.ts';
import { readCatalogOf } from '#src/training/read-catalog.ts';
import { longText, TEXT_KINDS, type TextKind } from './long-texts.ts';

const REPORT = fileURLToPath(new URL('../../../db/seed/poa-2023-tercer-avance.md', import.meta.url));
const SHORT = 500;
const LONG = 4_000;
/** What is no part of the growth: a collection of garbage, code made fast at the time. */
const SLACK_MS = 40;
const CEILING_MS = 200;
const TRIES = 5;

let reader: Reader;

beforeAll(async () => {
  reader = makeReader(await readCatalogOf(REPORT));
  for (const kind of TEXT_KINDS) timeOf(kind, LONG, 0);
});

/** Milliseconds of the processor: the clock would tell of the tests beside this one. */
function timeOf(kind: TextKind, length: number, seed: number): number {
  const text = longText(kind, length, makePick(seed));
  const before = process.cpuUsage();
  understand(text, { reader, previous: null, today: TODAY });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The best of a few texts, each new: what it takes where nothing disturbs. */
function bestTimeOf(kind: TextKind, length: number, seed: number): number {
  return Math.min(...Array.from({ length: TRIES }, (_, turn) => timeOf(kind, length, seed + turn)));
}

/** Pieces of one kind between those of another. */
function mixed(one: TextKind, other: TextKind): TextKind {
  return {
    name: `${one.name} and ${other.name}`,
    piece: (pick) => (pick(2) === 0 ? one : other).piece(pick),
  };
}

const anyKind = fc.constantFrom(...TEXT_KINDS);

it('reads a text of 4,000 characters in time that grows with its length, whatever stands in it', () => {
  fc.assert(
    fc.property(anyKind, anyKind, fc.nat({ max: 1_000_000 }), (one, other, seed) => {
      const kind = mixed(one, other);
      const long = bestTimeOf(kind, LONG, seed);
      const short = bestTimeOf(kind, SHORT, seed);
      expect(long, kind.name).toBeLessThan(CEILING_MS);
      expect(long, kind.name).toBeLessThan((LONG / SHORT) * short + SLACK_MS);
    }),
    { numRuns: 60 },
  );
});

it.each(TEXT_KINDS)('reads $name in time that grows with their number', (kind) => {
  const long = bestTimeOf(kind, LONG, 17);
  expect(long).toBeLessThan(CEILING_MS);
  expect(long).toBeLessThan((LONG / SHORT) * bestTimeOf(kind, SHORT, 17) + SLACK_MS);
});
