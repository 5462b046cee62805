import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { NOTHING_LOADED } from '#src/bot/nothing-loaded.ts';
import { FORM_CALLBACK } from '#src/channels/slack/acts/render-form.ts';
import { toCommentModal } from '#src/channels/slack/answer-actions/comment-view.ts';
import { ASK_MODAL } from '#src/channels/slack/ask-modal/ask-view.ts';
import type { Desk } from '#src/channels/slack/desk.ts';
import { readOpenedTab } from '#src/channels/slack/home/read-home-event.ts';
import { readMessage } from '#src/channels/slack/incoming/read-message.ts';
import { registerListeners } from '#src/channels/slack/listeners.ts';
import { ROLE_VIEW } from '#src/channels/slack/people/people-actions.ts';
import { READING_VIEW } from '#src/channels/slack/people/render-reading.ts';
import type { Registrar } from '#src/channels/slack/registrar.ts';
import { EVENT_SCOPES, METHOD_SCOPES } from '#src/channels/slack/scopes.ts';
import { toStepOutputs } from '#src/channels/slack/steps/step-outputs.ts';
import { SURFACES } from '#src/channels/slack/surfaces.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { readSources } from '#test/architecture/source.ts';
import { appHomeOpened, eventBody } from '#test/support/slack-double/payloads.ts';
import { BOT_USER } from '#test/support/slack-double/web-api.ts';

const PARAMETER = z.object({
  name: z.string(),
  type: z.enum(['string', 'number', 'boolean']),
  title: z.string(),
  description: z.string(),
  is_required: z.boolean(),
});

const MANIFEST = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
  }),
  features: z.object({
    agent_view: z.object({
      suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).max(4),
    }),
    app_home: z.object({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.object({
          name: z.string().max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z.array(
      z.object({
        command: z.string(),
        description: z.string().max(2_000),
        usage_hint: z.string().default(''),
      }),
    ),
  }),
  functions: z.record(
    z.string(),
    z.object({
      title: z.string(),
      description: z.string(),
      input_parameters: z.record(z.string(), PARAMETER),
      output_parameters: z.record(z.string(), PARAMETER),
    }),
  ),
  oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean() }),
    socket_mode_enabled: z.boolean(),
    org_deploy_enabled: z.boolean(),
    function_runtime: z.literal('remote'),
  }),
});

const NOTHING_ANSWERED = { id: 'x', ...NOTHING_LOADED, thresholds: DEFAULT_THRESHOLDS };

