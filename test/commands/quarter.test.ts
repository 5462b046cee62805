import { describe, expect, it } from 'vitest';
import { prepareStore } from '#test/support/import-file.ts';
import { DIALECTS, newStoreUrl, temporaryFolder } from '#test/support/store-dialects.ts';
import { runCli } from './run-cli.ts';

describe.each(DIALECTS)('avance quarter on %s', (dialect) => {
  it('reopens and closes with a reason, once each, and the audit tells who and why', async () => {
    const url = await newStoreUrl(dialect);
    await prepareStore(url);
    const folder = temporaryFolder();
    const run = (...args: readonly string[]) => runCli([...args, '--db', url], { folder });
    expect((await run('audit', '--quarters')).out).toContain('Nadie ha cerrado ni reabierto');
    const open = ['quarter', 'open', '2023-Q3', '--reason', 'acta corregida', '--by', 'planeación'];
    expect((await run(...open)).out).toBe('El 3.er trimestre de 2023 recibe capturas otra vez.\n');
    expect(await run(...open)).toMatchObject({
      code: 0,
      out: 'El 3.er trimestre de 2023 ya recibía capturas: no hay nada que cambiar.\n',
    });
    await run('quarter', 'close', '2023-Q3', '--reason', 'quedó firmada', '--by', 'planeación');
    const told = (await run('audit', '--quarters')).out;
    expect(told).toMatch(
      /^3\.er trimestre de 2023: reabierto \(planeación, .+\); motivo: acta corregida\n3\.er trimestre de 2023: cerrado/u,
    );
    const json: unknown = JSON.parse((await run('audit', '--quarters', '--json')).out);
    expect(json).toMatchObject({
      changes: [
        { quarter: '2023-Q3', state: 'open', reason: 'acta corregida', author: 'planeación' },
        { quarter: '2023-Q3', state: 'closed' },
      ],
    });
    expect(await run('quarter', 'open', '2022-Q3', '--reason', 'x')).toMatchObject({ code: 1, out: '' });
    expect((await run('audit', '303', '--quarters')).code).toBe(2);
  });
});
