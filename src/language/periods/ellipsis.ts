import type { Atom } from './atoms.ts';
import { type PeriodContext, quarterNumbered, type Reading, yearToDate } from './reading.ts';
import type { Term } from './terms.ts';

const AROUND = new Set(
  'y e el en del al de a ahora que tal para con solo pero o por favor porfa plis mismo lo los las va fue como quedo entonces ok oye'.split(
    ' ',
  ),
);
const STANDS_ALONE = /^(?:primero|segundo|tercero|cuarto|\d\.?(?:o|ro|do|to|ero|er))$/u;

const TO_DATE = /^acum(?:ulad[oa]s?)?$/u;

/**
 * "¿Y el segundo?", "¿y el acumulado?": a message of nothing but an ordinal or the year to date, which only what was
 * spoken of before explains.
 */
export function findEllipsis(terms: readonly Term[], context: PeriodContext): Atom | undefined {
  let found: Atom | undefined;
  for (const [at, term] of terms.entries()) {
    if (term.token.kind === 'punctuation' || term.token.kind === 'symbol' || AROUND.has(term.word)) continue;
    const isToDate = TO_DATE.test(term.word);
    const isRead = found === undefined && (isToDate || STANDS_ALONE.test(term.word));
    const reading = isRead ? (isToDate ? yearToDate(context, null) : alone(term)) : undefined;
    if (reading?.kind !== 'stretch') return undefined;
    found = { rule: isToDate ? 'bare to date' : 'bare ordinal', from: at, to: at + 1, reading };
  }
  return found;
}

function alone(term: Term): Reading | undefined {
  return quarterNumbered(term.facets.get('ordinal'));
}
