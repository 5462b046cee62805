import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BUNDLED, type Corpus } from './corpora.ts';

const FOLDER = fileURLToPath(new URL('../../test/held-out/', import.meta.url));

/** The messages that measure and never teach; one speaks of the catalogue that bears its name, or of the bundled report. */
export async function findHeldOut(): Promise<readonly Corpus[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.jsonl')).sort();
  return names.map((file) => {
    const name = file.replace(/\.jsonl$/u, '');
    const catalog = `${FOLDER}catalogs/${name}.csv`;
    return { name, messages: `${FOLDER}${file}`, catalog: existsSync(catalog) ? catalog : BUNDLED };
  });
}
