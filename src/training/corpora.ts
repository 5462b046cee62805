import { fileURLToPath } from 'node:url';

/** Messages that teach, and the catalogue that they speak of. */
export interface Corpus {
  readonly name: string;
  readonly messages: string;
  readonly catalog: string;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The report that comes with the product. */
export const BUNDLED = here('../../db/seed/poa-2023-tercer-avance.md');
const POLICE = here('catalogs/policia.csv');
const WORKS = here('catalogs/obras.csv');
const ENVIRONMENT = here('catalogs/ambiente.csv');
const MUNICIPALITY = here('catalogs/municipio.csv');
const JUSTICE = here('catalogs/justicia.csv');
const TRANSPORT = here('catalogs/transporte.csv');

function corpus(name: string, catalog: string): Corpus {
  return { name, messages: here(`messages/${name}.jsonl`), catalog };
}

const BY_CATALOG: readonly (readonly [catalog: string, names: string])[] = [
  [BUNDLED, 'dif-colloquial dif-formal dif-threads dif-threads-2 dif-figures dif-lists dif-analysis'],
  [BUNDLED, 'dif-four-persons dif-five-persons dif-many-persons dif-many-persons-2 dif-ordinary'],
  [
    BUNDLED,
    'dif-border dif-border-2 dif-border-3 dif-border-4 dif-near dif-classes dif-frames dif-more dif-contest dif-kinds dif-voices dif-edge',
  ],
  [POLICE, 'policia policia-threads policia-border policia-near policia-figures policia-kinds'],
  [WORKS, 'obras obras-threads obras-figures obras-border obras-near'],
  [ENVIRONMENT, 'ambiente ambiente-many-persons ambiente-threads ambiente-border ambiente-near'],
  [MUNICIPALITY, 'municipio municipio-border municipio-near municipio-frames municipio-kinds'],
  [JUSTICE, 'justicia justicia-border justicia-near'],
  [TRANSPORT, 'transporte transporte-near transporte-classes transporte-frames'],
];

/** All that the weights are learnt from, in a fixed order. */
export const CORPORA: readonly Corpus[] = BY_CATALOG.flatMap(([catalog, names]) =>
  names.split(' ').map((name) => corpus(name, catalog)),
);
