import { ALERTS } from './commands/alerts.ts';
import { ALIAS } from './commands/alias.ts';
import { ASK } from './commands/ask.ts';
import { AUDIT } from './commands/audit.ts';
import { CHAT } from './commands/chat.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './commands/command.ts';
import { COMMITMENTS } from './commands/commitments.ts';
import { DELIVERIES } from './commands/deliveries.ts';
import { EXPORT } from './commands/export.ts';
import { FEEDBACK } from './commands/feedback.ts';
import { IMPORT } from './commands/import.ts';
import { PEOPLE } from './commands/people.ts';
import { endQuietlyWithReader, fail } from './commands/process-end.ts';
import { QUARTER } from './commands/quarter.ts';
import { RULES } from './commands/rules.ts';
import { SUBSCRIPTIONS } from './commands/subscriptions.ts';
import { SUMMARY } from './commands/summary.ts';
import { UNANSWERED } from './commands/unanswered.ts';

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

async function run(terminal: Terminal): Promise<ExitCode> {
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
    throw fault;
  }
}

endQuietlyWithReader();
try {
  process.exitCode = await run({
    args: process.argv.slice(2),
    env: process.env,
    input: process.stdin,
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    errorColumns: process.stderr.isTTY ? process.stderr.columns : null,
    clock: () => new Date(),
    isInteractive: process.stdin.isTTY && process.stdout.isTTY,
  });
} catch (fault) {
  fail(fault);
}
