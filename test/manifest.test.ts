import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Desk } from '#src/channels/slack/desk.ts';
import { readOpenedTab } from '#src/channels/slack/home/read-home-event.ts';
import { readMessage } from '#src/channels/slack/incoming/read-message.ts';
import { registerListeners } from '#src/channels/slack/listeners.ts';
import type { Registrar } from '#src/channels/slack/registrar.ts';
import { EVENT_SCOPES, METHOD_SCOPES } from '#src/channels/slack/scopes.ts';
import { SURFACES } from '#src/channels/slack/surfaces.ts';
import { readSources } from '#test/architecture/source.ts';
import { appHomeOpened, eventBody } from '#test/support/slack-double/payloads.ts';
import { BOT_USER } from '#test/support/slack-double/web-api.ts';

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
    shortcuts: z
      .array(z.object({ callback_id: z.string(), name: z.string(), type: z.enum(['global', 'message']) }))
      .default([]),
    app_home: z.object({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    slash_commands: z.array(
      z.object({
        command: z.string(),
        description: z.string().max(2_000),
        usage_hint: z.string().default(''),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean() }),
    socket_mode_enabled: z.boolean(),
  }),
});

const manifest = MANIFEST.parse(parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8')));
const events = manifest.settings.event_subscriptions.bot_events;

/** What the code asks Bolt to listen to. */
function listenedTo(): { readonly events: string[]; readonly commands: string[]; readonly actions: number } {
  const heard = { events: [] as string[], commands: [] as string[], actions: 0 };
  const registrar: Pick<Registrar, never> & Record<string, (name: unknown) => void> = {
    event: (name) => void heard.events.push(String(name)),
    command: (name) => void heard.commands.push(String(name)),
    action: () => void (heard.actions += 1),
    view: () => undefined,
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
    expect(new Set(listenedTo().events)).toEqual(types);
    expect([...events].sort()).toEqual(Object.keys(EVENT_SCOPES).sort());
    expect(events.filter((name) => !isAnswered(name))).toEqual([]);
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

  it('open Home, and the messages tab for writing, and connect over Socket Mode', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });
});
