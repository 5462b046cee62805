import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareStore } from '#test/support/import-file.ts';
import { temporaryFolder } from '#test/support/store-dialects.ts';
import { runCli } from './run-cli.ts';

describe('avance rules', () => {
  it('sets a rule for all, for a unit and for one goal, and keeps who changed what', async () => {
    const folder = temporaryFolder();
    const env = { AVANCE_DATABASE_URL: 'sqlite:own.db', USER: 'planeacion' };
    const run = (...args: readonly string[]) => runCli(args, { folder, env });
    await prepareStore(`sqlite:${join(folder, 'own.db')}`);
    const slow = async (): Promise<readonly string[]> => {
      const { out } = await run('alerts', '--now', '2023-10-16T09:00:00-07:00', '--json');
      const lines = out.trimEnd().split('\n');
      return lines.filter((line) => line.includes('"rule":"slow-quarter"'));
    };
    expect(await slow()).toHaveLength(1);
    const set = await run('rules', 'set', 'slow-quarter', 'quarterBelow=50%', 'margin=5');
    expect(set).toEqual({
      code: 0,
      out: 'La regla slow-quarter quedó ajustada para todas las metas.\n',
      err: '',
    });
    expect(await slow()).toEqual([]);
    await run('rules', 'set', 'slow-quarter', '--unit', '52201', '--goal', '304', 'quarterBelow=60');
    expect(await slow()).toHaveLength(1);
    await run('rules', 'set', 'slow-quarter', '--unit', '52201', '--goal', '304', '--off');
    expect(await slow()).toEqual([]);

    const { out } = await run('rules', 'list', '--history');
    expect(out).toContain('quarterBelow=50% hiddenBy=green,over margin=5% escalateAfter=3');
    expect(out).toMatch(/la meta 304 de la unidad 52201\n {2}apagada/u);
    expect(out.match(/planeacion: slow-quarter/gu)).toHaveLength(3);
    await run('rules', 'reset', 'slow-quarter');
    const listed = (await run('rules', 'list', '--json')).out.trimEnd().split('\n');
    expect(JSON.parse(listed[1] ?? '')).toMatchObject({
      rule: 'slow-quarter',
      scope: { kind: 'agency' },
      thresholds: { quarterBelow: 0.7 },
      following: { margin: 0.02, escalateAfter: 3 },
    });
  });

  it.each([
    [['set', 'slow-quarter', '--unit', '1', '--off'], 'No existe la unidad «1»'],
    [['set', 'nada', '--off'], 'No existe la regla «nada»'],
    [['set', 'behind', 'quarterBelow=50'], 'no son de la regla behind'],
    [['set', 'behind', 'lights=azul'], 'no son de la regla behind'],
  ])('refuses %j and changes nothing', async (args, why) => {
    const folder = temporaryFolder();
    const { code, out, err } = await runCli(['rules', ...args, '--db', 'sqlite:own.db'], { folder });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(why);
    expect((await runCli(['rules', 'list', '--history', '--db', 'sqlite:own.db'], { folder })).out).toMatch(
      /Cambios:\n$/u,
    );
  });

  it.each([
    [[]],
    [['set']],
    [['set', 'behind']],
    [['set', 'behind', 'margin=mucho']],
    [['set', 'behind', 'color=5']],
    [['set', 'behind', 'margin=5', '--off']],
    [['set', 'behind', '--goal', '303', '--off']],
    [['reset', 'behind', 'margin=5']],
    [['list', 'todas']],
  ])('takes %j for wrong usage', async (args) => {
    const { code, out, err } = await runCli(['rules', ...args, '--db', 'sqlite::memory:'], {
      folder: temporaryFolder(),
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('avance rules');
  });
});
