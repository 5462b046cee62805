import { expect, it } from 'vitest';
import { FORECAST } from '#intents/forecast/intent.ts';
import { SUMMARY } from '#intents/summary/intent.ts';
import { TREND } from '#intents/trend/intent.ts';
import { openTeller } from '#test/support/teller.ts';

const BARS = /[█░]/u;

it.each([TREND, FORECAST])('$name draws one or two goals, and leaves more to the tables', async (intent) => {
  const { tell, named } = await openTeller();
  const two = await tell(intent, { goals: named('C4', 'C5') });
  expect(two.text.match(/(?:C4|C5) (?:por trimestre|de enero)/gu)).toHaveLength(2);
  const three = await tell(intent, { goals: named('C3', 'C4', 'C5') });
  expect(three.text).not.toMatch(BARS);
});

it('a projection shows the way to the annual goal, with the quarter that is to come', async () => {
  const { tell, named } = await openTeller();
  const { text } = await tell(FORECAST, { goals: named('C5') });
  expect(text).toMatch(/4\.º trimestre\s+sin reportar \(programado 1,000\)/u);
  expect(text).toMatch(/Meta anual\s+─+\s+1,000/u);
});

it('a summary shows each colour with its word and its count, and none that nothing has', async () => {
  const { tell } = await openTeller();
  const { text } = await tell(SUMMARY, {});
  expect(text).toMatch(/🟢 verde\s+█+\s+\d+/u);
  expect(text).not.toMatch(/\s0$/mu);
});
