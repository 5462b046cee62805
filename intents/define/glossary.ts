import { COLOUR_TERMS, LIGHT_TERM } from './terms/colours.ts';
import { FIGURE_TERMS } from './terms/figures.ts';
import { COMMON_TERMS, PROGRAMME_TERMS } from './terms/programme.ts';
import type { Term } from './terms/term.ts';

/** As a list offers them. */
export const GLOSSARY: readonly Term[] = [
  ...FIGURE_TERMS,
  LIGHT_TERM,
  ...COLOUR_TERMS,
  ...PROGRAMME_TERMS,
  ...COMMON_TERMS,
];

const MOST_TOLD = 3;

/**
 * The terms that a message asks for: those whose words stand in it, in the order of the message; a term whose words
 * are part of another's ("meta" of "meta anual") is not meant. Several colours mean the light.
 */
export function findTerms(folded: string): readonly Term[] {
  const text = ` ${folded.replaceAll(/[^a-z0-9]+/gu, ' ')} `;
  const particular = matchesIn(text, [...FIGURE_TERMS, ...COLOUR_TERMS, LIGHT_TERM, ...PROGRAMME_TERMS]);
  const found = particular.length > 0 ? particular : matchesIn(text, COMMON_TERMS);
  const colours = found.filter((term) => COLOUR_TERMS.includes(term));
  if (colours.length > 1) return [LIGHT_TERM];
  const withoutLight = colours.length === 1 ? found.filter((term) => term !== LIGHT_TERM) : found;
  return withoutLight.slice(0, MOST_TOLD);
}

interface Match {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

function matchesIn(text: string, terms: readonly Term[]): readonly Term[] {
  const matches = terms.flatMap((term) => matchOf(text, term) ?? []);
  const kept = matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other !== match &&
          other.from <= match.from &&
          other.to >= match.to &&
          other.to - other.from > match.to - match.from,
      ),
  );
  return kept.toSorted((a, b) => a.from - b.from).map(({ term }) => term);
}

/** Where the longest wording of a term stands. */
function matchOf(text: string, term: Term): Match | undefined {
  const wording = term.askedBy
    .filter((words) => text.includes(` ${words} `))
    .toSorted((a, b) => b.length - a.length)[0];
  if (wording === undefined) return undefined;
  const from = text.indexOf(` ${wording} `);
  return { term, from, to: from + wording.length };
}
