import { AvanceError } from '#src/domain/errors.ts';
import { ALERTS } from './alerts.ts';
import { ALIAS } from './alias.ts';
import { ASK } from './ask.ts';
import { AUDIT } from './audit.ts';
import { CHAT } from './chat.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { COMMITMENTS } from './commitments.ts';
import { DELIVERIES } from './deliveries.ts';
import { EXPORT } from './export.ts';
import { FEEDBACK } from './feedback.ts';
import { IMPORT } from './import.ts';
import { PEOPLE } from './people.ts';
import { QUARTER } from './quarter.ts';
import { RULES } from './rules.ts';
import { SUBSCRIPTIONS } from './subscriptions.ts';
import { SUMMARY } from './summary.ts';
import { UNANSWERED } from './unanswered.ts';

const COMMANDS: readonly Command[] = [
  ASK,
  SUMMARY,
  ALERTS,
  RULES,
  COMMITMENTS,
  IMPORT,
  EXPORT,
  CHAT,
  AUDIT,
  QUARTER,
  PEOPLE,
  ALIAS,
  UNANSWERED,
  FEEDBACK,
  SUBSCRIPTIONS,
  DELIVERIES,
];

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Uso: npm run avance -- ORDEN [opciones]\n\n${lines.join('\n')}\n\nCada orden explica sus opciones con --help.\n`;
}

/** One call of the terminal commands, from its words to its exit code; what nobody foresaw is thrown. */
export async function runCommandLine(terminal: Terminal): Promise<ExitCode> {
  const [name, ...args] = terminal.args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.write(usage());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.complain(`No existe la orden «${name}».\n\n${usage()}`);
    return 2;
  }
  if (args.includes('--help')) {
    terminal.write(`${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run({ ...terminal, args });
  } catch (fault) {
    if (fault instanceof UsageError) {
      terminal.complain(`${fault.message}\n\n${command.usage}\n`);
      return 2;
    }
    if (fault instanceof AvanceError) {
      terminal.complain(`${fault.advice}\n`);
      return 1;
    }
    throw fault;
  }
}
