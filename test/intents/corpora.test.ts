import { describe, expect, it } from 'vitest';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import { CORPORA, type CorpusCase, casesOf } from './corpus-cases.ts';
import { INVENTED_AGENCIES } from './invented-catalogs.ts';

const TODAY = { year: 2023, month: 10, day: 15 };

/** Each slot that was understood otherwise, as a line that says so; none for a case that is right. */
function missesOf({ turns, expected }: CorpusCase, reader: Reader): readonly string[] {
  let understood: Understanding | null = null;
  for (const text of turns) understood = understand(text, { reader, previous: understood, today: TODAY });
  const found: Record<string, unknown> = {
    ...understood,
    goals: [...(understood?.goals ?? []), ...(understood?.choices ?? [])].map(({ code }) => code).toSorted(),
  };
  return Object.entries(expected).flatMap(([slot, value]) => {
    const [wanted, got] = [value, found[slot]].map((each) => JSON.stringify(each));
    return wanted === got
      ? []
      : [`${turns.join(' > ')}: ${slot} is ${got}, not ${wanted} [${understood?.rules.join()}]`];
  });
}

describe.each(Object.entries(INVENTED_AGENCIES))('the phrasings of each intent, at %s', (_name, agency) => {
  const reader = makeReader(agency.catalog);

  it.each(Object.keys(CORPORA))('%s is understood in every slot, and as no other intent', (intent) => {
    const cases = casesOf(intent, agency);
    expect(cases.length).toBeGreaterThanOrEqual(10);
    expect(cases.flatMap((each) => missesOf(each, reader))).toEqual([]);
  });
});
