import { App } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { createLocalReceiver } from '#src/channels/slack/connection/local-receiver.ts';
import { createSdkLogger } from '#src/channels/slack/connection/sdk-logger.ts';
import type { Happening } from '#src/channels/web/workspace/feed.ts';
import type { Surfaces } from '#src/channels/web/workspace/model.ts';
import { createWorkspace, type Workspace } from '#src/channels/web/workspace/workspace.ts';

export interface WorkspaceApp {
  readonly workspace: Workspace;
  /** To listen with. */
  readonly app: App;
  /** What the people of the workspace were told, by person. */
  readonly told: (person: string) => readonly Happening[];
  readonly sleep: (milliseconds: number) => void;
}

const SURFACES: Surfaces = {
  commands: [{ command: '/prueba', description: 'Una prueba', usageHint: '' }],
  shortcuts: [
    { callbackId: 'capture', name: 'Capturar', kind: 'global' },
    { callbackId: 'evidence', name: 'Evidencia', kind: 'message' },
  ],
  homeEnabled: true,
  agentPrompts: [],
};

/** A workspace with an app that listens to nothing yet; its clock moves when told. */
export function openWorkspaceApp(people: readonly string[]): WorkspaceApp {
  let time = Date.parse('2023-10-15T19:00:00Z');
  let ids = 0;
  const faults: unknown[] = [];
  const workspace = createWorkspace({
    surfaces: SURFACES,
    now: () => new Date(time),
    newId: () => {
      ids += 1;
      return String(ids).padStart(8, '0');
    },
    timeZone: 'America/Tijuana',
    onFault: (fault) => faults.push(fault),
  });
  onTestFinished(() => {
    if (faults.length > 0) throw faults[0];
  });
  const told = new Map(people.map((person) => [person, [] as Happening[]]));
  for (const [person, heard] of told) workspace.subscribe(person, (happening) => heard.push(happening));
  const quiet = () => undefined;
  const app = new App({
    receiver: createLocalReceiver(workspace.place),
    logger: createSdkLogger({ info: quiet, warn: quiet, error: quiet }),
    convoStore: false,
    clientOptions: {
      fetch: workspace.place.fetch,
      slackApiUrl: workspace.apiUrl,
      retryConfig: { retries: 0 },
    },
    authorize: async () => ({ botToken: workspace.botToken, botUserId: 'U0AVANCE01', botId: 'B0AVANCE01' }),
  });
  app.error(async (error) => void faults.push(error));
  return {
    workspace,
    app,
    told: (person) => told.get(person) ?? [],
    sleep: (milliseconds) => {
      time += milliseconds;
    },
  };
}
