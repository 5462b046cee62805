import { z } from 'zod';

export type Step = 'types' | 'lint' | 'format' | 'tests';

const STEPS: readonly Step[] = ['types', 'lint', 'format', 'tests'];

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface Plan {
  /** What is wrong with the arguments; null where nothing is. */
  readonly fault: string | null;
  readonly steps: readonly Step[];
  /** Tests to run, as paths below test/; empty for all. */
  readonly paths: readonly string[];
  readonly write: boolean;
}

/** Without arguments everything runs; with paths only, the tests alone. */
export function planRun(args: readonly string[]): Plan {
  const named = STEPS.filter((step) => args.includes(step));
  const paths = args.filter((arg) => /^(?:\.\/)?test(?:\/|$)/u.test(arg));
  const write = args.includes('--write');
  const strangers = args.filter(
    (arg) => arg !== '--write' && !paths.includes(arg) && !named.some((step) => step === arg),
  );
  const fault =
    strangers.length > 0
      ? `Unknown: ${strangers.join(' ')}. Steps: ${STEPS.join(', ')}; or a path below test/.`
      : null;
  if (named.length === 0) return { fault, paths, write, steps: paths.length > 0 ? ['tests'] : STEPS };
  const withTests = paths.length > 0 && !named.includes('tests');
  return { fault, paths, write, steps: withTests ? [...named, 'tests'] : named };
}

const Report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * The counts of a vitest run. A file that fails without a failing test (it does not load, a hook throws)
 * counts as one failure; so do a run that says it failed without saying where, one that left no report,
 * and one in which nothing ran.
 * @param run.text the JSON report; null where there is none
 */
export function parseVitestReport(run: { readonly text: string | null; readonly exitCode: number }): Count {
  const report = run.text === null ? undefined : toReport(run.text);
  if (report === undefined) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles;
  const silentFailure = failed === 0 && (run.exitCode !== 0 || !report.success || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed };
}

function toReport(text: string): z.infer<typeof Report> | undefined {
  try {
    return Report.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function totalLine(counts: readonly Count[]): string {
  const total = (pick: (count: Count) => number): number =>
    counts.reduce((sum, count) => sum + pick(count), 0);
  return `${total((count) => count.passed)} passed, ${total((count) => count.failed)} failed`;
}
