// The door of every npm script: `node src/setup.mjs FILE [ARGUMENT…]`. Installs what the lock file names
// when it is missing, then runs FILE on the Node that the project's own package `node` brings, so that a
// machine with an older Node works too. Here and in setup/: plain JavaScript without packages, because
// it runs before there are any, on Node 20 and later; nothing on stdout, which belongs to FILE.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, SetupFault } from './setup/install.mjs';
import { runProgram } from './setup/run.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

try {
  await ensureInstalled(root);
  const [program, ...rest] = process.argv.slice(2);
  if (program !== undefined) await runProgram({ root, program, rest });
} catch (fault) {
  if (!(fault instanceof SetupFault)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
