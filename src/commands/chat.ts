import { createBot } from '#src/bot/answer.ts';
import type { Log } from '#src/channels/slack/ports.ts';
import { chat } from '#src/channels/terminal/chat.ts';
import { createLog, newReference } from '#src/log.ts';
import type { Command, ExitCode } from './command.ts';
import { parseOptions } from './options.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './with-store.ts';

export const CHAT: Command = {
  name: 'chat',
  summary: 'conversa en la terminal',
  usage: `avance chat [opciones]\n${STORE_USAGE}`,
  run: async (terminal) => {
    const { values } = parseOptions(terminal.args, STORE_OPTIONS);
    return withStore<ExitCode>(terminal, values, async ({ store, config }) => {
      const bot = createBot({ db: store.db, thresholds: config.thresholds, timeZone: config.timeZone });
      const log = createLog({ level: config.logLevel });
      await chat(bot, { ...terminal, onFault: toFaultReporter(log) });
      return 0;
    });
  },
};

/** Logs what made an answer fail, and tells the reference. */
export function toFaultReporter(log: Log): (fault: unknown) => string {
  return (fault) => {
    const reference = newReference();
    log.error({ err: fault, reference }, 'answer failed');
    return reference;
  };
}
