import { describe, expect, it } from 'vitest';
import { createLog, newReference } from '#src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ level: 'info', to: { write: (line) => lines.push(line) } }));
  return lines.join('');
}

describe('the log', () => {
  it('leaves out what people write and who they are, at any depth', () => {
    const line = logged((log) =>
      log.info(
        { event: { text: 'avance de becas', user: 'ana', inner: [{ email: 'a@b.mx' }] }, channel: 'C1' },
        'asked',
      ),
    );
    expect(line).not.toMatch(/becas|ana|a@b/u);
    expect(line).toContain('"channel":"C1"');
  });

  it('masks credentials and ids of persons wherever they stand', () => {
    const cause = new Error('cannot reach postgres://ana:clave@db/x with xoxb-1-2-abc for U012AB3CD');
    const line = logged((log) =>
      log.error({ err: new Error('failed', { cause }) }, 'token xapp-1-A-2 refused'),
    );
    expect(line).not.toMatch(/clave|xoxb|xapp-1|U012AB3CD/u);
    expect(line).toContain('cannot reach postgres://[credencial]@db/x');
  });

  it.each(['cla/ve', 'cl@ve', 'cl%40ve', 'clave:con#signos?'])(
    'masks the password %j in an address',
    (password) => {
      const err = new Error(`cannot reach postgres://ana:${password}@db:5432/poa today`);
      const line = logged((log) => log.error({ err, address: err.message }, err.message));
      expect(line).not.toContain(password);
      expect(line).not.toContain('ana:');
      expect(line.match(/postgres:\/\/\[credencial\]@db:5432\/poa today/gu)?.length).toBeGreaterThanOrEqual(
        3,
      );
    },
  );

  it('keeps kind, code, message and stack of an error and of its causes, and none of its other data', () => {
    const cause = Object.assign(new TypeError('deep'), { code: 'E1', body: { text: 'private' } });
    const line = logged((log) =>
      log.error({ err: new Error('top', { cause }), reference: 'AV-234567' }, 'failed'),
    );
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      reference: 'AV-234567',
      err: { message: 'top', cause: { type: 'TypeError', code: 'E1', message: 'deep' } },
    });
    expect(line).not.toContain('private');
  });

  it('keeps below its level silent', () => {
    expect(logged((log) => log.debug({}, 'noise'))).toBe('');
  });

  it('gives references that can be read out: short, without signs that look alike', () => {
    const references = Array.from({ length: 200 }, newReference);
    for (const reference of references) expect(reference).toMatch(/^AV-[2-9A-HJKMNP-Z]{6}$/u);
    expect(new Set(references).size).toBe(200);
  });
});
