import type { CatalogGoal } from '#src/domain/catalog.ts';
import { isOrdinaryStem } from '#src/language/lexicon/ordinary-words.ts';
import { isWeakWord } from '#src/language/lexicon/weak-words.ts';
import { type CatalogIndex, FAMILY_LETTERS } from './catalog-index.ts';
import type { Posting, Postings } from './postings.ts';
import { type Fit, Tally } from './tally.ts';
import type { Term } from './terms.ts';

/** A synonym says less surely what is meant than the catalogue's own word. */
const SYNONYM_SHARE = 0.75;
/** Subjects that come this near the best one and hold all that it holds are meant as well. */
const NEAR_THE_BEST = 0.78;
/** One that holds other words is meant as well only where it comes nearer still. */
const BESIDE_THE_BEST = 0.93;
/** The same where only words of every office are said. */
const NEAR_OF_WEAK = 0.88;
/** What a word of every office says beside a telling one. */
const WEAK_SHARE = 0.35;
/** A word that stands in more subjects than this share of the catalogue (but at least FEW) tells none of them. */
const COMMON_SHARE = 0.2;
const FEW = 6;
/** Different things named in one message. */
const MOST_MENTIONS = 6;
/** Telling terms that are kept apart; longer messages are no questions. */
const MOST_BITS = 30;

export interface GoalSearch {
  /** Of the best subjects; best first, ties in catalogue order. */
  readonly goals: readonly CatalogGoal[];
  /** Terms that stand in no goal. */
  readonly strangers: readonly Term[];
  /** Terms that led to the goals. */
  readonly used: readonly Term[];
  /** Found by a word that tells something, not only by words of every office. */
  readonly telling: boolean;
}

export interface Where {
  /** The units that the message narrows to; none: all. */
  readonly units: readonly string[];
  /** Does the message list the two words as separate things? */
  readonly joined: (from: number, to: number) => boolean;
}

/** A term with the places that it stands for. */
interface Known {
  readonly term: Term;
  readonly literal: readonly Posting[];
  readonly synonymous: readonly Posting[];
  readonly literalValue: number;
  readonly synonymValue: number;
  /** Does it say by itself which subject is meant? */
  readonly distinctive: boolean;
  readonly weak: boolean;
  readonly bit: number;
}

/** The goals that a message's terms are about: none, one, all that the words fit equally, or several in a list. */
export function findGoalsByWords(index: CatalogIndex, terms: readonly Term[], where: Where): GoalSearch {
  const { known, strangers } = lookUp(
    index,
    terms.flatMap((term) => toKnownTerms(index, term)),
    where.units,
  );
  const telling = known.some(({ weak }) => !weak);
  const read = telling ? known : known.map((each) => ({ ...each, weak: false }));
  if (!read.some(({ distinctive, weak }) => distinctive && !weak))
    return { goals: [], strangers, used: [], telling };
  const near = telling ? NEAR_THE_BEST : NEAR_OF_WEAK;
  const found = findMentions(read, { joined: where.joined, near });
  const goals = unique(found.subjects.flatMap((subject) => index.subjects[subject] ?? []));
  const used = read.filter(({ bit, weak }) => !weak && (bit & found.covered) !== 0);
  return { goals: narrow(goals, where.units), strangers, used: used.map(({ term }) => term), telling };
}

