/**
 * `npm test`: types, lint, format and every test, closing with the line `N passed, N failed`.
 * `npm test -- types lint format tests` runs those steps alone; `npm test -- test/db` (any path below
 * test/) runs the tests found there; `format --write` formats the files instead of checking them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Count, parseVitestReport, planRun, type Step, totalLine } from '#test/run/plan.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = join(root, 'node_modules');

const TSC = [join(packages, 'typescript', 'bin', 'tsc'), '--noEmit'] as const;

/** Each step's programs. The page is one of its own to the type checker: it knows a browser, and no Node. */
const COMMANDS = {
  types: [TSC, [...TSC, '--project', join('src', 'channels', 'web', 'page')]],
  lint: [[join(packages, 'oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings']],
  format: [[join(packages, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']],
} as const;

/** Runs a program of an installed package on this Node; its exit code, or 1 where a signal ended it. */
async function runNode(args: readonly string[]): Promise<number> {
  const path = `${join(packages, '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
  });
  const stop = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.once('SIGTERM', stop);
  const ended: readonly unknown[] = await once(child, 'exit');
  const code = ended[0];
  process.off('SIGTERM', stop);
  return typeof code === 'number' ? code : 1;
}

async function runStatic(step: keyof typeof COMMANDS, extra: readonly string[]): Promise<Count> {
  let isGood = true;
  for (const command of COMMANDS[step]) isGood = (await runNode([...command, ...extra])) === 0 && isGood;
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runTests(paths: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'avance-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await runNode([
      join(packages, 'vitest', 'vitest.mjs'),
      'run',
      ...paths,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return parseVitestReport({ text: readReport(report), exitCode: code });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function runStep(
  step: Step,
  plan: { readonly paths: readonly string[]; readonly write: boolean },
): Promise<Count> {
  if (step === 'tests') return runTests(plan.paths);
  return runStatic(step, step === 'format' && plan.write ? ['--write'] : []);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const plan = planRun(process.argv.slice(2));
if (plan.fault !== null) {
  print(plan.fault);
  process.exitCode = 1;
} else {
  const counts: Count[] = [];
  for (const step of plan.steps) {
    print(`\n── ${step}`);
    const startedAt = performance.now();
    const count = await runStep(step, plan);
    counts.push(count);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    print(`── ${step}: ${count.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  }
  print(`\n${totalLine(counts)}`);
  process.exitCode = counts.some((count) => count.failed > 0) ? 1 : 0;
}
