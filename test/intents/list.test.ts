import { describe, expect, it } from 'vitest';
import { LIST } from '#intents/list/intent.ts';
import type { Slots } from '#src/domain/slots.ts';
import { openTeller } from '#test/support/teller.ts';

/** What is told of the loans of books, each office's goal named, with these slots. */
async function listLoans(slots: Partial<Slots>) {
  const { catalog, named, tell } = await openTeller();
  const loans = catalog.goals.filter(({ measure }) => measure === 'PRÉSTAMO').map(({ code }) => code);
  return tell(LIST, { choices: named(...loans), ...slots });
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
