import { describe, expect, it } from 'vitest';
import { parseVitestReport, planRun, totalLine } from '#test/run/plan.ts';

describe('planRun', () => {
  it('runs everything when nothing is asked for', () => {
    expect(planRun([])).toMatchObject({
      fault: null,
      steps: ['types', 'lint', 'format', 'tests'],
      paths: [],
    });
  });

  it('runs the tests alone below a path', () => {
    expect(planRun(['test/db'])).toMatchObject({ fault: null, steps: ['tests'], paths: ['test/db'] });
  });

  it('runs named steps in their usual order, and the tests where a path is named too', () => {
    expect(planRun(['lint', 'types', './test/bot']).steps).toEqual(['types', 'lint', 'tests']);
  });

  it('refuses what it does not know', () => {
    expect(planRun(['tpyes']).fault).toContain('tpyes');
  });
});

describe('parseVitestReport', () => {
  const file = (status: string, tests: readonly string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });
  const report = (files: readonly ReturnType<typeof file>[], success = true): string => {
    const all = files.flatMap((each) => each.assertionResults.map((test) => test.status));
    return JSON.stringify({
      success,
      numPassedTests: all.filter((status) => status === 'passed').length,
      numFailedTests: all.filter((status) => status === 'failed').length,
      testResults: files,
    });
  };

  it('counts tests', () => {
    const text = report([file('failed', ['passed', 'failed']), file('passed', ['passed'])], false);
    expect(parseVitestReport({ text, exitCode: 1 })).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a file that does not load as one failure', () => {
    const text = report([file('failed', []), file('passed', ['passed'])], false);
    expect(parseVitestReport({ text, exitCode: 1 })).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a failure that the report does not locate', () => {
    const text = report([file('passed', ['passed'])]);
    expect(parseVitestReport({ text, exitCode: 1 })).toEqual({ passed: 1, failed: 1 });
  });

  it.each([
    ['no report', null],
    ['half a report', '{"success":true,'],
    ['no tests', report([])],
  ])('takes %s for a failure, whatever the exit code', (_, text) => {
    expect(parseVitestReport({ text, exitCode: 0 })).toEqual({ passed: 0, failed: 1 });
  });
});

it('closes with one line of counts', () => {
  const counts = [
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2 },
  ];
  expect(totalLine(counts)).toBe('41 passed, 2 failed');
});
