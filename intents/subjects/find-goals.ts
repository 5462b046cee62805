import type { CatalogGoal } from '#src/domain/catalog.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { Term } from './terms.ts';

/** A synonym says less surely what is meant than the catalogue's own word. */
const SYNONYM_SHARE = 0.75;
/** Goals that come this near the best one are meant as well. */
const NEAR_THE_BEST = 0.72;
/** A word that stands in more goals than this share of the catalogue (but at least FEW) tells none of them. */
const COMMON_SHARE = 0.2;
const FEW = 5;

export interface GoalSearch {
  /** Positions in the catalogue are resolved: best first, ties in catalogue order. */
  readonly goals: readonly CatalogGoal[];
  /** Terms that stand in no goal. */
  readonly strangers: readonly Term[];
  /** Terms that led to the goals. */
  readonly used: readonly Term[];
}

interface Scored {
  readonly position: number;
  readonly score: number;
}

/** The goals that a message's terms are about: none, one, or all that the words fit equally. */
export function findGoalsByWords(index: CatalogIndex, terms: readonly Term[]): GoalSearch {
  const scores = new Map<number, number>();
  const strangers: Term[] = [];
  const used: Term[] = [];
  const seen = new Set<string>();
  let distinctive = false;
  for (const term of terms) {
    const contributions = contributionsOf(index, term);
    if (contributions === undefined) {
      strangers.push(term);
      continue;
    }
    if (seen.has(term.stem)) continue;
    seen.add(term.stem);
    used.push(term);
    distinctive ||= contributions.distinctive;
    for (const [position, score] of contributions.scores) scores.set(position, (scores.get(position) ?? 0) + score);
  }
  if (!distinctive) return { goals: [], strangers, used: [] };
  return { goals: nearTheBest(scores).map(({ position }) => goalAt(index, position)), strangers, used };
}

function goalAt(index: CatalogIndex, position: number): CatalogGoal {
  const goal = index.catalog.goals[position];
  if (goal === undefined) throw new RangeError(`no goal at ${position}`);
  return goal;
}

function nearTheBest(scores: ReadonlyMap<number, number>): readonly Scored[] {
  const best = Math.max(...scores.values());
  return [...scores]
    .map(([position, score]) => ({ position, score }))
    .filter(({ score }) => score >= best * NEAR_THE_BEST)
    .sort((a, b) => b.score - a.score || a.position - b.position);
}

/** What one term adds to each goal; undefined where it stands in none. Rare words count more (inverse frequency). */
function contributionsOf(
  index: CatalogIndex,
  term: Term,
): { readonly scores: ReadonlyMap<number, number>; readonly distinctive: boolean } | undefined {
  const literal = index.byStem.get(term.stem);
  const synonymous = term.meaning === undefined ? undefined : index.byMeaning.get(term.meaning);
  if (literal === undefined && synonymous === undefined) return undefined;
  const size = index.catalog.goals.length;
  const rarity = (count: number): number => Math.log(1 + size / count);
  const scores = new Map<number, number>();
  if (synonymous) {
    for (const [position, weight] of synonymous) {
      scores.set(position, SYNONYM_SHARE * weight * rarity(synonymous.size));
    }
  }
  if (literal) {
    for (const [position, weight] of literal) {
      scores.set(position, Math.max(scores.get(position) ?? 0, weight * rarity(literal.size)));
    }
  }
  const held = Math.min(literal?.size ?? Infinity, synonymous?.size ?? Infinity);
  return { scores, distinctive: held <= Math.max(FEW, size * COMMON_SHARE) };
}
