import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AvanceError } from '#src/domain/errors.ts';
import { type Answer, faultAnswer, jsonAnswer, send } from './http/answer.ts';
import { fileAnswer } from './http/file-answer.ts';
import { findIntrusion } from './http/guard.ts';
import { createPageFiles } from './http/page-files.ts';
import { readBytes } from './http/read-bytes.ts';
import { readJson } from './http/read-json.ts';
import { createRoutes } from './http/routes.ts';
import { createStreams } from './http/streams.ts';
import type { LastPaths } from './last-paths.ts';
import { findPerson } from './workspace/cast.ts';
import { LARGEST_FILE } from './workspace/files.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Nobody else on the network reaches it. */
const ADDRESS = '127.0.0.1';
const FILES = '/api/files/';
const UPLOAD = '/api/upload';
/** For requests under way when it stops. */
const GRACE_MS = 2_000;

export interface PageServer {
  /** @throws AvanceError with advice, where the port cannot be had. */
  readonly start: () => Promise<{ readonly port: number }>;
  readonly stop: () => Promise<void>;
}

export interface PageServerOptions {
  readonly workspace: Workspace;
  readonly paths: Pick<LastPaths, 'of' | 'subscribe'>;
  /** 0: any free port. */
  readonly port: number;
  /** Called with what made a request fail; tells the reference under which it was logged. */
  readonly onFault: (fault: unknown) => string;
}

/** The local page: its files, what it asks for and does, and the stream of what changes. */
export function createPageServer({ workspace, paths, port, onFault }: PageServerOptions): PageServer {
  const routes = createRoutes(workspace, paths);
  const pageFiles = createPageFiles();
  const streams = createStreams();

  async function answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const route = routes.find(({ method, path }) => method === request.method && path === url.pathname);
    if (request.method === 'GET') {
      if (route !== undefined) return route.answer(Object.fromEntries(url.searchParams));
      if (url.pathname.startsWith(FILES)) return fileAnswer(workspace.file(url.pathname.slice(FILES.length)));
      return (await pageFiles.answer(url.pathname)) ?? faultAnswer('not-found');
    }
    if (url.pathname === UPLOAD) return takeFile(request, url);
    if (route === undefined) return faultAnswer('not-found');
    const body = await readJson(request);
    return body.ok ? route.answer(body.value) : faultAnswer(body.fault);
  }

  async function takeFile(request: IncomingMessage, { searchParams }: URL): Promise<Answer> {
    const bytes = await readBytes(request, LARGEST_FILE);
    if (bytes === null) return faultAnswer('file-too-large');
    const [person, name] = [searchParams.get('person') ?? '', searchParams.get('name') ?? 'archivo'];
    const outcome = workspace.upload({ person, name, bytes: new Uint8Array(bytes) });
    return outcome.ok ? jsonAnswer({ file: outcome.value }) : faultAnswer(outcome.why);
  }

  function openStream(response: ServerResponse, person: string): void {
    streams.open(response, (hear) => {
      const leaves = [workspace.subscribe(person, hear), paths.subscribe(person, hear)];
      return () => {
        for (const leave of leaves) leave();
      };
    });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const intrusion = findIntrusion(request);
    if (intrusion !== null) return send(response, faultAnswer(intrusion));
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET' && url.pathname === '/api/stream') {
      const person = url.searchParams.get('person') ?? '';
      if (findPerson(person) === undefined) return send(response, faultAnswer('unknown-person'));
      return openStream(response, person);
    }
    send(response, await answer(request, url));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((fault: unknown) => {
      const error = `Hubo un problema al atender la solicitud. Inténtelo de nuevo; si continúa, dé esta referencia a quien administra Avance: ${onFault(fault)}`;
      if (response.headersSent) response.destroy();
      else send(response, jsonAnswer({ error }, 500));
    });
  });

  return {
    start: () => listen(server, port),
    stop: async () => {
      streams.closeAll();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function listen(server: Server, port: number): Promise<{ readonly port: number }> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, ADDRESS, () => resolve());
    });
  } catch (cause) {
    throw toListenError(cause, port);
  }
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port };
}

function toListenError(cause: unknown, port: number): AvanceError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const reason =
    code === 'EADDRINUSE'
      ? `El puerto ${port} ya está en uso. Cierre el otro programa`
      : `No se pudo abrir el puerto ${port}. Revise los permisos de esta computadora`;
  const other = port === 3_000 ? 3_001 : 3_000;
  return new AvanceError('page-port', `${reason} o indique otro puerto en PORT, por ejemplo ${other}.`, {
    cause,
  });
}