const manifest = MANIFEST.parse(parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8')));
const events = manifest.settings.event_subscriptions.bot_events;

interface Heard {
  readonly events: string[];
  readonly commands: string[];
  readonly shortcuts: string[];
  readonly functions: string[];
  readonly views: string[];
  readonly options: string[];
  actions: number;
}

/** What the code asks Bolt to listen to. */
function listenedTo(): Heard {
  const heard: Heard = {
    events: [],
    commands: [],
    shortcuts: [],
    functions: [],
    views: [],
    options: [],
    actions: 0,
  };
  const registrar: Pick<Registrar, never> & Record<string, (name: unknown) => void> = {
    event: (name) => void heard.events.push(String(name)),
    command: (name) => void heard.commands.push(String(name)),
    action: () => void (heard.actions += 1),
    shortcut: (name) => void heard.shortcuts.push(String(name)),
    function: (name) => void heard.functions.push(String(name)),
    view: (name) => void heard.views.push(String(name)),
    options: (name) => void heard.options.push(String(name)),
  };
  // Nothing of the desk is used before something happens.
  registerListeners(registrar as unknown as Registrar, {} as unknown as Desk);
  return heard;
}

/** Whether code answers an event of this name: a mention, a message in such a place, or a tab that is opened. */
function isAnswered(name: string): boolean {
  if (name === 'app_home_opened')
    return (['home', 'messages'] as const).every(
      (tab) => readOpenedTab(eventBody(appHomeOpened(tab)))?.tab === tab,
    );
  const [type, place] = name.split('.');
  const channelTypes: Readonly<Record<string, string>> = {
    im: 'im',
    mpim: 'mpim',
    channels: 'channel',
    groups: 'group',
  };
  const event = {
    type,
    user: 'U0PERSONA1',
    text: 'avance',
    ts: '1.2',
    thread_ts: '1.1',
    channel: 'C0CANAL001',
    ...(place === undefined ? {} : { channel_type: channelTypes[place] }),
  };
  return readMessage(eventBody(event), BOT_USER) !== null;
}

describe('the manifest and the code', () => {
  it('subscribe to and listen to the same events', () => {
    const types = new Set(events.map((name) => name.split('.')[0]));
    const { events: heard, functions } = listenedTo();
    // Bolt hears of functions by an event of their own.
    expect(new Set([...heard, ...functions.map(() => 'function_executed')])).toEqual(types);
    expect([...events].sort()).toEqual(Object.keys(EVENT_SCOPES).sort());
    expect(events.filter((name) => name !== 'function_executed' && !isAnswered(name))).toEqual([]);
  });

  it('ask for the scopes that these events, the answers and the command need, and no other', () => {
    const scopes = [...Object.values(EVENT_SCOPES), ...Object.values(METHOD_SCOPES), 'commands'];
    const needed = new Set(scopes.filter((scope) => scope !== null));
    expect(new Set(manifest.oauth_config.scopes.bot)).toEqual(needed);
  });

  it('know the scope of every method that the code calls, and of no other', () => {
    const called = readSources(process.cwd(), ['src']).flatMap(({ text }) =>
      [...text.matchAll(/apiCall\(\s*'([\w.]+)'/gu)].map((found) => found[1]),
    );
    expect(new Set([...called, 'auth.test'])).toEqual(new Set(Object.keys(METHOD_SCOPES)));
  });

  it('name the same commands, and interactivity for the buttons', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(listenedTo().commands);
    expect(manifest.settings.interactivity.is_enabled).toBe(listenedTo().actions > 0);
  });

  it('name the same surfaces to the local page', () => {
    const { slash_commands, shortcuts, app_home, agent_view } = manifest.features;
    expect(SURFACES).toEqual({
      commands: slash_commands.map(({ command, description, usage_hint: usageHint }) => ({
        command,
        description,
        usageHint,
      })),
      shortcuts: shortcuts.map(({ callback_id: callbackId, name, type: kind }) => ({
        callbackId,
        name,
        kind,
      })),
      homeEnabled: app_home.home_tab_enabled,
      agentPrompts: agent_view.suggested_prompts,
    });
  });

  it('name the same shortcuts, and windows that some code opens', () => {
    const { shortcuts, views, options } = listenedTo();
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id).sort()).toEqual(shortcuts.sort());
    const windows = [ASK_MODAL, toCommentModal('x')].map((view) => view.callback_id);
    expect(new Set(views)).toEqual(new Set([...windows, FORM_CALLBACK, READING_VIEW, ROLE_VIEW]));
    expect(options).not.toEqual([]);
    for (const action of options) expect(JSON.stringify(ASK_MODAL)).toContain(`"action_id":"${action}"`);
  });

  it('name the same workflow steps, each with what the code reads and hands on', () => {
    expect(Object.keys(manifest.functions)).toEqual(listenedTo().functions);
    for (const { input_parameters: inputs, output_parameters: outputs } of Object.values(
      manifest.functions,
    )) {
      expect(Object.keys(inputs)).toEqual(['question']);
      expect(Object.keys(outputs)).toEqual(Object.keys(toStepOutputs(NOTHING_ANSWERED)));
      for (const [key, { name }] of Object.entries({ ...inputs, ...outputs })) expect(name).toBe(key);
    }
    expect(manifest.settings.org_deploy_enabled).toBe(true);
  });

  it('open Home, and the messages tab for writing, and connect over Socket Mode', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });
});
