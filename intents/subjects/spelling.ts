import { allowedSlips, editDistance } from '#src/language/edit-distance.ts';
import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { isOrdinaryWord } from '#src/language/lexicon/ordinary-words.ts';
import { OFFICE_WORDS, SMALL_WORDS } from '#src/language/lexicon/small-words.ts';
import { findNumberAt } from '#src/language/number-words.ts';
import { PERIOD_WORDS } from '#src/language/periods/words.ts';
import { phoneticKey } from '#src/language/phonetic.ts';
import { remember } from '#src/language/remember.ts';
import { stem } from '#src/language/stem.ts';
import type { Mend } from '../reading/words.ts';
import { DeletionFilter, deletions } from './deletions.ts';
import { SYNONYM_WORDS } from './terms.ts';

/** Shorter words have too many neighbours to be mended. */
const SHORTEST_TO_MEND = 5;
const SHORTEST_TO_MEND_BY_SOUND = 4;
const LONGEST_TO_MEND = 24;

interface Target {
  readonly word: string;
  /** The catalogue's words before the language's. */
  readonly rank: number;
}

/** Neighbours by one deletion on either side, so that a look-up never walks the vocabulary. */
interface Neighbourhood {
  readonly bySound: ReadonlyMap<string, Target>;
  readonly byDeletion: ReadonlyMap<string, readonly Target[]>;
  readonly filter: DeletionFilter;
}

/** @param vocabulary folded words of the catalogue. */
export function makeMend(vocabulary: ReadonlySet<string>): Mend {
  const stems = new Set([...vocabulary, ...SYNONYM_WORDS].map(stem));
  const known = (word: string): boolean =>
    LEXICON_WORDS.has(word) ||
    SMALL_WORDS.has(word) ||
    OFFICE_WORDS.has(word) ||
    stems.has(stem(word)) ||
    isOrdinaryWord(word) ||
    PERIOD_WORDS.has(word) ||
    findNumberAt([{ kind: 'word', folded: word }], 0) !== undefined;
  const near = toNeighbourhood([
    ...[...vocabulary].map((word) => ({ word, rank: 0 })),
    ...[...SYNONYM_WORDS, ...LEXICON_WORDS, ...OFFICE_WORDS].map((word) => ({ word, rank: 1 })),
  ]);
  // Null where there is nothing to mend: that is worth remembering too.
  const find = remember((word) => {
    if (known(word)) return vocabulary.has(word) ? null : slipWithin(word, near);
    return (
      near.bySound.get(phoneticKey(word))?.word ??
      baseOfDiminutive(word).find(known) ??
      nearest(word, near) ??
      null
    );
  });
  return (word) =>
    word.length < SHORTEST_TO_MEND_BY_SOUND || word.length > LONGEST_TO_MEND
      ? undefined
      : (find(word) ?? undefined);
}

/** "peorcitas" → "peores", "resumencito" → "resumen", "tablita" → "tabla": what the small word may come from. */
function baseOfDiminutive(word: string): readonly string[] {
  const [, base, ending] = /^(\p{L}{3,}?)(?:e?c)?it([oa]s?)$/u.exec(word) ?? [];
  if (base === undefined || ending === undefined) return [];
  const [, plain] = /^(\p{L}{3,}?)e?cit[oa]s?$/u.exec(word) ?? [];
  const plural = ending.endsWith('s');
  return [
    ...(plain === undefined ? [] : plural ? [`${plain}es`, plain] : [plain]),
    `${base}${ending}`,
    `${base}${plural ? 'es' : 'e'}`,
    base,
  ];
}

function toNeighbourhood(targets: readonly Target[]): Neighbourhood {
  const bySound = new Map<string, Target>();
  const byDeletion = new Map<string, Target[]>();
  const filter = new DeletionFilter();
  for (const target of targets) {
    if (target.word.length < SHORTEST_TO_MEND_BY_SOUND) continue;
    const sound = phoneticKey(target.word);
    if (!bySound.has(sound)) bySound.set(sound, target);
    filter.add(target.word);
    for (const key of deletions(target.word)) {
      const same = byDeletion.get(key);
      if (same) same.push(target);
      else byDeletion.set(key, [target]);
    }
  }
  return { bySound, byDeletion, filter };
}

const SHORTEST_OF_A_STEM = 8;
const ENDING = 2;

/**
 * A slip may leave the stem of a word and take from what follows it ("operaivo", "administraivo"): the catalogue's word
 * that ends alike, one slip away.
 */
function slipWithin(word: string, near: Neighbourhood): string | null {
  if (word.length < SHORTEST_OF_A_STEM || isOrdinaryWord(word)) return null;
  const meant = nearest(word, near);
  if (meant === undefined || meant.slice(-ENDING) !== word.slice(-ENDING)) return null;
  const isOne = stem(meant) === stem(word) && editDistance(word, meant, 1) !== undefined;
  return isOne && meant !== word ? meant : null;
}

function nearest(word: string, near: Neighbourhood): string | undefined {
  if (word.length < SHORTEST_TO_MEND) return undefined;
  let best: { readonly target: Target; readonly cost: number } | undefined;
  const tried = new Set<Target>();
  for (const key of near.filter.among(word)) {
    for (const target of near.byDeletion.get(key) ?? []) {
      // People rarely miss the first letter, save by sound, and that was tried before.
      if (target.word[0] !== word[0] || tried.has(target)) continue;
      tried.add(target);
      const slips = editDistance(word, target.word, allowedSlips(Math.min(word.length, target.word.length)));
      if (slips === undefined) continue;
      const cost = slips * 2 + target.rank;
      if (best === undefined || cost < best.cost) best = { target, cost };
    }
  }
  return best?.target.word;
}
