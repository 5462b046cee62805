import type { LocalPlace } from '#src/channels/slack/ports.ts';
import type { Stage } from './acts/act.ts';
import { type Closed, close } from './acts/close.ts';
import { type Commanded, command } from './acts/command.ts';
import { openTab } from './acts/open-tab.ts';
import { type Pressed, press } from './acts/press.ts';
import { type Said, say } from './acts/say.ts';
import { shortcut, type Taken } from './acts/shortcut.ts';
import { type AfterSubmit, type Submitted, submit } from './acts/submit.ts';
import { type Sought, suggest } from './acts/suggest.ts';
import { type Uploaded, upload } from './acts/upload.ts';
import { API_URL, BOT_TOKEN, createLocalFetch } from './api/local-fetch.ts';
import { findReadable } from './cast.ts';
import { createDeliveries } from './deliveries.ts';
import { type Hear, type ShownMessage, toShown } from './feed.ts';
import type { StoredFile } from './files.ts';
import type { Fields, SharedFile, Surfaces, View } from './model.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { type Overview, overviewFor } from './overview.ts';
import { createWorkspaceState, type StateOptions } from './state.ts';

export interface WorkspaceOptions extends StateOptions {
  readonly surfaces: Surfaces;
  /** Told what the app throws besides what it handles itself. */
  readonly onFault: (fault: unknown) => void;
}

/** A small Slack in memory: one team, its people, and the app. */
export interface Workspace {
  /** How the app reaches it. */
  readonly place: LocalPlace;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly overview: (person: string) => Outcome<Overview>;
  readonly messages: (who: {
    readonly person: string;
    readonly channel: string;
  }) => Outcome<readonly ShownMessage[]>;
  readonly file: (id: string) => StoredFile | undefined;
  readonly upload: (uploaded: Uploaded) => Outcome<SharedFile>;
  readonly subscribe: (person: string, hear: Hear) => () => void;
  readonly say: (said: Said) => Promise<Outcome<ShownMessage>>;
  readonly command: (commanded: Commanded) => Promise<Outcome<null>>;
  readonly press: (pressed: Pressed) => Promise<Outcome<null>>;
  readonly suggest: (sought: Sought) => Promise<Outcome<Fields>>;
  readonly shortcut: (taken: Taken) => Promise<Outcome<null>>;
  readonly submit: (submitted: Submitted) => Promise<Outcome<AfterSubmit>>;
  readonly close: (closed: Closed) => Promise<Outcome<null>>;
  readonly openHome: (person: string) => Promise<Outcome<View | null>>;
  readonly openDirect: (person: string) => Promise<Outcome<View | null>>;
}

export function createWorkspace({ surfaces, onFault, ...options }: WorkspaceOptions): Workspace {
  const state = createWorkspaceState(options);
  const { connect, deliver } = createDeliveries(onFault);
  const stage: Stage = { state, deliver, surfaces };
  return {
    place: { connect, fetch: createLocalFetch(state) },
    apiUrl: API_URL,
    botToken: BOT_TOKEN,
    overview: (person) => overviewFor(person, stage),
    messages: ({ person, channel }) =>
      findReadable(channel, person) === undefined
        ? refused('unknown-channel')
        : done(state.messages.visibleTo(person, channel).map(toShown)),
    file: (id) => state.files.find(id),
    upload: (uploaded) => upload(stage, uploaded),
    subscribe: state.feed.subscribe,
    say: (said) => say(stage, said),
    command: (commanded) => command(stage, commanded),
    press: (pressed) => press(stage, pressed),
    suggest: (sought) => suggest(stage, sought),
    shortcut: (taken) => shortcut(stage, taken),
    submit: (submitted) => submit(stage, submitted),
    close: (closed) => close(stage, closed),
    openHome: (person) => openTab(stage, { person, tab: 'home' }),
    openDirect: (person) => openTab(stage, { person, tab: 'messages' }),
  };
}
