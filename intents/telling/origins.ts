import { concerns, type FindingKind, isUnsettled } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { type Period, QUARTERS, type Quarter } from '#src/domain/period.ts';
import { unsettledFindings } from '#src/domain/reporting-gaps.ts';
import type { Figure, Origin } from '#src/domain/source.ts';
import { formatDay, formatQuarter } from '#src/language/format.ts';
import { formatNote } from '#src/reply/render-plain.ts';
import type { Note, ReplyPart } from '#src/reply/reply.ts';
import type { Setting } from '../intent.ts';
import { toSentenceCase } from './letter-case.ts';
import type { JudgedGoal } from './scope.ts';
import { describeSource } from './wording.ts';

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  printed: 'impresas en el informe',
  recovered: 'recuperadas con las sumas del informe',
  inferred: 'inferidas',
  captured: 'capturadas',
};

/** What comes of the report first. */
const IN_ORDER: readonly Origin[] = ['printed', 'recovered', 'inferred', 'captured'];

/**
 * Where the figures of a goal come from: report, page, row, cut-off, and how they are known. Sums to date
 * and percentages are always computed here.
 */
export function tellSource(record: GoalRecord, dayOf: Setting['dayOf']): string {
  const origins = new Set(figuresOf(record).map((figure) => figure.origin));
  const words = IN_ORDER.filter((origin) => origins.has(origin))
    .map((origin) => ORIGIN_WORDS[origin])
    .join('; algunas ');
  const place = record.source;
  const where = place === null ? 'captura en Avance' : describeSource(place);
  return `${where}. Cifras ${words || 'sin reportar'}${tellApprovals(record, dayOf)}; acumulados y porcentajes calculados.`;
}

/** " (4.º trimestre: captura aprobada el 15 de octubre de 2023)". */
function tellApprovals({ quarters }: GoalRecord, dayOf: Setting['dayOf']): string {
  const approvals = quarters.flatMap(({ quarter, achieved }) =>
    achieved?.approvedAt === undefined
      ? []
      : [`${formatQuarter(quarter)}: captura aprobada el ${formatDay(dayOf(achieved.approvedAt))}`],
  );
  return approvals.length === 0 ? '' : ` (${approvals.join('; ')})`;
}

function figuresOf(record: GoalRecord): readonly Figure[] {
  return [
    record.annual,
    ...record.quarters.flatMap(({ planned, achieved }) => [planned, achieved]),
    ...record.reportedTotals.map((total) => total.achieved),
  ].filter((figure) => figure !== null);
}

/** Kinds of findings that change no figure and would only be noise beside one. */
const QUIET = new Set<FindingKind>(['surplus', 'unreported-quarter', 'uncatalogued-line']);

/** Does the report leave a figure of this goal unsettled, up to the quarter at which it is judged? */
export function isDoubtful({ record, standing }: JudgedGoal): boolean {
  return unsettledFindings(record, standing.throughQuarter).length > 0;
}

/** What a reader must know to trust or doubt these figures: repairs, doubts, what does not add up. */
export function tellDoubts(
  { record, standing }: JudgedGoal,
  quarters: readonly Quarter[] = [],
): readonly Note[] {
  const through = [standing.throughQuarter, ...quarters].reduce((last, each) => (each > last ? each : last));
  return record.findings
    .filter((finding) => !QUIET.has(finding.kind) && concerns(finding, through))
    .map((finding) => ({ kind: isUnsettled(finding) ? 'doubt' : 'info', text: finding.message }));
}

/**
 * The observations of the quarters asked about, the newest first, each with its quarter: it speaks of that quarter,
 * not of the year. Of a quarter that is not reported yet there is none; then the newest reported one's is shown.
 */
export function tellRemarks({ record, standing }: JudgedGoal, period: Period | null): readonly Note[] {
  const through = standing.throughQuarter;
  const asked =
    period === null || period.cumulative
      ? QUARTERS.filter((quarter) => quarter <= through)
      : period.quarters.map((quarter) => (quarter > through ? through : quarter));
  return record.remarks
    .filter(({ quarter }) => asked.includes(quarter))
    .toSorted((a, b) => b.quarter - a.quarter)
    .map(({ quarter, text }) => ({
      kind: 'remark',
      text: toSentenceCase(text),
      about: formatQuarter(quarter),
    }));
}

/** Doubts where no figures part holds them: in lines of their own. */
export function tellDoubtLines(goal: JudgedGoal): readonly ReplyPart[] {
  const doubts = tellDoubts(goal).filter(({ kind }) => kind === 'doubt');
  return doubts.length === 0 ? [] : [{ kind: 'text', text: doubts.map(formatNote).join('\n') }];
}
