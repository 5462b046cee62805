import { FIELD_WEIGHTS, type FieldModel, sayOf, toFieldFeatures } from '#intents/model/field-model.ts';
import { type MessageParts, toParts } from '#intents/model/message-parts.ts';
import { NEVER, type Seen } from '#intents/model/seen-parts.ts';
import { asKept, toSeenTable } from '#intents/model/seen-table.ts';
import { fit, type Sample } from './fit.ts';

/** The label `field` of what no programme holds. */
export const BEYOND = 'beyond';

/** A message as it is worded, whose corpus it is of, and whether its store can answer it. */
export interface FieldLesson {
  readonly signs: readonly string[];
  readonly corpus: string;
  readonly beyond: boolean;
}

const LARGEST_STEP = 127;
const LABELS = 2;

/**
 * Learns what lies within the field. Of each message's parts the other corpora alone tell how often they are seen:
 * a message would else be explained by itself and by its author, whom no message to come is written by.
 */
export function makeFieldModel(lessons: readonly FieldLesson[]): FieldModel {
  const counts = countParts(lessons);
  const samples = lessons.map(({ signs, corpus, beyond }): Sample => {
    const features = toFieldFeatures(signs, (part) =>
      asKept(without(counts.all.get(part), counts.byCorpus.get(corpus)?.get(part))),
    );
    const value = sayOf(features.length);
    return { features: features.map((feature) => ({ feature, value })), label: beyond ? 1 : 0 };
  });
  const both = fit(samples, { features: FIELD_WEIGHTS, labels: LABELS });
  const weights = Float64Array.from(
    { length: FIELD_WEIGHTS },
    (_, feature) => (both[feature * LABELS + 1] ?? 0) - (both[feature * LABELS] ?? 0),
  );
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest === 0 ? 1 : largest / LARGEST_STEP;
  return {
    weights: Int8Array.from(weights, (weight) => Math.round(weight / step)),
    step,
    seen: toSeenTable(counts.all),
  };
}

type Counts = Map<number, Seen>;

function countParts(lessons: readonly FieldLesson[]): {
  readonly all: Counts;
  readonly byCorpus: ReadonlyMap<string, Counts>;
} {
  const all: Counts = new Map();
  const byCorpus = new Map<string, Counts>();
  for (const { signs, corpus, beyond } of lessons) {
    const own = byCorpus.get(corpus) ?? new Map<number, Seen>();
    byCorpus.set(corpus, own);
    for (const hash of hashesOf(toParts(signs))) {
      for (const counts of [all, own]) counts.set(hash, oneMore(counts.get(hash), beyond));
    }
  }
  return { all, byCorpus };
}

function hashesOf(parts: MessageParts): ReadonlySet<number> {
  return new Set(Object.values(parts).flat());
}

function oneMore({ inside, beyond }: Seen = NEVER, isBeyond: boolean): Seen {
  return isBeyond ? { inside, beyond: beyond + 1 } : { inside: inside + 1, beyond };
}

function without(all: Seen = NEVER, own: Seen = NEVER): Seen {
  return { inside: all.inside - own.inside, beyond: all.beyond - own.beyond };
}