function narrow(goals: readonly CatalogGoal[], units: readonly string[]): readonly CatalogGoal[] {
  return units.length === 0 ? goals : goals.filter((goal) => units.includes(goal.unitCode));
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

/** A phrase that no goal holds counts by its words: "red de agua" where goals speak of nets and of water. */
function toKnownTerms(index: CatalogIndex, term: Term): readonly Term[] {
  const isKnown =
    index.byStem.has(term.stem) || (term.meaning !== undefined && index.byMeaning.has(term.meaning));
  const parts = isKnown ? [] : (term.parts ?? []).filter(({ stem }) => !isWeakWord(stem));
  return parts.length === 0 ? [term] : parts;
}

/** One beginning of the other, a few letters apart: "conden" and "condenatori". */
const FARTHEST_RELATIVE = 6;

/** For a word that no goal holds, the places of the one word of its family that goals hold. */
function findRelative(index: CatalogIndex, { stem, meaning }: Term): Postings | undefined {
  // Words of every office begin like too many others ("interno", "internet").
  if (isWeakWord(stem) || isOrdinaryStem(stem) || (meaning !== undefined && index.byMeaning.has(meaning)))
    return undefined;
  const family = index.families.get(stem.slice(0, FAMILY_LETTERS)) ?? [];
  const near = family.filter(
    (each) =>
      (each.startsWith(stem) || stem.startsWith(each)) &&
      Math.abs(each.length - stem.length) <= FARTHEST_RELATIVE,
  );
  return near.length === 1 ? index.byStem.get(near[0] ?? '') : undefined;
}

interface Places {
  readonly literal: Postings | undefined;
  readonly synonymous: Postings | undefined;
}

interface LookedUp {
  readonly known: readonly Known[];
  readonly strangers: readonly Term[];
}

function lookUp(index: CatalogIndex, terms: readonly Term[], units: readonly string[]): LookedUp {
  const said = findSaidAliases(index, terms);
  const common = Math.max(FEW, index.subjects.length * COMMON_SHARE);
  const inside = insideOf(index, units);
  const toKnown = (term: Term, place: number, { literal, synonymous }: Places): Known => ({
    term,
    literal: inside(literal?.places ?? []),
    synonymous: inside(synonymous?.places ?? []),
    literalValue: literal === undefined ? 0 : literalRarity(index, literal, synonymous),
    synonymValue: synonymous === undefined ? 0 : SYNONYM_SHARE * rarity(index, synonymous),
    distinctive: Math.min(holders(literal), holders(synonymous)) <= common,
    weak: isWeakWord(term.stem) && !isOfSaidAlias(literal, said),
    bit: place < MOST_BITS ? 1 << place : 0,
  });
  const known = new Map<string, Known>();
  const strangers: Term[] = [];
  for (const term of terms) {
    const literal = saidOf(index.byStem.get(term.stem) ?? findRelative(index, term), said);
    const synonymous =
      term.meaning === undefined ? undefined : saidOf(index.byMeaning.get(term.meaning), said);
    if (literal === undefined && synonymous === undefined) strangers.push(term);
    else if (!known.has(term.stem)) known.set(term.stem, toKnown(term, known.size, { literal, synonymous }));
  }
  return { known: [...known.values()], strangers };
}

/** Only the places of subjects that the units have, where any units are named. */
function insideOf(
  index: CatalogIndex,
  units: readonly string[],
): (places: readonly Posting[]) => readonly Posting[] {
  if (units.length === 0) return (places) => places;
  const has = (subject: number): boolean =>
    index.subjects[subject]?.some(({ unitCode }) => units.includes(unitCode)) === true;
  return (places) => places.filter(({ subject }) => has(subject));
}

interface Listing {
  readonly joined: Where['joined'];
  /** How near the best a subject must come that holds the same words. */
  readonly near: number;
}

interface Mentions {
  readonly subjects: readonly number[];
  readonly covered: number;
}

/** The subjects that hold most of the words; then those of words that are left over and stand in a list with them. */
function findMentions(known: readonly Known[], { joined, near }: Listing): Mentions {
  const subjects: number[] = [];
  let covered = 0;
  let open = known;
  for (let mention = 0; mention < MOST_MENTIONS && open.some(({ weak }) => !weak); mention += 1) {
    const winners = winnersOf(fitsOf(open), near);
    if (winners.length === 0) break;
    const covers = winners.reduce((bits, fit) => bits | fit.covers, 0);
    const isListed = mention === 0 || isBeside(open, covers, { known, covered, joined });
    if (!isListed) {
      open = open.filter(({ bit }) => (bit & covers) === 0);
      continue;
    }
    subjects.push(...winners.map(({ subject }) => subject));
    covered |= covers;
    open = open.filter(({ bit, weak }) => !weak && (bit & covered) === 0);
  }
  return { subjects, covered };
}

function fitsOf(known: readonly Known[]): readonly Fit[] {
  const tally = new Tally();
  for (const { literal, synonymous, literalValue, synonymValue, weak, bit } of known) {
    const share = weak ? WEAK_SHARE : 1;
    tally.nextTerm(bit, weak);
    tally.add(synonymous, synonymValue * share);
    tally.add(literal, literalValue * share);
  }
  return tally.fits(NEAR_THE_BEST);
}

/**
 * Of those that hold the telling words equally, the ones that hold more of the others are meant; and where one says
 * all of them together ("informes de avance de gestión financiera"), not those that say them here and there.
 */
function winnersOf(fits: readonly Fit[], near: number): readonly Fit[] {
  const [best] = fits;
  if (best === undefined || best.covers === 0) return [];
  return fits.filter(({ score, covers, weakCovers, whole }) => {
    if (best.whole && best.weakCovers !== 0 && !whole) return false;
    if ((covers & best.covers) !== best.covers) return score >= best.score * BESIDE_THE_BEST;
    return score >= best.score * near && (weakCovers & best.weakCovers) === best.weakCovers;
  });
}

/** Is one of the words that are left over, telling by itself, listed with one that was taken before? */
function isBeside(
  open: readonly Known[],
  covers: number,
  taken: { readonly known: readonly Known[]; readonly covered: number; readonly joined: Where['joined'] },
): boolean {
  const before = taken.known.filter(({ bit }) => (bit & taken.covered) !== 0);
  return open.some(
    ({ term, bit, distinctive, weak }) =>
      !weak &&
      distinctive &&
      (bit & covers) !== 0 &&
      before.some((other) => taken.joined(other.term.from, term.from)),
  );
}

/** The taught names whose every word the message says, in any order. */
function findSaidAliases(index: CatalogIndex, terms: readonly Term[]): ReadonlySet<number> {
  if (index.aliases.length === 0) return new Set();
  const stems = new Set(terms.map(({ stem }) => stem));
  const meanings = new Set(terms.map(({ meaning }) => meaning));
  const isSaid = ({ stem, meaning }: Term): boolean =>
    stems.has(stem) || (meaning !== undefined && meanings.has(meaning));
  return new Set(index.aliases.flatMap((alias, place) => (alias.every(isSaid) ? [place] : [])));
}

/** A word that only a taught name has belongs to it where all of the name is said, though elsewhere it tells little. */
function isOfSaidAlias(postings: Postings | undefined, said: ReadonlySet<number>): boolean {
  return postings?.onlyTaught === true && postings.taught.some(({ alias }) => said.has(alias));
}

/**
 * The places of a term that count. A word that goals have in their own words, or with which questions are
 * asked, stands for a taught name only when all of it is said: else "la leche del camión" would come up
 * wherever milk is asked about.
 */
function saidOf(postings: Postings | undefined, said: ReadonlySet<number>): Postings | undefined {
  if (postings === undefined || postings.taught.length === 0) return postings;
  const counting = postings.taught.filter(
    ({ alias, weak }) => said.has(alias) || (postings.onlyTaught && !weak),
  );
  const places = [...postings.places, ...counting];
  return places.length === 0 ? undefined : { ...postings, places };
}

/** Subjects that hold a term as their own word; where none does, those that hold it through a line. */
function holders(postings: Postings | undefined): number {
  if (postings === undefined) return Infinity;
  return postings.own > 0 ? postings.own : postings.places.length;
}

/** Rare words count more (inverse frequency over subjects). */
function rarity(index: CatalogIndex, postings: Postings): number {
  return Math.log(1 + index.subjects.length / holders(postings));
}

/** A word that is only a taught name's is no rarer than its synonyms, which goals have in their own words. */
function literalRarity(index: CatalogIndex, literal: Postings, synonymous: Postings | undefined): number {
  const own = rarity(index, literal);
  return literal.onlyTaught && synonymous !== undefined ? Math.min(own, rarity(index, synonymous)) : own;
}
