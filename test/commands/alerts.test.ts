import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '#test/support/store-dialects.ts';
import { runCli } from './run-cli.ts';

const LINE = z.strictObject({
  goal: z.string(),
  unit: z.string(),
  rule: z.string(),
  severity: z.enum(['red', 'yellow', 'notice']),
  complianceRatio: z.number().nullable(),
  quarter: z.number(),
  message: z.string().min(1),
});
const NOW = ['--now', '2023-10-16T09:00:00-07:00'];

function alerts(...args: readonly string[]) {
  return runCli(['alerts', ...args], { folder: temporaryFolder() });
}

describe('avance alerts', () => {
  it('prints one JSON line an alert', async () => {
    const { code, out, err } = await alerts('--demo', ...NOW, '--json');
    expect([code, err]).toEqual([0, '']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => LINE.parse(JSON.parse(line)));
    expect(lines.filter(({ rule }) => rule === 'slow-quarter').map(({ goal }) => goal)).toEqual(['304']);
  });

  it('tells them to a person, with the rule of the colours', async () => {
    const { code, out } = await alerts('--demo', ...NOW);
    expect(code).toBe(0);
    expect(out).toContain('Por debajo de lo programado a la fecha (4)');
    expect(out).toContain('Semáforo por cumplimiento a la fecha');
  });

  it('rehearses the rules', async () => {
    const { code, out } = await alerts('--demo', ...NOW, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/Rebasadas \(over\): habría avisado \d+ veces este año/u);
    expect(out).toContain('Sin capturar (missing-capture): no habría avisado este año.');
  });

  it('has nothing to say of an empty store', async () => {
    expect(await alerts('--db', 'sqlite::memory:', '--json', ...NOW)).toEqual({ code: 0, out: '', err: '' });
    expect((await alerts('--db', 'sqlite::memory:', ...NOW)).out).toContain('No hay nada que avisar');
  });

  it.each([[['todas']], [['--now', 'ayer']], [['--demo', '--db', 'sqlite::memory:']]])(
    'takes %j for wrong usage',
    async (args) => {
      const { code, out, err } = await alerts(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('avance alerts');
    },
  );
});
