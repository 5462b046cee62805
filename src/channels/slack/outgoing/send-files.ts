import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { drawChart } from '#src/charts/draw-chart.ts';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';
import { toPrintable } from '#src/reply/printable.ts';
import type { FilePart } from '#src/reply/reply.ts';
import type { Picture } from '../blocks/picture.ts';
import type { Fetch, Log, MakeFile } from '../ports.ts';

export interface FileTools {
  readonly client: webApi.WebClient;
  readonly log: Pick<Log, 'warn'>;
  /** For the bytes, which go to an address of their own. */
  readonly fetch: Fetch;
  readonly makeFile: MakeFile;
}

/** The thread that files belong to. */
export interface FilePlace {
  readonly channel: string;
  readonly threadTs: string;
}

/** One file on its way. */
export interface Upload {
  readonly fileName: string;
  readonly title: string;
  /** Of pictures, for who does not see them; null for other files. */
  readonly altText: string | null;
  readonly make: () => Promise<{
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly contentType: string;
  } | null>;
}

const UPLOAD_TIMEOUT_MS = 15_000;
/** Slack documents no limit for the description; screen readers stop listening well before. */
const ALT_TEXT = 1_000;
const TITLE_TEXT = 200;

const UPLOAD = z.object({ upload_url: z.url(), file_id: z.string() });

interface UploadedFile {
  readonly id: string;
  readonly title: string;
}

export function toPictureUpload({ part, altText, fileName }: Picture): Upload {
  const make = async () => ({ bytes: await drawChart(part), contentType: 'image/png' });
  return { fileName, title: part.caption, altText, make };
}

export function toFileUpload({ fileName, title, asked }: FilePart, { makeFile }: FileTools): Upload {
  return { fileName, title, altText: null, make: () => makeFile(asked) };
}

/**
 * Puts files into the thread of a message that is posted already, all in one message. Resolves with the names of
 * those that did not arrive, which are logged. Never rejects.
 *
 * The three calls are made here: the SDK's own upload names the description `alt_text`, where Slack
 * reads `alt_txt` (docs.slack.dev/reference/methods/files.getUploadURLExternal).
 */
export async function sendFiles(
  uploads: readonly Upload[],
  place: FilePlace,
  tools: FileTools,
): Promise<readonly string[]> {
  const files: UploadedFile[] = [];
  const missed: string[] = [];
  for (const upload of uploads) {
    try {
      files.push(await announceAndSend(upload, tools));
    } catch (error) {
      tools.log.warn({ err: error, file: upload.fileName }, 'file not uploaded');
      missed.push(upload.fileName);
    }
  }
  if (files.length === 0) return missed;
  try {
    await tools.client.apiCall('files.completeUploadExternal', {
      files,
      channel_id: place.channel,
      thread_ts: place.threadTs,
    });
    return missed;
  } catch (error) {
    tools.log.warn({ err: error, files: files.length }, 'files not shared');
    return uploads.map(({ fileName }) => fileName);
  }
}

async function announceAndSend(
  { fileName, title, altText, make }: Upload,
  tools: FileTools,
): Promise<UploadedFile> {
  const made = await make();
  if (made === null) throw new Error('There is nothing of which the file could be made');
  const answer = await tools.client.apiCall('files.getUploadURLExternal', {
    filename: fileName,
    length: made.bytes.byteLength,
    ...(altText === null ? {} : { alt_txt: fitText(altText, { limit: ALT_TEXT, cost: BY_LENGTH }) }),
  });
  const { upload_url: url, file_id: id } = UPLOAD.parse(answer);
  const response = await tools.fetch(url, {
    method: 'POST',
    headers: { 'content-type': made.contentType },
    body: made.bytes,
    signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}`);
  return { id, title: fitText(toPrintable(title), { limit: TITLE_TEXT, cost: BY_LENGTH }) };
}
