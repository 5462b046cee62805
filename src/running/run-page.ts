import { randomUUID } from 'node:crypto';
import { SURFACES } from '#src/channels/slack/surfaces.ts';
import { createLastPaths } from '#src/channels/web/last-paths.ts';
import { createPageServer } from '#src/channels/web/page-server.ts';
import { createWorkspace } from '#src/channels/web/workspace/workspace.ts';
import { toFaultReporter } from '../commands/chat.ts';
import { type Running, toSlackApp } from './run-slack.ts';

export interface PageSettings {
  /** 0: any free port. */
  readonly port: number;
  readonly timeZone: string;
}

export interface OpenPage {
  readonly port: number;
  /** Resolves when all that was asked is answered and nothing is open any more. */
  readonly stop: () => Promise<void>;
}

/** The Slack app in a workspace of this process, which people use in a page of this machine. */
export async function openPage({ port, timeZone }: PageSettings, running: Running): Promise<OpenPage> {
  const { bot, log, clock: now } = running;
  const workspace = createWorkspace({
    surfaces: SURFACES,
    now,
    newId: () => randomUUID(),
    timeZone,
    onFault: (fault) => log.error({ err: fault }, 'delivery failed'),
  });
  const paths = createLastPaths();
  const { apiUrl, botToken, place } = workspace;
  const app = toSlackApp({ kind: 'local', botToken, apiUrl, place }, { ...running, bot: paths.watch(bot) });
  const server = createPageServer({ workspace, paths, port, onFault: toFaultReporter(log) });
  await app.start();
  try {
    const started = await server.start();
    return {
      port: started.port,
      stop: async () => {
        await server.stop();
        await app.stop();
      },
    };
  } catch (fault) {
    await app.stop();
    throw fault;
  }
}
