import { describe, expect, it } from 'vitest';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import { BUNDLED } from '#src/training/corpora.ts';
import { TODAY } from '#src/training/lessons.ts';
import { readCatalogOf } from '#src/training/read-catalog.ts';

const catalog = await readCatalogOf(BUNDLED);
const alone = { reader: makeReader(catalog), previous: null, today: TODAY };

describe('a message that was understood before', () => {
  it('means the same again, without being read', () => {
    const before = understand('avance de despensas', alone);
    expect(understand('avance de despensas', alone)).toBe(before);
  });

  it('is read anew on another day, by another catalogue and in a thread', () => {
    const before = understand('¿cómo vamos este trimestre?', alone);
    expect(before.period?.quarters).toEqual([4]);
    const later = understand('¿cómo vamos este trimestre?', { ...alone, today: { ...TODAY, month: 5 } });
    expect(later.period?.quarters).toEqual([2]);
    const other = makeReader({ ...catalog, goals: [] });
    expect(understand('avance de despensas', { ...alone, reader: other }).goals).toEqual([]);
    const previous = understand('avance de becas', alone);
    expect(understand('¿y en Q2?', { ...alone, previous }).goals).toEqual(previous.goals);
  });

  it('is forgotten when enough others were', () => {
    const before = understand('avance de la 303', alone);
    for (let turn = 0; turn < 400; turn += 1)
      understand(`avance de la 303 ${'.'.repeat(turn % 100)} ${turn}`, alone);
    const again = understand('avance de la 303', alone);
    expect(again).not.toBe(before);
    expect(again).toEqual(before);
  });
});
