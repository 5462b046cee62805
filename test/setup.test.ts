import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const INSTALLING = 'Instalando lo que falta';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'avance-setup-')));
  cpSync('src/setup.mjs', join(root, 'src/setup.mjs'));
  cpSync('src/setup', join(root, 'src/setup'), { recursive: true });
  writeProject({});
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A project whose only package lies beside it, so that the real npm installs it without a network. */
function writeProject(scripts: Record<string, string>): void {
  mkdirSync(join(root, 'dep'), { recursive: true });
  const dep = { name: 'dep', version: '1.0.0' };
  const project = { name: 'trial', version: '1.0.0', dependencies: { dep: 'file:dep' } };
  writeFileSync(join(root, 'dep/package.json'), JSON.stringify(dep));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...project, type: 'module', scripts }));
  writeLock({ '': project, dep, 'node_modules/dep': { resolved: 'dep', link: true } });
  writeFileSync(
    join(root, 'program.ts'),
    "import { text } from 'node:stream/consumers';\n" +
      'const args: readonly string[] = process.argv.slice(2);\n' +
      'process.stdout.write(JSON.stringify({ args, input: await text(process.stdin) }));\n' +
      'process.exitCode = 7;\n',
  );
}

function writeLock(packages: Record<string, unknown>): void {
  const lock = { name: 'trial', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
}

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Without what npm tells its scripts when these tests run under it. */
function outsideNpm(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name));
  return { ...Object.fromEntries(entries), npm_config_fetch_retries: '0', npm_config_offline: '' };
}

function launch(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, args, { cwd: root, env: outsideNpm(), stdio: 'pipe' });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr, [code, signal]]) => ({
      code: typeof code === 'number' ? code : null,
      signal: typeof signal === 'string' ? signal : null,
      stdout,
      stderr,
    }),
  );
  return { child, ended };
}

async function start(input = ''): Promise<Ended> {
  const { child, ended } = launch(['src/setup.mjs', 'program.ts', 'uno', '--dos']);
  child.stdin?.end(input);
  return ended;
}

describe('on a fresh clone', () => {
  it('installs, then runs the program with its arguments, its input and its exit code', async () => {
    const first = await start('hola');
    expect(first.stderr).toContain(INSTALLING);
    expect(JSON.parse(first.stdout)).toEqual({ args: ['uno', '--dos'], input: 'hola' });
    expect(first.code).toBe(7);
    expect(existsSync(join(root, 'node_modules/dep/package.json'))).toBe(true);

    const second = await start();
    expect(second.stderr).toBe('');
    expect(second.code).toBe(7);
  });

  it('lets the second of two starts wait for the first', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map((each) => each.code)).toEqual([7, 7]);
    expect(both.filter((each) => each.stderr.includes(INSTALLING))).toHaveLength(1);
    expect(existsSync(join(root, '.setup-lock'))).toBe(false);
  });

  it('takes over what npm has installed by hand', async () => {
    const npm = spawn('npm', ['ci'], { cwd: root, env: outsideNpm(), stdio: 'ignore' });
    expect(await once(npm, 'exit')).toEqual([0, null]);
    expect(await start()).toMatchObject({ code: 7, stderr: '' });
  });

  it('installs anew where what npm has installed is of another version', async () => {
    await start();
    rmSync(join(root, 'node_modules/.avance-setup'));
    const list = join(root, 'node_modules/.package-lock.json');
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll('"1.0.0"', '"0.9.0"'));
    expect((await start()).stderr).toContain(INSTALLING);
  });

  it('advises in Spanish, on stderr alone, where the registry does not answer', async () => {
    const absent = { version: '1.0.0', resolved: 'http://127.0.0.1:9/absent.tgz', integrity: 'sha512-AA==' };
    const project = { name: 'trial', version: '1.0.0', dependencies: { absent: '1.0.0' } };
    writeFileSync(join(root, 'package.json'), JSON.stringify(project));
    writeLock({ '': project, 'node_modules/absent': absent });
    const run = await start();
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('No se pudo instalar. Revise la conexión');
  });
});

