import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url);

/** The report that comes with the product: demonstration data, and what a first start loads. */
export async function readBundledReport(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name: basename(fileURLToPath(FILE)), bytes: await readFile(FILE) };
}
