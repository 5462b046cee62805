/**
 * Patterns over folded words, as data for the lexicon.
 * Words are parted by spaces; `a|b` is either; `stem*` is any word that begins so; `..` is a gap of up
 * to three words. "a que se debe*" and "cuanto .. falta|faltan" are patterns.
 */
export interface PhraseMatch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The words that the pattern spells, gaps left out. */
  readonly at: readonly number[];
}

const LONGEST_GAP = 3;
const GAP = '..';

type Step = { readonly gap: true } | { readonly gap: false; readonly options: readonly Option[] };
interface Option {
  readonly text: string;
  readonly prefix: boolean;
}

export interface Phrase {
  readonly steps: readonly Step[];
}

function toOption(text: string): Option {
  return text.endsWith('*') ? { text: text.slice(0, -1), prefix: true } : { text, prefix: false };
}

export function toPhrase(pattern: string): Phrase {
  const steps = pattern
    .split(' ')
    .map(
      (part): Step => (part === GAP ? { gap: true } : { gap: false, options: part.split('|').map(toOption) }),
    );
  return { steps };
}

function fits(option: Option, word: string): boolean {
  return option.prefix ? word.startsWith(option.text) : word === option.text;
}

function fitsAny(options: readonly Option[], word: string): boolean {
  for (const option of options) if (fits(option, word)) return true;
  return false;
}

/** The places of the spelled words, or undefined where the phrase does not stand. */
function placesFrom(
  phrase: Phrase,
  words: readonly string[],
  at: { word: number; step: number },
): number[] | undefined {
  const step = phrase.steps[at.step];
  if (step === undefined) return [];
  if (step.gap) {
    for (let skip = 0; skip <= LONGEST_GAP; skip++) {
      const places = placesFrom(phrase, words, { word: at.word + skip, step: at.step + 1 });
      if (places !== undefined) return places;
    }
    return undefined;
  }
  const word = words[at.word];
  if (word === undefined || !fitsAny(step.options, word)) return undefined;
  const rest = placesFrom(phrase, words, { word: at.word + 1, step: at.step + 1 });
  if (rest === undefined) return undefined;
  rest.unshift(at.word);
  return rest;
}

/** Does the phrase stand at this word? Bounded by the number of gaps, so never more than a few dozen steps. */
export function matchPhrase(phrase: Phrase, words: readonly string[], from: number): PhraseMatch | undefined {
  const at = placesFrom(phrase, words, { word: from, step: 0 });
  const last = at?.at(-1);
  return at === undefined || last === undefined ? undefined : { from, to: last + 1, at };
}

/** Can the phrase begin with this word? */
export function beginsWith(phrase: Phrase, word: string): boolean {
  return fitsAny(firstOptions(phrase), word);
}

/** What a phrase can begin with, for an index by first word. */
export function firstOptions(phrase: Phrase): readonly Option[] {
  const first = phrase.steps[0];
  return first === undefined || first.gap ? [] : first.options;
}

/** Every word that phrases spell out in full. */
export function wordsOf(phrase: Phrase): readonly string[] {
  return phrase.steps.flatMap((step) =>
    step.gap ? [] : step.options.filter((option) => !option.prefix).map((option) => option.text),
  );
}
