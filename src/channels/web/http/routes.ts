import { z } from 'zod';
import type { LastPaths } from '../last-paths.ts';
import { PEOPLE } from '../workspace/cast.ts';
import { done } from '../workspace/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Route, route } from './route.ts';

const PERSON = { person: z.string() };
const IN_CHANNEL = { ...PERSON, channel: z.string() };
const MESSAGE = z.object({ channel: z.string(), ts: z.string() }).nullable().default(null);
const VALUES = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));
/** In a message, or in a view with what its form holds. */
const WHERE = {
  ...PERSON,
  message: MESSAGE,
  viewId: z.string().nullable().default(null),
  values: VALUES.default({}),
  blockId: z.string(),
};

const okay = (): unknown => ({ ok: true });

/** What the page asks for and does, each with the form of its arguments. */
export function createRoutes(workspace: Workspace, paths: Pick<LastPaths, 'of'>): readonly Route[] {
  return [
    route('GET', '/api/state', {
      args: z.object(PERSON),
      work: ({ person }) => workspace.overview(person),
      toJson: (overview) => overview,
      // A page that is opened does not know anybody yet.
      ...(PEOPLE[0] === undefined ? {} : { nobody: PEOPLE[0].id }),
    }),
    route('GET', '/api/messages', {
      args: z.object(IN_CHANNEL),
      work: workspace.messages,
      toJson: (messages) => ({ messages }),
    }),
    route('GET', '/api/path', {
      args: z.object(PERSON),
      work: ({ person }) => done(paths.of(person)),
      toJson: (path) => ({ path }),
    }),
    route('POST', '/api/messages', {
      args: z.object({
        ...IN_CHANNEL,
        threadTs: z.string().nullable().default(null),
        text: z.string().default(''),
        fileIds: z.array(z.string()).max(10).default([]),
      }),
      work: workspace.say,
      toJson: (message) => ({ ok: true, message }),
    }),
    route('POST', '/api/command', {
      args: z.object({ ...IN_CHANNEL, command: z.string(), text: z.string().default('') }),
      work: workspace.command,
      toJson: okay,
    }),
    route('POST', '/api/action', {
      args: z.object({ ...WHERE, action: z.looseObject({ action_id: z.string() }) }),
      work: workspace.press,
      toJson: okay,
    }),
    route('POST', '/api/options', {
      args: z.object({ ...WHERE, actionId: z.string(), value: z.string().default('') }),
      work: workspace.suggest,
      toJson: (options) => options,
    }),
    route('POST', '/api/shortcut', {
      args: z.object({ ...PERSON, callbackId: z.string(), message: MESSAGE }),
      work: workspace.shortcut,
      toJson: okay,
    }),
    route('POST', '/api/submit', {
      args: z.object({ ...PERSON, viewId: z.string(), values: VALUES.default({}) }),
      work: workspace.submit,
      toJson: (next) => next,
    }),
    route('POST', '/api/close', {
      args: z.object({ ...PERSON, viewId: z.string() }),
      work: workspace.close,
      toJson: okay,
    }),
    route('POST', '/api/home', {
      args: z.object(PERSON),
      work: ({ person }) => workspace.openHome(person),
      toJson: (view) => ({ view }),
    }),
    route('POST', '/api/open-direct', {
      args: z.object(PERSON),
      work: ({ person }) => workspace.openDirect(person),
      toJson: okay,
    }),
  ];
}
