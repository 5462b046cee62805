import type { IncomingMessage } from 'node:http';

/** What was sent; null where it is longer than it may be. */
export async function readBytes(
  request: IncomingMessage,
  longest: number,
): Promise<Buffer<ArrayBuffer> | null> {
  // Whoever says so themselves is told at once.
  if (Number(request.headers['content-length'] ?? '0') > longest) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  // Whoever sends too much is still told so.
  const stream: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const bytes of stream) {
    length += bytes.length;
    if (length > longest) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
