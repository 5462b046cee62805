import { type Posting, WEIGHT } from './postings.ts';

/** Words found together in one field count fully; scattered over several fields, this much. */
const SCATTERED_SHARE = 0.4;

/** How well a subject fits the terms of a message. */
export interface Fit {
  readonly subject: number;
  readonly score: number;
  /** The telling terms that it holds, a bit for each. */
  readonly covers: number;
  /** The same for words of every office, in what the goal itself says. */
  readonly weakCovers: number;
  /** All terms, of either kind, stand together in one of its fields. */
  readonly whole: boolean;
}

interface InField {
  ofTerm: number;
  term: number;
  sum: number;
  /** The terms that it holds, a bit for each. */
  bits: number;
}

interface Score {
  /** What the term adds, at its best field. */
  ofTerm: number;
  term: number;
  total: number;
  covers: number;
  weakCovers: number;
  readonly byField: Map<number, InField>;
}

/** Adds up terms by subject; within a term only its best place counts, so that a repeated word is not counted twice. */
export class Tally {
  readonly #scores = new Map<number, Score>();
  #term = 0;
  #bit = 0;
  /** Of all terms. */
  #bits = 0;
  #weak = false;

  /** @param weak tells little by itself */
  nextTerm(bit: number, weak: boolean): void {
    this.#term += 1;
    this.#bit = bit;
    this.#bits |= bit;
    this.#weak = weak;
  }

  add(places: readonly Posting[], value: number): void {
    for (const { subject, field, weight } of places) {
      const points = value * weight;
      let score = this.#scores.get(subject);
      if (score === undefined)
        this.#scores.set(
          subject,
          (score = { ofTerm: 0, term: 0, total: 0, covers: 0, weakCovers: 0, byField: new Map() }),
        );
      if (!this.#weak) score.covers |= this.#bit;
      else if (weight > WEIGHT.line) score.weakCovers |= this.#bit;
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
    if (inField === undefined) score.byField.set(field, (inField = { ofTerm: 0, term: 0, sum: 0, bits: 0 }));
    inField.bits |= this.#bit;
    const before = inField.term === this.#term ? inField.ofTerm : 0;
    if (points <= before) return;
    inField.sum += points - before;
    inField.ofTerm = points;
    inField.term = this.#term;
  }

  /**
   * The best fit first; equal ones in catalogue order.
   * @param share of the best one's score that a fit must reach: a word may stand in thousands of subjects
   */
  fits(share: number): readonly Fit[] {
    let best = 0;
    const fits: Fit[] = [];
    for (const [subject, { total, covers, weakCovers, byField }] of this.#scores) {
      let together = 0;
      let whole = false;
      for (const { sum, bits } of byField.values()) {
        if (sum > together) together = sum;
        whole ||= bits === this.#bits;
      }
      const score = together + SCATTERED_SHARE * (total - together);
      if (score > best) best = score;
      if (score >= best * share) fits.push({ subject, covers, weakCovers, whole, score });
    }
    return fits
      .filter(({ score }) => score >= best * share)
      .sort((a, b) => b.score - a.score || a.subject - b.subject);
  }
}
