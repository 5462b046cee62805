/** A feature by its index, and how much it says. */
export interface Shown {
  readonly feature: number;
  readonly value: number;
}

/** A message as the fitting sees it: its features and the index of its label. */
export interface Sample {
  readonly features: readonly Shown[];
  readonly label: number;
}

export interface Shape {
  readonly features: number;
  readonly labels: number;
}

const ROUNDS = 10;
/** The weights are the mean of those after each of the last rounds: the order of the messages says less. */
const AVERAGED = 6;
const RATE = 0.3;
/** What a weight has learnt before its first lesson: the larger, the less a rare feature moves at once. */
const FIRST_SQUARE = 10;
/** Keeps weights small, so that what few messages hold decides little. */
const SHRINK = 3e-4;

/**
 * Multinomial logistic regression by stochastic descent with a step of its own for each weight (AdaGrad). The
 * order of the samples is mixed by a fixed generator, so that the same messages give the same weights.
 * @returns weights, feature by feature.
 */
export function fit(samples: readonly Sample[], { features, labels }: Shape): Float64Array {
  const weights = new Float64Array(features * labels);
  const mean = new Float64Array(features * labels);
  const squares = new Float64Array(features * labels).fill(FIRST_SQUARE);
  const scores = new Float64Array(labels);
  const order = samples.map((_, index) => index);
  const random = makeRandom(20231015);
  for (let round = 0; round < ROUNDS; round += 1) {
    mix(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (sample === undefined) continue;
      predict(weights, sample, scores);
      for (let label = 0; label < labels; label += 1) {
        const error = (scores[label] ?? 0) - (label === sample.label ? 1 : 0);
        for (const { feature, value } of sample.features) {
          const at = feature * labels + label;
          const weight = weights[at] ?? 0;
          const slope = error * value + SHRINK * weight;
          squares[at] = (squares[at] ?? 0) + slope * slope;
          weights[at] = weight - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
    if (round >= ROUNDS - AVERAGED) addShare(mean, weights);
  }
  return mean;
}

function addShare(mean: Float64Array, weights: Float64Array): void {
  for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / AVERAGED;
}

function predict(weights: Float64Array, { features }: Sample, scores: Float64Array): void {
  const labels = scores.length;
  scores.fill(0);
  for (const { feature, value } of features) {
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[feature * labels + label] ?? 0);
  }
  const highest = Math.max(...scores);
  let sum = 0;
  for (let label = 0; label < labels; label += 1) {
    const power = Math.exp((scores[label] ?? 0) - highest);
    scores[label] = power;
    sum += power;
  }
  for (let label = 0; label < labels; label += 1) scores[label] = (scores[label] ?? 0) / sum;
}

/** A small generator with a seed (linear congruence modulo 2^32). Numbers from 0 to 1. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function mix(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other] ?? 0, items[last] ?? 0];
  }
}
