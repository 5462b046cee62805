import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DeletionFilter, deletions } from '#intents/subjects/deletions.ts';

const word = fc.string({ unit: fc.constantFrom(...'abñcé'), maxLength: 9 });

it('leaves out each letter once, the whole word first', () => {
  expect(deletions('becas')).toEqual(['becas', 'ecas', 'bcas', 'beas', 'becs', 'beca']);
});

it('never passes over a deletion that a known word has too', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), word, (known, asked) => {
      const filter = new DeletionFilter();
      for (const each of known) filter.add(each);
      const held = new Set(known.flatMap(deletions));
      const among = filter.among(asked);
      expect(among).toEqual(expect.arrayContaining(deletions(asked).filter((key) => held.has(key))));
      expect(deletions(asked)).toEqual(expect.arrayContaining([...among]));
    }),
  );
});

it('passes over most of what no known word is near to', () => {
  const filter = new DeletionFilter();
  for (const each of ['despensas', 'becas', 'consultas', 'comedores']) filter.add(each);
  expect(filter.among('xilofonistas')).toEqual([]);
});
