// Running a program on the right Node: in this process where this is that Node, else in a child that
// this process stands in for (same terminal, signals, exit code).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runtimeOf, SetupFault } from './install.mjs';

const MAJOR = 24;
/** From here on, Node 24 runs TypeScript without printing a warning. */
const QUIET_MINOR = 3;

/** Whether `version` (24.21.0) is a Node that the product is tested on. */
export function isRightNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === MAJOR && minor >= QUIET_MINOR;
}

/** @param job `{root, program, rest}`: the checkout, a file in it, and that file's arguments. */
export async function runProgram({ root, program, rest }) {
  const file = join(root, program);
  if (!existsSync(file)) throw new SetupFault(`No existe el archivo ${program} en ${root}.`);
  if (isRightNode(process.versions.node)) {
    process.argv = [process.execPath, file, ...rest];
    modules.enableCompileCache(cacheOf(root));
    await import(pathToFileURL(file).href);
    return;
  }
  const runtime = runtimeOf(root);
  if (!existsSync(runtime)) {
    throw new SetupFault(
      `Falta Node ${MAJOR} (este es ${process.versions.node}) y el paquete «node» no lo dejó en ${runtime}. ` +
        'Si npm tiene activado ignore-scripts, ejecute «npm ci --ignore-scripts=false», ' +
        `o instale Node ${MAJOR} desde https://nodejs.org.`,
    );
  }
  await runOn({ runtime, root, args: [file, ...rest] });
}

/** Compiled sources, kept beside the packages that most of them come from: a start takes half the time. */
function cacheOf(root) {
  return join(root, 'node_modules', '.cache', 'compiled');
}

/** Settles when the child has ended; this process then ends as the child did. */
export async function runOn({ runtime, root, args }) {
  const binaries = join(root, 'node_modules', '.bin');
  const child = spawn(runtime, args, {
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: cacheOf(root),
      ...process.env,
      PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
    },
  });
  const stopForwarding = forwardSignals(child);
  const { code, signal } = await ended(child);
  stopForwarding();
  if (signal === null) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

/**
 * Passes on what this process is asked. A terminal sends Ctrl+C to the child by itself: passed on too it
 * would arrive twice, and a second Ctrl+C often means "at once".
 */
function forwardSignals(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, handler);
    return { signal, handler };
  });
  return () => {
    for (const { signal, handler } of handlers) process.off(signal, handler);
  };
}
