import { expect, it } from 'vitest';
import { countRates } from '#src/training/count-rates.ts';
import { tellMisses, tellRates } from '#src/training/tell-rates.ts';
import { askBundled, label } from '#test/training/asking.ts';

it('tells each rate of a file, and the messages that missed', async () => {
  const outcomes = await askBundled(
    label('avance de la 303', { intent: 'progress', goals: ['303'] }),
    label('avance de la 303', { id: 'missed', intent: 'progress', goals: ['304'] }),
    label('va a llover mañana?', {}),
  );
  expect(tellRates('mine', countRates(outcomes))).toBe(`mine
  intent               3 of 3, 100.0 %
  figures              1 of 2, 50.0 %
  every slot           2 of 3, 66.7 %
  missed               goals 1
  figures unasked      0 of 1, 0.0 % of what is out of the field
  figures of another   1 of 2, 50.0 % of what is in the field
`);
  expect(tellMisses(outcomes, 5)).toBe(`- missed "avance de la 303"
    goals: meant ["304"], understood ["303"]
    figures: owed 304, shown 303
    unsafe: rows of other goals, 303
`);
  expect(tellMisses(outcomes, 0)).toBe('');
  expect(tellRates('none', countRates([]))).toContain('every slot           0 of 0, –');
  const own = countRates(outcomes.slice(1));
  expect(tellRates('mine', countRates(outcomes), own)).toContain(
    'every slot           2 of 3, 66.7 % (not taught too: 1 of 2, 50.0 %)',
  );
});
