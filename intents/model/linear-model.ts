import type { FieldModel } from './field-model.ts';

/** One question that the model decides: which label of these. */
export interface Head {
  readonly labels: readonly string[];
  /** One weight for each feature and label, feature by feature; in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
}

/** Learnt weights: features by name, and a head for each question. */
export interface LinearModel {
  readonly features: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, Head>;
  /** Beside the heads: does the message ask for something that a programme holds? */
  readonly field: FieldModel;
}

export interface Verdict {
  readonly label: string;
  /** The model's own share for the label, 0–1. It ranks doubts; it is no probability to be shown to anybody. */
  readonly share: number;
}

/** The labels of a head by their share, the most likely first. Features that the model does not know say nothing. */
export function judge(model: LinearModel, head: string, features: readonly string[]): readonly Verdict[] {
  const { labels, weights, step } = getHead(model, head);
  const steps = sumOf(weights, labels.length, knownOf(model, features));
  return toShares(labels, steps, step);
}

/** What the features say for each label, in the head's steps. */
function sumOf(weights: Int8Array, count: number, features: readonly number[]): Int32Array {
  const sums = new Int32Array(count);
  for (const feature of features) {
    const base = feature * count;
    for (let label = 0; label < count; label += 1)
      sums[label] = (sums[label] ?? 0) + (weights[base + label] ?? 0);
  }
  return sums;
}

interface Known {
  readonly model: LinearModel;
  readonly places: readonly number[];
}

/** Of the features of a message, those that a model knows: every head is asked about the same ones. */
const known = new WeakMap<readonly string[], Known>();

function knownOf(model: LinearModel, features: readonly string[]): readonly number[] {
  const before = known.get(features);
  if (before?.model === model) return before.places;
  const places: number[] = [];
  for (const name of features) {
    const place = model.features.get(name);
    if (place !== undefined) places.push(place);
  }
  known.set(features, { model, places });
  return places;
}

function getHead(model: LinearModel, name: string): Head {
  const head = model.heads.get(name);
  if (head === undefined) throw new RangeError(`the model has no head called ${name}`);
  return head;
}

function toShares(labels: readonly string[], steps: Int32Array, step: number): readonly Verdict[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const each of steps) most = Math.max(most, each);
  const highest = most * step;
  const powers: number[] = [];
  let sum = 0;
  for (const each of steps) {
    const power = Math.exp(each * step - highest);
    powers.push(power);
    sum += power;
  }
  return labels
    .map((label, index) => ({ label, share: (powers[index] ?? 0) / sum }))
    .sort((a, b) => b.share - a.share);
}
