import type { SharedFile } from '../../workspace/model.ts';
import type {
  Action,
  ChatMessage,
  FormValues,
  MessagePath,
  OptionList,
  SubmitResult,
  View,
  Workspace,
} from './protocol.ts';

/** The message or view that an element stands on. */
export interface ActionPlace {
  readonly message: { readonly channel: string; readonly ts: string } | null;
  readonly viewId: string | null;
}

/** What one person asks of the server. Rejects with a text that can be shown. */
export interface Client {
  readonly workspace: () => Promise<Workspace>;
  readonly messages: (channel: string) => Promise<readonly ChatMessage[]>;
  readonly path: () => Promise<MessagePath | null>;
  readonly say: (message: {
    readonly channel: string;
    readonly threadTs: string | null;
    readonly text: string;
    readonly fileIds: readonly string[];
  }) => Promise<void>;
  /** Puts a file into the workspace, to be shared. */
  readonly upload: (file: File) => Promise<SharedFile>;
  readonly command: (command: {
    readonly channel: string;
    readonly command: string;
    readonly text: string;
  }) => Promise<void>;
  readonly act: (
    place: ActionPlace,
    press: { readonly blockId: string; readonly action: Action; readonly values?: FormValues },
  ) => Promise<void>;
  readonly findOptions: (query: {
    readonly viewId: string | null;
    readonly blockId: string;
    readonly actionId: string;
    readonly value: string;
  }) => Promise<OptionList>;
  readonly shortcut: (callbackId: string, message: ActionPlace['message']) => Promise<void>;
  readonly submit: (viewId: string, values: FormValues) => Promise<SubmitResult>;
  readonly close: (viewId: string) => Promise<void>;
  readonly openHome: () => Promise<View | null>;
  readonly openDirect: () => Promise<void>;
}

const NO_ANSWER = 'No hay conexión con el servidor. Revise que siga en marcha e intente de nuevo.';

export function createClient(person: string | null): Client {
  const query = (more: Readonly<Record<string, string>>): string =>
    `?${new URLSearchParams({ ...(person === null ? {} : { person }), ...more })}`;
  const post = <T>(path: string, body: object): Promise<T> =>
    request<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, ...body }),
    });
  return {
    workspace: () => request(`/api/state${query({})}`),
    messages: async (channel) =>
      (await request<{ readonly messages: readonly ChatMessage[] }>(`/api/messages${query({ channel })}`))
        .messages,
    path: async () => (await request<{ readonly path: MessagePath | null }>(`/api/path${query({})}`)).path,
    say: (message) => post('/api/messages', message),
    upload: async (file) => {
      const sent = await request<{ readonly file: SharedFile }>(`/api/upload${query({ name: file.name })}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
      return sent.file;
    },
    command: (command) => post('/api/command', command),
    act: (place, press) => post('/api/action', { ...place, ...press }),
    findOptions: (sought) => post('/api/options', sought),
    shortcut: (callbackId, message) => post('/api/shortcut', { callbackId, message }),
    submit: (viewId, values) => post('/api/submit', { viewId, values }),
    close: (viewId) => post('/api/close', { viewId }),
    openHome: async () => (await post<{ readonly view: View | null }>('/api/home', {})).view,
    openDirect: () => post('/api/open-direct', {}),
  };
}

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw new Error(NO_ANSWER);
  });
  const text = await response.text();
  const body = (text === '' ? {} : readJson(text)) as T & { readonly error?: string };
  if (!response.ok) throw new Error(body.error ?? `El servidor respondió ${response.status}.`);
  return body;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('El servidor respondió algo que esta página no entiende.');
  }
}
