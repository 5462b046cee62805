import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { drawChart } from '#src/charts/draw-chart.ts';
import { BY_LENGTH, fitText } from '#src/reply/fit-text.ts';
import { toPrintable } from '#src/reply/printable.ts';
import type { Picture } from '../blocks/picture.ts';
import type { Fetch, Log } from '../ports.ts';

export interface PictureTools {
  readonly client: webApi.WebClient;
  readonly log: Pick<Log, 'warn'>;
  /** For the bytes, which go to an address of their own. */
  readonly fetch: Fetch;
}

/** The thread that pictures belong to. */
export interface PicturePlace {
  readonly channel: string;
  readonly threadTs: string;
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

/**
 * Puts pictures into the thread of a message that is posted already, all in one message. A picture that
 * does not arrive is no reason to answer again: its figures stand in the message. Never rejects.
 *
 * The three calls are made here: the SDK's own upload names the description `alt_text`, where Slack
 * reads `alt_txt` (docs.slack.dev/reference/methods/files.getUploadURLExternal).
 */
export async function sendPictures(
  pictures: readonly Picture[],
  place: PicturePlace,
  tools: PictureTools,
): Promise<void> {
  const files: UploadedFile[] = [];
  for (const picture of pictures) {
    try {
      files.push(await upload(picture, tools));
    } catch (error) {
      tools.log.warn({ err: error, file: picture.fileName }, 'picture not uploaded');
    }
  }
  if (files.length === 0) return;
  try {
    await tools.client.apiCall('files.completeUploadExternal', {
      files,
      channel_id: place.channel,
      thread_ts: place.threadTs,
    });
  } catch (error) {
    tools.log.warn({ err: error, files: files.length }, 'pictures not shared');
  }
}

async function upload({ part, altText, fileName }: Picture, tools: PictureTools): Promise<UploadedFile> {
  const bytes = await drawChart(part);
  const answer = await tools.client.apiCall('files.getUploadURLExternal', {
    filename: fileName,
    length: bytes.byteLength,
    alt_txt: fitText(altText, { limit: ALT_TEXT, cost: BY_LENGTH }),
  });
  const { upload_url: url, file_id: id } = UPLOAD.parse(answer);
  const response = await tools.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: bytes,
    signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}`);
  return { id, title: fitText(toPrintable(part.caption), { limit: TITLE_TEXT, cost: BY_LENGTH }) };
}
