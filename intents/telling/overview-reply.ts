import type { GoalRecord } from '#src/domain/goal.ts';
import type { Overview } from '#src/domain/overview.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { unsettledFindings } from '#src/domain/reporting-gaps.ts';
import { achievedIn } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';
import { tellLightRule } from './light-rule.ts';
import { BEHIND_CAPTION, OVER_CAPTION, tellFirst, tellHeadline, toLightChart } from './overview.ts';
import { type JudgedGoal, tellToDate } from './scope.ts';
import { plainReply } from './troubles.ts';
import { codedUnit, describeDocument, headingOf } from './wording.ts';

/** What an overview is of. */
export interface OverviewAbout {
  readonly facts: GoalFacts;
  readonly quarter: Quarter;
  /** Null: of the whole agency. */
  readonly unitCode: string | null;
  readonly thresholds: LightThresholds;
}

/** The overview in one sentence; where nothing is known of the quarter, that goes first. */
export function tellOverviewHeadline(
  overview: Overview<JudgedGoal>,
  { facts: { year }, quarter }: Pick<OverviewAbout, 'facts' | 'quarter'>,
): string {
  const headline = tellHeadline(overview, tellToDate(year, quarter));
  return isReported(overview, quarter)
    ? headline
    : `El ${formatQuarter(quarter)} de ${year} todavía no se reporta. ${headline}`;
}

function isReported({ goals }: Overview<JudgedGoal>, quarter: Quarter): boolean {
  const isKnown = (record: GoalRecord): boolean =>
    achievedIn(record, quarter) !== null ||
    record.reportedTotals.some(({ throughQuarter }) => throughQuarter >= quarter);
  return goals.some(({ record }) => isKnown(record));
}

/** The page for a board: the state, the goals that need a word, and what is still missing. */
export function tellOverview(overview: Overview<JudgedGoal>, about: OverviewAbout): Reply {
  const { facts, quarter, thresholds } = about;
  const [first] = overview.goals;
  const scope = about.unitCode === null || first === undefined ? [] : [codedUnit(first.record.unit)];
  return {
    ...plainReply(),
    title: 'Resumen',
    understood: [...scope, `${formatQuarter(quarter)} de ${facts.year}`].join(' · '),
    parts: [
      { kind: 'text', text: tellOverviewHeadline(overview, about) },
      toLightChart(overview),
      ...tellFirst(BEHIND_CAPTION, overview.behind),
      ...tellFirst('Con el mejor cumplimiento en verde', overview.best),
      ...tellFirst(OVER_CAPTION, overview.over),
      ...tellNames('Sin capturar', overview.missing),
      ...tellNames(`Fuera de rango y sin observación del ${formatQuarter(quarter)}`, overview.unexplained),
      ...tellDoubts(overview.doubtful),
    ],
    sources: facts.documents.map((document) => `${describeDocument(document)}.`),
    footnotes: [tellLightRule(thresholds)],
  };
}

function tellNames(caption: string, goals: readonly JudgedGoal[]): readonly ReplyPart[] {
  return tellList(
    caption,
    goals.map(({ record }) => headingOf(record)),
  );
}

function tellDoubts(goals: readonly JudgedGoal[]): readonly ReplyPart[] {
  return tellList(
    'Cifras que no cuadran',
    goals.flatMap(({ record, standing }) =>
      unsettledFindings(record, standing.throughQuarter).map(({ message }) => message),
    ),
  );
}

function tellList(caption: string, items: readonly string[]): readonly ReplyPart[] {
  if (items.length === 0) return [];
  return [
    { kind: 'text', text: `${caption} (${formatNumber(items.length)}):` },
    { kind: 'bullets', items },
  ];
}
