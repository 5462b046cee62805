import type { FieldModel } from './field-model.ts';

/** One question that the model decides: which label of these. */
export interface Head {
  readonly labels: readonly string[];
  /** One weight for each feature and label, feature by feature; in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
}

/** Learnt weights: features by name, each at its place, and a head for each question. */
export interface LinearModel {
  readonly features: readonly string[];
  readonly heads: ReadonlyMap<string, Head>;
  /** Beside the heads: does the message ask for something that a programme holds? */
  readonly field: FieldModel;
}

export interface Verdict {
  readonly label: string;
  /** The model's own share for the label, 0–1. It ranks doubts; it is no probability to be shown to anybody. */
  readonly share: number;
}

/** How the labels of a head share what speaks for them. */
export interface Shares {
  readonly labels: readonly string[];
  readonly shares: Float64Array;
}

/** @param shown places of the features that a message shows, each once, as `showTo` tells them */
export function judge(model: LinearModel, head: string, shown: readonly number[]): Shares {
  const { labels, weights, step } = getHead(model, head);
  return { labels, shares: toShares(sumOf(weights, labels.length, shown), step) };
}

/** The label with the largest share; of equal ones the first. */
export function likeliest({ labels, shares }: Shares, except?: string): Verdict | undefined {
  let best: Verdict | undefined;
  for (let place = 0; place < shares.length; place += 1) {
    const [label, share] = [labels[place] ?? '', shares[place] ?? 0];
    if (label !== except && (best === undefined || share > best.share)) best = { label, share };
  }
  return best;
}

/** That of a label; 0 for one that the head does not know. */
export function shareOf({ labels, shares }: Shares, label: string): number {
  return shares[labels.indexOf(label)] ?? 0;
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

function getHead(model: LinearModel, name: string): Head {
  const head = model.heads.get(name);
  if (head === undefined) throw new RangeError(`the model has no head called ${name}`);
  return head;
}

function toShares(steps: Int32Array, step: number): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const each of steps) most = Math.max(most, each);
  const powers = new Float64Array(steps.length);
  let sum = 0;
  for (let place = 0; place < steps.length; place += 1) {
    const power = Math.exp((steps[place] ?? 0) * step - most * step);
    powers[place] = power;
    sum += power;
  }
  for (let place = 0; place < powers.length; place += 1) powers[place] = (powers[place] ?? 0) / sum;
  return powers;
}
