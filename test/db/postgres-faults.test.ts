import { createServer } from 'node:net';

import { describe, expect, inject, it } from 'vitest';

import { openStore } from '#db/open.ts';
import { AvanceError } from '#src/domain/errors.ts';

async function faultOf(url: string): Promise<AvanceError> {
  const error: unknown = await openStore(url, { waitMs: 2_000 }).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  );
  if (error instanceof AvanceError) return error;
  throw new Error('the store opened, or failed without advice', { cause: error });
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 1;
}

describe('a PostgreSQL that cannot be used', () => {
  it('says which address did not answer, without the password', async () => {
    const port = await closedPort();
    const fault = await faultOf(`postgres://obras:secreto99@127.0.0.1:${port}/metas`);
    expect(fault.code).toBe('store-unreachable');
    expect(fault.advice).toContain(`127.0.0.1:${port}/metas`);
    expect(fault.message).not.toContain('secreto99');
  });

  it('says when the password is wrong, without repeating it', async () => {
    const fault = await faultOf(`${inject('postgresServer').replace(/:[^:@]+@/u, ':secreto99@')}postgres`);
    expect(fault.code).toBe('store-login-refused');
    expect(fault.message).not.toContain('secreto99');
  });

  it('says when the database does not exist', async () => {
    const fault = await faultOf(`${inject('postgresServer')}no_existe`);
    expect(fault.code).toBe('store-database-missing');
    expect(fault.advice).toContain('/no_existe');
  });

  it.each(['mysql://host/base', 'avance.db', 'sqlite:', 'postgres://u:secreto99@[mal'])(
    'refuses the address %s without repeating a password',
    async (url) => {
      const fault = await faultOf(url);
      expect(fault.code).toBe('store-url-unknown');
      expect(`${fault.message}${String(fault.cause)}`).not.toContain('secreto99');
    },
  );
});
