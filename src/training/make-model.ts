import { READ, SAY_OF_READ } from '#intents/model/features.ts';
import type { Head, LinearModel } from '#intents/model/linear-model.ts';
import { fit } from './fit.ts';
import { BEYOND, makeFieldModel } from './make-field-model.ts';

/** A message that teaches: its features, and for each head its label. A head without a label learns nothing of it. */
export interface Lesson {
  readonly features: readonly string[];
  /** As it is worded. */
  readonly signs: readonly string[];
  /** Which messages it is one of. */
  readonly corpus: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A feature that fewer messages show teaches by chance. */
const FEWEST_MESSAGES = 3;
const LARGEST_STEP = 127;

/** Learns a head for each question that the lessons answer. The first of the heads is what every message teaches. */
export function makeModel(lessons: readonly Lesson[], heads: readonly string[]): LinearModel {
  const names = commonFeatures(lessons, heads[0] ?? '');
  const features = new Map(names.map((name, index) => [name, index]));
  const known = lessons.map(({ features: shown, labels }) => ({
    labels,
    features: shown.flatMap((name) => {
      const feature = features.get(name);
      return feature === undefined ? [] : [{ feature, value: valueOf(name) }];
    }),
  }));
  const learn = (head: string): Head => {
    const labels = [...new Set(known.flatMap((lesson) => lesson.labels[head] ?? []))].sort();
    const samples = known.flatMap((lesson) => {
      const label = labels.indexOf(lesson.labels[head] ?? '');
      return label < 0 ? [] : [{ features: lesson.features, label }];
    });
    const weights = fit(samples, { features: names.length, labels: labels.length });
    // How much a feature says goes into its weights, so that judging need not know it.
    return quantise(
      labels,
      weights.map((weight, at) => weight * valueOf(names[Math.floor(at / labels.length)] ?? '')),
    );
  };
  const worded = lessons.filter(({ labels }) => labels['field'] !== undefined);
  return {
    features: names,
    heads: new Map(heads.map((head) => [head, learn(head)])),
    field: makeFieldModel(
      worded.map(({ signs, corpus, labels }) => ({ signs, corpus, beyond: labels['field'] === BEYOND })),
    ),
  };
}

function valueOf(name: string): number {
  return name.startsWith(READ) ? SAY_OF_READ : 1;
}

/** @param first the head that every message teaches */
function commonFeatures(lessons: readonly Lesson[], first: string): readonly string[] {
  const counts = new Map<string, number>();
  // A message that is taught again for other heads alone is no second message.
  const messages = lessons.filter(({ labels }) => first in labels);
  for (const { features } of messages)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count < FEWEST_MESSAGES ? [] : [name])).sort();
}

function quantise(labels: readonly string[], weights: Float64Array): Head {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest === 0 ? 1 : largest / LARGEST_STEP;
  return { labels, step, weights: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}
