import type { types } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { createLastPaths } from '#src/channels/web/last-paths.ts';
import { createPageServer } from '#src/channels/web/page-server.ts';
import { GOALS_CHANNEL } from './local-page.ts';
import { openWorkspaceApp, type WorkspaceApp } from './workspace-app.ts';

export interface ScriptedPage extends WorkspaceApp {
  readonly origin: string;
  /** Posts blocks as the app would, into the channel of the goals. */
  readonly post: (blocks: readonly object[], text?: string) => Promise<void>;
}

export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text });

/** The page before an app of the test's own, for what the product sends seldom or not yet. */
export async function openScriptedPage(): Promise<ScriptedPage> {
  const started = openWorkspaceApp([]);
  const { workspace } = started;
  const server = createPageServer({
    workspace,
    paths: createLastPaths(),
    port: 0,
    onFault: (fault) => {
      throw fault;
    },
  });
  const { port } = await server.start();
  onTestFinished(() => server.stop());
  return {
    ...started,
    origin: `http://127.0.0.1:${port}`,
    post: async (blocks, text = 'Prueba') => {
      const response = await workspace.place.fetch(`${workspace.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` },
        body: JSON.stringify({ channel: GOALS_CHANNEL, text, blocks }),
      });
      const answer = JSON.stringify(await response.json());
      if (!answer.startsWith('{"ok":true')) throw new Error(`not posted: ${answer}`);
    },
  };
}
