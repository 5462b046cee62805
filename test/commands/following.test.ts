import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '#db/open.ts';
import { addDeliveries, markAttemptFailed, markSent } from '#db/queries/deliveries.ts';
import { addSubscription } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import { EVERYTHING } from '#src/domain/subscription.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { prepareStore } from '#test/support/import-file.ts';
import { DIRECTOR, READER } from '#test/support/known-people.ts';
import { type Ran, runCli } from './run-cli.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avance-following-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function avance(...args: readonly string[]): Promise<Ran> {
  return runCli([...args, '--db', 'sqlite:poa.db'], { folder, env: { USER: 'ana' } });
}

async function inStore(work: (db: Db) => Promise<void>): Promise<void> {
  const store = await openStore(`sqlite:${join(folder, 'poa.db')}`);
  try {
    await work(store.db);
  } finally {
    await store.close();
  }
}

const FOLLOWED = { ...EVERYTHING, goals: [{ unitCode: '52201', code: '303' }] };

function followOne(person: string): Promise<void> {
  const recipient = { kind: 'person', person } as const;
  const wanted = { kind: 'summary', rhythm: 'quarter', quiet: false } as const;
  const change = { author: person, at: new Date('2023-01-10T12:00:00Z') };
  return inStore(
    async (db) => void (await addSubscription(db, { recipient, followed: FOLLOWED, wanted }, change)),
  );
}

describe('avance subscriptions', () => {
  it('lists what is followed, and ends it with its trace', async () => {
    await prepareStore(`sqlite:${join(folder, 'poa.db')}`);
    expect((await avance('subscriptions', 'list')).out).toBe('Nadie sigue nada todavía.\n');
    await followOne(READER);
    expect((await avance('subscriptions', 'list')).out).toContain(
      '  1. la persona U0LECTORA1: resumen de 303 Distribución de entrega de despensas',
    );
    expect((await avance('subscriptions', 'remove', '1')).out).toContain('se canceló la suscripción 1');
    expect(await avance('subscriptions', 'remove', '1')).toMatchObject({ code: 1, out: '' });
    expect((await avance('subscriptions', 'list')).out).toBe('Nadie sigue nada todavía.\n');
    expect((await avance('subscriptions', 'list', '--history')).out).toContain('(cancelado: ana, ');
    const json: unknown = JSON.parse((await avance('subscriptions', 'list', '--history', '--json')).out);
    expect(json).toMatchObject({
      subscriptions: [{ id: 1, followed: 'goal:52201/303', wanted: 'summary:quarter', endedBy: 'ana' }],
    });
  });

  it.each([
    [['subscriptions'], 'escriba list o remove'],
    [['subscriptions', 'remove'], 'número'],
    [['subscriptions', 'remove', 'x'], 'número'],
    [['subscriptions', 'list', 'x'], 'no lleva más palabras'],
    [['deliveries', 'x'], 'no lleva más palabras'],
    [['deliveries', '--days', '0'], 'no son días'],
    [['summary', '--quarter', '2023-Q3', '--send', '--json'], 'sólo uno'],
    [['summary', '--quarter', '2023-Q3', '--send', '--unit', '52201'], '--unit no va'],
  ])('takes %j for wrong usage', async (args, fault) => {
    const { code, out, err } = await avance(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(fault);
  });
});

describe('avance deliveries', () => {
  it('lists deliveries with their state, newest first, or only what failed', async () => {
    expect((await avance('deliveries')).out).toBe('No hay envíos en los últimos 30 días.\n');
    const at = new Date();
    await inStore(async (db) => {
      const one = (key: string, person: string) => ({
        key,
        recipient: { kind: 'person', person } as const,
        content: writeReply({ ...toReply('x'), title: `Resumen ${key}` }),
        dueAt: at,
      });
      await addDeliveries(db, [one('a', READER), one('b', DIRECTOR), one('c', READER)], at);
      await markSent(db, 1, at);
      const failed = { attempts: 0, failures: 1, fault: 'channel_not_found', againAt: null };
      await markAttemptFailed(db, { id: 2, ...failed });
    });
    const { out } = await avance('deliveries');
    expect(out).toMatch(/^3 envíos en los últimos 30 días:\n/u);
    expect(out).toMatch(/por enviar: «Resumen c» a la persona U0LECTORA1\n/u);
    expect(out).toMatch(/no entregado: «Resumen b» a la persona U0DIRECTOR, falla: channel_not_found\n/u);
    expect(out).toMatch(/enviado: «Resumen a»/u);
    const failed = await avance('deliveries', '--failed', '--json');
    expect(JSON.parse(failed.out)).toMatchObject({ deliveries: [{ key: 'b', state: 'failed' }] });
  });
});

describe('avance summary for those who get it', () => {
  it('shows what a unit or a person would get, and puts it on its way once', async () => {
    await prepareStore(`sqlite:${join(folder, 'poa.db')}`);
    const quarter = ['summary', '--quarter', '2023-Q3'] as const;
    expect((await avance(...quarter, '--preview', '52201')).out).toContain('De 13 metas y acciones');
    expect(await avance(...quarter, '--preview', 'U0LECTORA1')).toMatchObject({ code: 1, out: '' });
    expect((await avance(...quarter, '--send')).out).toContain('Nadie recibe resúmenes');
    await followOne(READER);
    expect((await avance(...quarter, '--preview', 'U0LECTORA1')).out).toContain('De 1 meta o acción');
    expect((await avance(...quarter, '--send')).out).toContain('Resúmenes en camino: 1.');
    expect((await avance(...quarter, '--send')).out).toContain('estaban en camino: 1.');
    expect((await avance('deliveries')).out).toContain('por enviar: «Resumen del 3.er trimestre de 2023»');
  });
});
