import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { MOST_BYTES } from '#src/documents/file-text.ts';
import type { ReportFile } from '#src/documents/read-report.ts';
import { AvanceError } from '#src/domain/errors.ts';
import type { Fetch } from '../ports.ts';
import { FILE_WORDS, tellTooLarge } from './file-words.ts';
import { type FoundFile, findFile, type Missed } from './find-file.ts';
import { isSlackAddress } from './slack-address.ts';

/**
 * A file of Slack by its id, or why it is not to be had. Rejects with an `AvanceError` where Slack does not hand it
 * over for now, with an `AbortError` where the app stops.
 */
export type FetchFile = (id: string) => Promise<ReportFile | Missed>;

export interface FetchParts {
  readonly client: webApi.WebClient;
  readonly fetch: Fetch;
  readonly botToken: string;
  /** Null: Slack's own. */
  readonly apiUrl: string | null;
  /** Aborted when the app stops. */
  readonly stopping: AbortSignal;
}

const MOST_REDIRECTS = 3;
const LONGEST_MS = 120_000;
/** Before each attempt after the first. */
const WAITS_MS = [500, 3_000];

/** Passing troubles: worth another attempt. */
class NotHandedOver extends Error {
  override readonly name = 'NotHandedOver';
}

export function createFetchFile(parts: FetchParts): FetchFile {
  return async (id) => {
    const found = await findFile(parts.client, id);
    if ('missed' in found) return found;
    for (const waitMs of [...WAITS_MS, null]) {
      try {
        return await download(found, parts);
      } catch (cause) {
        parts.stopping.throwIfAborted();
        if (waitMs === null) throw notFetched(cause);
        await wait(waitMs, undefined, { signal: parts.stopping });
      }
    }
    throw notFetched(undefined);
  };
}

function notFetched(cause: unknown): AvanceError {
  const advice = 'No pude descargar el archivo de Slack. Por favor, envíelo otra vez en unos minutos.';
  return new AvanceError('file-not-fetched', advice, { cause });
}

async function download(found: FoundFile, parts: FetchParts): Promise<ReportFile | Missed> {
  const response = await follow(found.address, parts);
  if (response === null) return { missed: FILE_WORDS.shared };
  const missed = missedBy(response, found);
  if (missed !== null || !response.ok) await response.body?.cancel();
  if (missed !== null) return { missed };
  if (!response.ok) throw new NotHandedOver(`The file was answered with ${response.status}`);
  const bytes = await readBounded(response);
  if (bytes === null) return { missed: tellTooLarge(found.size ?? MOST_BYTES + 1) };
  if (found.size !== null && bytes.byteLength !== found.size)
    throw new NotHandedOver('The file came in part');
  return { name: found.name, bytes };
}

/** Null: it is there, or may be later. */
function missedBy({ status, headers }: Response, { isPage }: FoundFile): string | null {
  if (status === 404 || status === 410) return FILE_WORDS.gone;
  if (status === 401 || status === 403) return FILE_WORDS.scope;
  // Whoever may not read a file is shown Slack's page to sign in, as if it were the file.
  const isHtml = /^text\/html\b/u.test(headers.get('content-type') ?? '');
  return isHtml && !isPage ? FILE_WORDS.scope : null;
}

/** The token goes to Slack alone, whatever a redirect says. Null: it leads elsewhere. */
async function follow(address: string, { fetch, botToken, apiUrl, stopping }: FetchParts) {
  let next = address;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    if (!isSlackAddress(next, apiUrl)) return null;
    const response = await fetch(next, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: 'manual',
      signal: AbortSignal.any([stopping, AbortSignal.timeout(LONGEST_MS)]),
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    next = new URL(location, next).href;
  }
  return null;
}

/** Null: more than any report, whatever Slack said of its size. */
async function readBounded(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = response.body ?? [];
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
