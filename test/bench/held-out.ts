import { fileURLToPath } from 'node:url';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { type LabelledMessage, readLabelledMessages } from '#src/training/labelled-message.ts';
import { readCatalogOf } from '#src/training/read-catalog.ts';

export interface HeldOut {
  readonly name: string;
  readonly messages: readonly LabelledMessage[];
  readonly reader: Reader;
}

const FILES = [
  { name: 'bundled report', messages: 'dif.jsonl', catalog: '../../db/seed/poa-2023-tercer-avance.md' },
  {
    name: 'invented agency',
    messages: 'salud-y-deporte.jsonl',
    catalog: '../held-out/catalogs/salud-y-deporte.csv',
  },
] as const;

/** The messages that nothing was taught by, each set with a reader of the catalogue that it speaks of. */
export async function readHeldOut(): Promise<readonly HeldOut[]> {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const sets: HeldOut[] = [];
  for (const { name, messages, catalog } of FILES) {
    sets.push({
      name,
      messages: await readLabelledMessages(here(`../held-out/${messages}`)),
      reader: makeReader(await readCatalogOf(here(catalog))),
    });
  }
  return sets;
}
