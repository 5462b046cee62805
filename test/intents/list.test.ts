import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readFacts } from '#db/queries/facts.ts';
import { LIST } from '#intents/list/intent.ts';
import type { Understanding } from '#intents/understanding.ts';
import { NO_SLOTS, type Slots } from '#src/domain/slots.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { importReport } from '#test/support/import-file.ts';

/** What is told of the loans of books, each office's goal named, with these slots. */
async function listLoans(slots: Partial<Slots>) {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await importReport(store, 'test/conversations/data/bibliotecas.csv', new Date('2023-10-15T12:00:00-07:00'));
  const catalog = await readCatalog(store.db);
  if (catalog === null) throw new Error('nothing loaded');
  const goals = catalog.goals.filter(({ measure }) => measure === 'PRÉSTAMO');
  const understanding: Understanding = {
    ...NO_SLOTS,
    text: '',
    intent: 'list',
    choices: goals.map(({ id, code }) => ({ id, code })),
    inherited: [],
    trouble: null,
    yearNamed: null,
    rules: [],
    trace: [],
    ...slots,
  };
  const setting = { catalog, thresholds: DEFAULT_THRESHOLDS };
  const facts = await readFacts(store.db, LIST.toQuery(understanding, setting));
  const { goals: told, reply } = LIST.tell(facts, understanding, setting);
  return { codes: told.map(({ record }) => record.code), text: renderPlain(reply) };
}

describe('a list within one indicator', () => {
  it('ranks its goals alone, the office first', async () => {
    const { codes, text } = await listLoans({ order: 'worst', limit: 3 });
    expect(codes).toEqual(['L71', 'L21', 'L91']);
    expect(text).toMatch(/\nBiblioteca Regional La Cañada +L71/u);
  });

  it('filters its goals alone', async () => {
    expect((await listLoans({ filter: { status: 'over' } })).codes).toEqual(['L31']);
    expect((await listLoans({ filter: { status: 'missing' } })).codes).toEqual(['L41']);
  });

  it('orders by avance relativo where that is asked for', async () => {
    const { codes, text } = await listLoans({ order: 'best', limit: 2, measure: 'relative' });
    expect(codes).toEqual(['L11', 'L31']);
    expect(text).toContain('de mayor a menor avance relativo');
  });
});
