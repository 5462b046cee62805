import type { FindingKind } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { Figure, Origin } from '#src/domain/source.ts';
import type { Note } from '#src/reply/reply.ts';
import { describeDocument } from './wording.ts';

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  printed: 'impresas en el informe',
  recovered: 'recuperadas con las sumas del informe',
  inferred: 'inferidas',
  captured: 'capturadas',
};

/**
 * Where the figures of a goal come from: report, page, row, cut-off, and how they are known. Sums to date
 * and percentages are always computed here.
 */
export function tellSource(record: GoalRecord): string {
  const origins = new Set(figuresOf(record).map((figure) => figure.origin));
  const words = [...origins].map((origin) => ORIGIN_WORDS[origin]).join('; algunas ');
  const place = record.source;
  const where =
    place === null
      ? 'captura en Avance'
      : [
          describeDocument(place.document),
          ...(place.page === null ? [] : [`página ${place.page}`]),
          ...(place.row === null ? [] : [`renglón ${place.row}`]),
        ].join(', ');
  return `${where}. Cifras ${words || 'sin reportar'}; acumulados y porcentajes calculados.`;
}

function figuresOf(record: GoalRecord): readonly Figure[] {
  return [
    record.annual,
    ...record.quarters.flatMap(({ planned, achieved }) => [planned, achieved]),
    ...record.reportedTotals.map((total) => total.achieved),
  ].filter((figure) => figure !== null);
}

/** Kinds of findings that leave a figure in doubt; the others tell of a repair that the report's own sums prove. */
const UNSETTLED = new Set<FindingKind>(['ambiguous', 'unreconciled', 'parent-mismatch']);
/** Kinds of findings that change no figure and would only be noise beside one. */
const QUIET = new Set<FindingKind>(['surplus', 'unreported-quarter', 'uncatalogued-line']);

/** Does the report leave a figure of this goal unsettled? */
export function isDoubtful(record: GoalRecord): boolean {
  return record.findings.some(({ kind }) => UNSETTLED.has(kind));
}

/** What a reader must know to trust or doubt these figures: repairs, doubts, what does not add up. */
export function tellDoubts(record: GoalRecord): readonly Note[] {
  return record.findings
    .filter((finding) => !QUIET.has(finding.kind))
    .map(({ kind, message }) => ({ kind: UNSETTLED.has(kind) ? 'doubt' : 'info', text: message }));
}

/** Observations up to a quarter, the newest first; they speak of their quarter, not of the year. */
export function tellRemarks(record: GoalRecord, through: Quarter): readonly Note[] {
  return record.remarks
    .filter((remark) => remark.quarter <= through)
    .sort((a, b) => b.quarter - a.quarter)
    .map((remark) => ({ kind: 'remark', text: remark.text }));
}
