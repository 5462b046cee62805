import type { IncomingMessage, ServerResponse } from 'node:http';

type Fields = Readonly<Record<string, unknown>>;

/** A file as somebody put it into Slack. */
export interface PutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In place of what Slack would say of such a file. */
  readonly info?: Fields;
  /** In place of the file: where its download leads. */
  readonly redirect?: string;
  /** The page to sign in, whoever asks. */
  readonly signIn?: true;
}

export interface PeopleFiles {
  /** @returns its id */
  readonly put: (file: PutFile) => string;
  readonly remove: (id: string) => void;
  /** `files.info` */
  readonly info: (args: Fields) => Fields;
  /** Its bytes for whoever has the token; for others the page to sign in, as Slack does. */
  readonly download: (id: string, request: IncomingMessage, response: ServerResponse) => void;
}

const SIGN_IN = '<!DOCTYPE html><html><title>Iniciar sesión | Slack</title></html>';

/** Files that people share, for the app to fetch. */
export function createPeopleFiles(addressOf: (id: string) => string, botToken: string): PeopleFiles {
  const files = new Map<string, PutFile>();

  return {
    put: (file) => {
      const id = `F9${String(files.size + 1).padStart(7, '0')}`;
      files.set(id, file);
      return id;
    },
    remove: (id) => void files.delete(id),
    info: ({ file: id }) => {
      const file = files.get(String(id));
      if (file === undefined) return { ok: false, error: 'file_not_found' };
      const { name, bytes, info } = file;
      const address = addressOf(String(id));
      const usual = {
        mode: 'hosted',
        is_external: false,
        url_private: address,
        url_private_download: address,
      };
      return { ok: true, file: { id, name, title: name, size: bytes.byteLength, ...usual, ...info } };
    },
    download: (id, { headers }, response) => {
      const file = files.get(id);
      if (file === undefined) response.writeHead(404).end();
      else if (file.redirect !== undefined) response.writeHead(302, { location: file.redirect }).end();
      else if (file.signIn === true || headers.authorization !== `Bearer ${botToken}`)
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(SIGN_IN);
      else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
    },
  };
}
