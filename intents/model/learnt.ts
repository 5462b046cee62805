import { readFileSync } from 'node:fs';
import type { LinearModel } from './linear-model.ts';
import { parseWeights } from './weights-file.ts';

/** What the corpora taught (`npm run train` writes it); read once, when the first reader is made. */
let model: LinearModel | undefined;

export function getLearntModel(): LinearModel {
  model ??= parseWeights(readFileSync(new URL('weights.json', import.meta.url), 'utf8')).model;
  return model;
}
