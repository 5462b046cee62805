import { fileURLToPath } from 'node:url';

/** Messages that teach, and the catalogue that they speak of. */
export interface Corpus {
  readonly name: string;
  readonly messages: string;
  readonly catalog: string;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const BUNDLED = here('../../db/seed/poa-2023-tercer-avance.md');
const POLICE = here('catalogs/policia.csv');
const WORKS = here('catalogs/obras.csv');
const ENVIRONMENT = here('catalogs/ambiente.csv');

function corpus(name: string, catalog: string): Corpus {
  return { name, messages: here(`messages/${name}.jsonl`), catalog };
}

/** All that the weights are learnt from, in a fixed order. */
export const CORPORA: readonly Corpus[] = [
  ...['dif-colloquial', 'dif-formal', 'dif-threads', 'dif-border', 'dif-figures', 'dif-lists'].map((name) =>
    corpus(name, BUNDLED),
  ),
  ...['dif-analysis', 'dif-four-persons', 'dif-border-2', 'dif-five-persons', 'dif-many-persons'].map(
    (name) => corpus(name, BUNDLED),
  ),
  ...['policia', 'policia-threads', 'policia-border', 'policia-figures'].map((name) => corpus(name, POLICE)),
  ...['obras', 'obras-threads', 'obras-figures'].map((name) => corpus(name, WORKS)),
  ...['ambiente', 'ambiente-many-persons'].map((name) => corpus(name, ENVIRONMENT)),
];
