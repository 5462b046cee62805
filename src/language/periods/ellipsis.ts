import type { Atom } from './atoms.ts';
import { quarterNumbered, type Reading } from './reading.ts';
import type { Term } from './terms.ts';

const AROUND = new Set(
  'y e el en del al de a ahora que tal para con solo pero o por favor porfa plis mismo lo los las va fue como quedo entonces ok oye'.split(
    ' ',
  ),
);
const STANDS_ALONE = /^(?:primero|segundo|tercero|cuarto|\d\.?(?:o|ro|do|to|ero|er))$/u;

/** "¿Y el segundo?": a message of nothing but an ordinal, which only a quarter spoken of before explains. */
export function findEllipsis(terms: readonly Term[]): Atom | undefined {
  let found: Atom | undefined;
  for (const [at, term] of terms.entries()) {
    if (term.token.kind === 'punctuation' || term.token.kind === 'symbol' || AROUND.has(term.word)) continue;
    const reading = found === undefined && STANDS_ALONE.test(term.word) ? alone(term) : undefined;
    if (reading?.kind !== 'stretch') return undefined;
    found = { rule: 'bare ordinal', from: at, to: at + 1, reading };
  }
  return found;
}

function alone(term: Term): Reading | undefined {
  return quarterNumbered(term.facets.get('ordinal'));
}
