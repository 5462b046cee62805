import type { CatalogGoal } from '#src/domain/catalog.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { Postings } from './postings.ts';
import type { Term } from './terms.ts';

/** A synonym says less surely what is meant than the catalogue's own word. */
const SYNONYM_SHARE = 0.75;
/** Subjects that come this near the best one are meant as well. */
const NEAR_THE_BEST = 0.78;
/** Words found together in one field count fully; scattered over several fields, this much. */
const SCATTERED_SHARE = 0.4;
/** A word that stands in more subjects than this share of the catalogue (but at least FEW) tells none of them. */
const COMMON_SHARE = 0.2;
const FEW = 6;

export interface GoalSearch {
  /** Of the best subjects; best first, ties in catalogue order. */
  readonly goals: readonly CatalogGoal[];
  /** Terms that stand in no goal. */
  readonly strangers: readonly Term[];
  /** Terms that led to the goals. */
  readonly used: readonly Term[];
}

/** The goals that a message's terms are about: none, one, or all that the words fit equally. */
export function findGoalsByWords(index: CatalogIndex, terms: readonly Term[]): GoalSearch {
  const tally = new Tally();
  const strangers: Term[] = [];
  const used = new Map<string, Term>();
  const said = findSaidAliases(index, terms);
  const common = Math.max(FEW, index.subjects.length * COMMON_SHARE);
  let distinctive = false;
  for (const term of terms) {
    const literal = saidOf(index.byStem.get(term.stem), said);
    const synonymous =
      term.meaning === undefined ? undefined : saidOf(index.byMeaning.get(term.meaning), said);
    if (literal === undefined && synonymous === undefined) strangers.push(term);
    else if (!used.has(term.stem)) {
      used.set(term.stem, term);
      tally.nextTerm();
      if (synonymous) tally.add(synonymous, SYNONYM_SHARE * rarity(index, synonymous));
      if (literal) tally.add(literal, literalRarity(index, literal, synonymous));
      distinctive ||= Math.min(holders(literal), holders(synonymous)) <= common;
    }
  }
  if (!distinctive) return { goals: [], strangers, used: [] };
  const goals = nearTheBest(tally.scores()).flatMap((subject) => index.subjects[subject] ?? []);
  return { goals, strangers, used: [...used.values()] };
}

/** The taught names whose every word the message says, in any order. */
function findSaidAliases(index: CatalogIndex, terms: readonly Term[]): ReadonlySet<number> {
  const stems = new Set(terms.map(({ stem }) => stem));
  const meanings = new Set(terms.map(({ meaning }) => meaning));
  const isSaid = ({ stem, meaning }: Term): boolean =>
    stems.has(stem) || (meaning !== undefined && meanings.has(meaning));
  return new Set(index.aliases.flatMap((alias, place) => (alias.every(isSaid) ? [place] : [])));
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

interface Score {
  /** What the term adds, at its best field. */
  ofTerm: number;
  term: number;
  total: number;
  readonly byField: Map<number, { ofTerm: number; term: number; sum: number }>;
}

/** Adds up terms by subject; within a term only its best place counts, so that a repeated word is not counted twice. */
class Tally {
  readonly #scores = new Map<number, Score>();
  #term = 0;

  nextTerm(): void {
    this.#term += 1;
  }

  add({ places }: Postings, value: number): void {
    for (const { subject, field, weight } of places) {
      const points = value * weight;
      let score = this.#scores.get(subject);
      if (score === undefined)
        this.#scores.set(subject, (score = { ofTerm: 0, term: 0, total: 0, byField: new Map() }));
      const before = score.term === this.#term ? score.ofTerm : 0;
      if (points > before) {
        score.total += points - before;
        score.ofTerm = points;
        score.term = this.#term;
      }
      this.#addToField(score, field, points);
    }
  }

  #addToField(score: Score, field: number, points: number): void {
    let inField = score.byField.get(field);
    if (inField === undefined) score.byField.set(field, (inField = { ofTerm: 0, term: 0, sum: 0 }));
    const before = inField.term === this.#term ? inField.ofTerm : 0;
    if (points <= before) return;
    inField.sum += points - before;
    inField.ofTerm = points;
    inField.term = this.#term;
  }

  scores(): ReadonlyMap<number, number> {
    return new Map(
      [...this.#scores].map(([subject, { total, byField }]) => {
        const together = Math.max(...[...byField.values()].map(({ sum }) => sum));
        return [subject, together + SCATTERED_SHARE * (total - together)];
      }),
    );
  }
}

function nearTheBest(scores: ReadonlyMap<number, number>): readonly number[] {
  let best = 0;
  for (const score of scores.values()) if (score > best) best = score;
  return [...scores]
    .filter(([, score]) => score >= best * NEAR_THE_BEST)
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b)
    .map(([subject]) => subject);
}
