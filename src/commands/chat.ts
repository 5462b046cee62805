import type { Log } from '#src/channels/slack/ports.ts';
import { chat } from '#src/channels/terminal/chat.ts';
import { createLog, newReference } from '#src/log.ts';
import { createKeepingBot } from '../running/keeping-bot.ts';
import type { Command, ExitCode } from './command.ts';
import { parseOptions } from './options.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './with-store.ts';

export const CHAT: Command = {
  name: 'chat',
  summary: 'conversa en la terminal',
  usage: `avance chat [opciones]\n${STORE_USAGE}`,
  run: async (terminal) => {
    const { values } = parseOptions(terminal.args, STORE_OPTIONS);
    return withStore<ExitCode>(terminal, values, async (opened) => {
      const log = createLog({ level: opened.config.logLevel });
      const bot = createKeepingBot(opened, log);
      await chat(bot, { ...terminal, onFault: toFaultReporter(log) });
      await bot.settled();
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
