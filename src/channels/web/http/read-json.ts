import type { IncomingMessage } from 'node:http';
import { readBytes } from './read-bytes.ts';

/** Bytes. */
const LONGEST = 1_024 * 1_024;

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: 'too-large' | 'bad-json' };

export async function readJson(request: IncomingMessage): Promise<ReadJson> {
  const bytes = await readBytes(request, LONGEST);
  if (bytes === null) return { ok: false, fault: 'too-large' };
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return { ok: true, value };
  } catch {
    return { ok: false, fault: 'bad-json' };
  }
}
