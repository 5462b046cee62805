import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { MOST_BYTES } from '#src/documents/file-text.ts';
import { FILE_WORDS, tellTooLarge } from './file-words.ts';

/** A file that can be had. */
export interface FoundFile {
  readonly name: string;
  /** Bytes; null where Slack does not say. */
  readonly size: number | null;
  readonly address: string;
  readonly isPage: boolean;
}

/** Why it cannot, in Spanish, with what to do. */
export interface Missed {
  readonly missed: string;
}

/** What is known of a file (docs.slack.dev/reference/objects/file-object). */
const INFO = z.object({
  file: z.object({
    name: z.string().nullish(),
    title: z.string().nullish(),
    size: z.number().nullish(),
    mode: z.string().nullish(),
    mimetype: z.string().nullish(),
    is_external: z.boolean().nullish(),
    file_access: z.string().nullish(),
    url_private: z.string().nullish(),
    url_private_download: z.string().nullish(),
  }),
});

/** What `files.info` answers where the file is not for the bot. */
const REFUSALS: Readonly<Record<string, keyof typeof FILE_WORDS>> = {
  file_not_found: 'gone',
  file_deleted: 'gone',
  missing_scope: 'scope',
  no_permission: 'scope',
  access_denied: 'shared',
  not_visible: 'shared',
  file_not_visible: 'shared',
  not_in_channel: 'shared',
  channel_not_found: 'shared',
};

const MODES: Readonly<Record<string, keyof typeof FILE_WORDS>> = {
  tombstone: 'gone',
  hidden_by_limit: 'hidden',
  external: 'elsewhere',
  space: 'page',
  quip: 'page',
  canvas: 'page',
  docs: 'page',
  list: 'page',
  email: 'page',
};

/**
 * Asks Slack for a file: events tell only an id where another organisation shares it, and what they tell of others
 * may be old by now.
 */
export async function findFile(client: webApi.WebClient, id: string): Promise<FoundFile | Missed> {
  const answer = await askFor(client, id);
  if ('refused' in answer) return { missed: FILE_WORDS[answer.refused] };
  const { file } = INFO.parse(answer.info);
  const mode = file.is_external === true ? 'elsewhere' : MODES[file.mode ?? ''];
  if (mode !== undefined) return { missed: FILE_WORDS[mode] };
  const size = file.size ?? null;
  if (size !== null && size > MOST_BYTES) return { missed: tellTooLarge(size) };
  const address = file.url_private_download ?? file.url_private ?? null;
  if (address === null) return { missed: FILE_WORDS.shared };
  return {
    name: file.name ?? file.title ?? 'archivo',
    size,
    address,
    isPage: file.mimetype === 'text/html',
  };
}

type Asked = { readonly info: unknown } | { readonly refused: keyof typeof FILE_WORDS };

async function askFor(client: webApi.WebClient, id: string): Promise<Asked> {
  try {
    return { info: await client.apiCall('files.info', { file: id }) };
  } catch (error) {
    const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
    const refusal = REFUSALS[code];
    if (refusal === undefined) throw error;
    return { refused: refusal };
  }
}
