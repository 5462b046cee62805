import { describe, expect, it } from 'vitest';
import { makeReader, type Reader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import { findMisses } from '#src/training/compare-slots.ts';
import type { LabelledMessage } from '#src/training/labelled-message.ts';
import { follow, TODAY } from '#src/training/lessons.ts';
import { casesOf, PHRASINGS } from '#src/training/phrasings/corpus-cases.ts';
import { INVENTED_AGENCIES } from '#src/training/phrasings/invented-catalogs.ts';

/** Each slot that was understood otherwise, as a line that says so; none for a message that is right. */
function missesOf(message: LabelledMessage, reader: Reader): readonly string[] {
  const { turns } = message;
  const previous = follow(turns.slice(0, -1), reader);
  const understood = understand(turns.at(-1) ?? '', { reader, previous, today: TODAY });
  return findMisses(message, understood).map(
    ({ slot, expected, got }) => `${turns.join(' > ')}: ${slot} is ${got}, not ${expected}`,
  );
}

describe.each(Object.entries(INVENTED_AGENCIES))('the phrasings of each intent, at %s', (_name, agency) => {
  const reader = makeReader(agency.catalog);

  it.each(Object.keys(PHRASINGS))('%s is understood in every slot, and as no other intent', (intent) => {
    const cases = casesOf(intent, agency);
    expect(cases.length).toBeGreaterThanOrEqual(10);
    expect(cases.flatMap((each) => missesOf(each, reader))).toEqual([]);
  });
});
