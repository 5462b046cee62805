import type { Quarter } from './period.ts';
import type { Place } from './source.ts';

/**
 * What a document made doubtful.
 * - `surplus`: cells beyond those the layout has, left out.
 * - `recovered`: a value other than the printed one, determined by the checks.
 * - `reworded`: a misread word replaced, by the other words of the document.
 * - `inferred`: not printed; taken from the numbering or the pattern of other rows.
 * - `ambiguous`: several readings close equally well; the cells they differ on are unknown.
 * - `unreconciled`: no reading closes; the printed total stands, with a residual.
 * - `parent-mismatch`: a parent differs from the sum of its children in one column.
 * - `unreported-quarter`: a cell printed for a quarter after the cut-off, not read as a figure.
 * - `kept`: a later report says otherwise, and it was decided that what was loaded stands.
 * - `uncatalogued-line`: a line of action that is cited but not named, or named in two ways.
 */
export type FindingKind =
  | 'surplus'
  | 'recovered'
  | 'reworded'
  | 'inferred'
  | 'ambiguous'
  | 'unreconciled'
  | 'parent-mismatch'
  | 'unreported-quarter'
  | 'uncatalogued-line'
  | 'kept';

/** Fields of a row in the canonical naming: annual, p1…p4, a1…a4, absolute_reported, relative_reported_pct, … */
export type FindingField = string;

/** A figure or word of a document that does not stand as printed, or does not add up. */
export interface Finding extends Place {
  /** Null where it concerns the document rather than one goal. */
  readonly goalCode: string | null;
  readonly unitCode: string | null;
  readonly kind: FindingKind;
  readonly field: FindingField | null;
  readonly quarter: Quarter | null;
  /** In Spanish, complete in itself: what is printed, what is used, and why. */
  readonly message: string;
  /** As printed, commas included; null where nothing is. */
  readonly printed: string | null;
  readonly used: string | number | null;
  /** Printed total minus the sum of its parts, where they differ. */
  readonly residual: number | null;
}

/** Kinds that leave a figure in doubt; the others tell of a repair that the report's own sums prove. */
export const UNSETTLED_KINDS: readonly FindingKind[] = ['ambiguous', 'unreconciled', 'parent-mismatch'];

/** Does it leave a figure in doubt: one that does not add up, or has several readings? */
export function isUnsettled({ kind }: Finding): boolean {
  return UNSETTLED_KINDS.includes(kind);
}

/** Does it concern what was achieved or planned up to a quarter? One of a later quarter doubts no figure shown. */
export function concerns({ quarter }: Finding, through: Quarter): boolean {
  return quarter === null || quarter <= through;
}
