import type { IncomingMessage } from 'node:http';

/** Bytes. */
const LONGEST = 1_024 * 1_024;

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: 'too-large' | 'bad-json' };

export async function readJson(request: IncomingMessage): Promise<ReadJson> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Whoever sends too much is still told so.
  const stream: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const bytes of stream) {
    length += bytes.length;
    if (length > LONGEST) return { ok: false, fault: 'too-large' };
    chunks.push(bytes);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return { ok: true, value };
  } catch {
    return { ok: false, fault: 'bad-json' };
  }
}