describe('a damaged installation', () => {
  it('is mended where a package is gone', async () => {
    await start();
    rmSync(join(root, 'node_modules/dep'), { recursive: true });
    const run = await start();
    expect(run.stderr).toContain(INSTALLING);
    expect(existsSync(join(root, 'node_modules/dep/package.json'))).toBe(true);
  });

  it('is renewed where the lock file has changed', async () => {
    await start();
    const lock = join(root, 'package-lock.json');
    writeFileSync(lock, readFileSync(lock, 'utf8').replaceAll('"1.0.0"', '"1.0.1"'));
    for (const path of ['package.json', 'dep/package.json']) {
      const text = readFileSync(join(root, path), 'utf8');
      writeFileSync(join(root, path), text.replaceAll('"1.0.0"', '"1.0.1"'));
    }
    expect((await start()).stderr).toContain(INSTALLING);
  });

  it('is done again after an interrupted one, which leaves no lock behind', async () => {
    const hang = "require('fs').writeFileSync('started', ''); setTimeout(() => {}, 60_000)";
    writeProject({ postinstall: `node -e "${hang}"` });
    const { child, ended } = launch(['src/setup.mjs', 'program.ts']);
    await vi.waitUntil(() => existsSync(join(root, 'started')), { timeout: 20_000 });
    child.kill('SIGTERM');
    const broken = await ended;
    expect(broken).toMatchObject({ code: 1, stdout: '' });
    expect(broken.stderr).toContain('Instalación interrumpida');
    expect(existsSync(join(root, '.setup-lock'))).toBe(false);

    writeProject({});
    const again = await start();
    expect(again.stderr).toContain(INSTALLING);
    expect(again.code).toBe(7);
  });

  it('is not held up by the lock of a process that has ended', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    await launch(['-e', lockText(gone.pid)]).ended;
    expect(existsSync(join(root, '.setup-lock'))).toBe(true);
    const run = await start();
    expect(run.code).toBe(7);
    expect(existsSync(join(root, '.setup-lock'))).toBe(false);
  });
});

function lockText(pid: number | undefined): string {
  return `require('fs').writeFileSync('.setup-lock', JSON.stringify({ host: require('os').hostname(), pids: [${pid}] }))`;
}

describe('a program on another Node than this', () => {
  /** Stands in for a child as the door does on an older Node. */
  async function standIn(program: string): Promise<ReturnType<typeof launch>> {
    await start();
    const job = JSON.stringify({ runtime: process.execPath, root, args: ['-e', program] });
    const from = pathToFileURL(join(root, 'src/setup/run.mjs')).href;
    writeFileSync(
      join(root, 'stand-in.mjs'),
      `import { runOn } from ${JSON.stringify(from)};\nawait runOn(${job});\n`,
    );
    return launch(['stand-in.mjs']);
  }

  it('gives its exit code and its output', async () => {
    const { ended } = await standIn("console.log('listo'); process.exitCode = 3");
    expect(await ended).toMatchObject({ code: 3, stdout: 'listo\n', stderr: '' });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('is told of %s and ends in its own way', async (signal) => {
    const { child, ended } = await standIn(
      `process.on('${signal}', () => { console.log('adiós'); process.exit(5); });` +
        "require('fs').writeFileSync('ready', ''); setInterval(() => {}, 1000)",
    );
    await vi.waitUntil(() => existsSync(join(root, 'ready')), { timeout: 20_000 });
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 5, stdout: 'adiós\n' });
  });

  it('ends this process by the signal that ended it', async () => {
    const { ended } = await standIn("process.kill(process.pid, 'SIGKILL')");
    expect(await ended).toMatchObject({ code: null, signal: 'SIGKILL' });
  });

  it('is asked of Node 24 alone', async () => {
    const from = pathToFileURL(join(root, 'src/setup/run.mjs')).href;
    const versions = ['20.20.2', '22.18.0', '24.0.1', '24.3.0', '24.21.0', '25.1.0'];
    const { ended } = launch([
      '--input-type=module',
      '-e',
      `import { isRightNode } from '${from}'; console.log(JSON.stringify(${JSON.stringify(versions)}.filter(isRightNode)))`,
    ]);
    expect(JSON.parse((await ended).stdout)).toEqual(['24.3.0', '24.21.0']);
  });
});
