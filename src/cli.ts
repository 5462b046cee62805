import { runCommandLine } from './commands/command-line.ts';
import { endQuietlyWithReader, fail } from './commands/process-end.ts';

endQuietlyWithReader();
try {
  process.exitCode = await runCommandLine({
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
