// Installing what package-lock.json names, once, whoever asks first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ON_WINDOWS = process.platform === 'win32';
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What stops the start and a person can mend: the message is in Spanish and says how. */
export class SetupFault extends Error {}

/** Where the package `node` puts its runtime. */
export function runtimeOf(root) {
  return join(root, 'node_modules', 'node', 'bin', ON_WINDOWS ? 'node.exe' : 'node');
}

/** @throws SetupFault when it cannot be installed */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const { holdLock } = await import('./lock.mjs');
  const lock = await holdLock(join(root, '.setup-lock'), () => {
    process.stderr.write('Otra instalación está en curso; se espera a que termine…\n');
  }).catch((cause) => {
    throw new SetupFault(
      `No se puede escribir en ${root} (${cause.code ?? cause.message}). Revise sus permisos.`,
    );
  });
  try {
    if (!isInstalled(root)) await install(root, lock.note);
  } finally {
    lock.done();
  }
}

/**
 * The mark is written last, and removed first: a killed installation leaves none. The direct packages
 * are looked for as well, because folders get deleted by hand.
 */
function isInstalled(root) {
  return (hasMark(root) || adoptFinished(root)) && hasDirectPackages(root);
}

function hasMark(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted(root);
}

function hasDirectPackages(root) {
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, 'package.json'));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  if (names.includes('node') && !existsSync(runtimeOf(root))) return false;
  return names.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')));
}

/**
 * Takes over what somebody installed with npm by hand, in an image without a network for instance. npm
 * lists what it has installed once all of it, scripts included, is done: that list has to agree with
 * the lock file, optional packages (those of other platforms) apart.
 */
function adoptFinished(root) {
  const list = listOf(root);
  if (!existsSync(list)) return false;
  const found = readJson(list).packages ?? {};
  const { '': _root, ...locked } = readJson(join(root, 'package-lock.json')).packages ?? {};
  const agrees = Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    const have = found[path];
    return have === undefined ? optional === true : have.version === version && have.integrity === integrity;
  });
  if (!agrees || !hasDirectPackages(root)) return false;
  try {
    writeFileSync(stampOf(root), wanted(root));
  } catch {
    // A read-only image: the lists are compared at each start instead.
  }
  return true;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new SetupFault(
      `No se puede leer ${path} (${cause.message}). Recupérelo con git o bórrelo si está en node_modules.`,
    );
  }
}

/** What npm itself notes of a finished installation. */
function listOf(root) {
  return join(root, 'node_modules', '.package-lock.json');
}

function stampOf(root) {
  return join(root, 'node_modules', '.avance-setup');
}

/** What an installation depends on: the locked packages, and the machine that they were fetched for. */
function wanted(root) {
  const locked = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(locked).digest('hex')} ${process.platform}-${process.arch}\n`;
}

async function install(root, note) {
  process.stderr.write('Instalando lo que falta (npm ci)…\n');
  const mark = wanted(root);
  rmSync(stampOf(root), { force: true });
  const exit = await npmCi(root, note);
  if (exit.interrupted || exit.code !== 0) rmSync(listOf(root), { force: true });
  if (exit.interrupted) {
    throw new SetupFault('Instalación interrumpida. Vuelva a ejecutar el comando para terminarla.');
  }
  if (exit.code !== 0) {
    throw new SetupFault(
      'No se pudo instalar. Revise la conexión con el registro de npm (npm ping) y, si su red usa proxy, ' +
        'su configuración (npm config get proxy); después vuelva a ejecutar el comando.',
    );
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampOf(root), mark);
}

/** Only errors are printed: on an older Node, npm would warn of every package that asks for a newer one. */
async function npmCi(root, note) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env.npm_execpath ?? '';
  const [command, words] = script.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
  const child = spawn(command, words, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && ON_WINDOWS,
    // A group of its own, so that stopping npm stops the scripts that it runs too.
    detached: !ON_WINDOWS,
  });
  if (child.pid !== undefined) note(child.pid);
  let interrupted = false;
  const stop = (signal) => {
    interrupted = true;
    stopGroup(child, signal);
  };
  for (const signal of STOPS) process.on(signal, stop);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', (cause) =>
        reject(
          new SetupFault(`No se pudo ejecutar npm (${cause.message}). Instale Node con npm y reintente.`),
        ),
      );
      child.once('exit', (code, signal) => resolve({ code, interrupted: interrupted || signal !== null }));
    });
  } finally {
    for (const signal of STOPS) process.off(signal, stop);
  }
}

function stopGroup(child, signal) {
  if (ON_WINDOWS || child.pid === undefined) child.kill(signal);
  else process.kill(-child.pid, signal);
}
