// First step of every npm script: installs what package-lock.json names when it is missing or stale,
// then runs the given TypeScript file (or binary of an installed package) on the runtime that the
// package `node` brings, so that a machine with an older Node works too. Plain JavaScript without
// imports from packages: it runs before there are any, on Node 20 and later.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.avance-setup');
const runtime = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const OLDEST_MAJOR_THAT_RUNS_TYPESCRIPT = 24;

/** What an installation depends on: the locked packages, and the machine that they were fetched for. */
function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

function install() {
  const mark = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return;
  process.stderr.write('Instalando lo que falta (npm ci)…\n');
  const run = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    process.stderr.write(
      'No se pudo instalar. Revise la conexión con el registro de npm (npm ping) y vuelva a intentarlo.\n',
    );
    process.exit(run.status ?? 1);
  }
  writeFileSync(stamp, mark);
}

install();
const [program, ...rest] = process.argv.slice(2);
if (program !== undefined) {
  const file = join(root, program);
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST_MAJOR_THAT_RUNS_TYPESCRIPT) {
    process.argv = [process.execPath, file, ...rest];
    await import(pathToFileURL(file).href);
  } else {
    const run = spawnSync(existsSync(runtime) ? runtime : process.execPath, [file, ...rest], {
      stdio: 'inherit',
    });
    process.exitCode = run.status ?? 1;
  }
}
