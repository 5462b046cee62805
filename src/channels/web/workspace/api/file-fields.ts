import type { Fields, SharedFile } from '../model.ts';
import { ORIGIN } from '../state.ts';

/** Where the app fetches a file from, with its token. */
export const DOWNLOADS = `${ORIGIN}/files-pri/`;

/** A file as events and the Web API tell of it (docs.slack.dev/reference/objects/file-object). */
export function toFileFields({ id, name, title, mimetype }: SharedFile): Fields {
  const address = `${DOWNLOADS}${id}`;
  return {
    id,
    name,
    title,
    mimetype,
    mode: 'hosted',
    is_external: false,
    url_private: address,
    url_private_download: address,
  };
}
