import { LIGHTS_BY_CONCERN, tellLightRule } from '#intents/telling/light-rule.ts';
import { toLightChart } from '#intents/telling/overview.ts';
import { tellOverviewHeadline } from '#intents/telling/overview-reply.ts';
import type { JudgedGoal } from '#intents/telling/scope.ts';
import {
  codedUnit,
  describeDocument,
  headingOf,
  measureOf,
  nameOf,
  unitNameOf,
  wordsOf,
} from '#intents/telling/wording.ts';
import { altText } from '#src/charts/alt-text.ts';
import { drawChart } from '#src/charts/draw-chart.ts';
import type { BoardGoal, BoardPage } from '#src/documents/board-page.ts';
import type { ReportSettings } from '#src/documents/official/report-settings.ts';
import { type Overview, toOverview } from '#src/domain/overview.ts';
import type { PendingCapture } from '#src/domain/pending-capture.ts';
import { unsettledFindings } from '#src/domain/reporting-gaps.ts';
import { toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatDay, formatNumber, formatPercent, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import { toLightBadge } from '#src/reply/light-badge.ts';
import type { ReadQuarter } from './read-quarter.ts';

export interface BoardAbout extends ReadQuarter {
  readonly pending: readonly PendingCapture[];
  readonly thresholds: LightThresholds;
  readonly settings: ReportSettings;
  /** What was promised and is still to be done, by its date. */
  readonly commitments: readonly BoardCommitment[];
}

/** What somebody promised about a goal. */
export interface BoardCommitment {
  readonly code: string;
  readonly unitCode: string;
  readonly action: string;
  /** Calendar day, ISO. */
  readonly dueOn: string;
}

/** How the quarter stands, in the words of the chat's summary, for a page. */
export async function toBoardPage(about: BoardAbout): Promise<BoardPage> {
  const { facts, quarter, thresholds } = about;
  const overview = toOverview(
    facts.records.map((record) => ({ record, standing: toStanding(record, quarter, thresholds) })),
  );
  const chart = toLightChart(overview);
  return {
    title: 'Resumen para la junta de gobierno',
    about: [...tellWhose(about), `${formatQuarter(quarter)} de ${facts.year}`].join(' · '),
    headline: tellOverviewHeadline(overview, { facts, quarter }),
    counts: LIGHTS_BY_CONCERN.map((light) => ({
      label: toLightBadge(light).word,
      count: formatNumber(overview.counts[light]),
    })),
    chart: chart.bars.length === 0 ? null : { bytes: await drawChart(chart), altText: altText(chart) },
    worst: overview.behind.map(toBoardGoal),
    commitments: about.commitments.map(tellCommitment),
    doubts: tellDoubts(overview, about),
    sources: [
      ...facts.documents.map((document) => `${describeDocument(document)}.`),
      tellLightRule(thresholds),
    ],
  };
}

function tellWhose({ facts, unitCode, settings }: BoardAbout): readonly string[] {
  const agency = settings.dependencia?.trim() ?? '';
  const unit = facts.records[0]?.unit;
  if (unitCode !== null && unit !== undefined) return [codedUnit(unit)];
  return agency === '' ? [] : [agency];
}

function tellCommitment({ code, unitCode, action, dueOn }: BoardCommitment): string {
  return `${code} (${unitCode}), para el ${formatDay(dueOn)}: ${action.trim()}`;
}

function toBoardGoal({ record, standing }: JudgedGoal): BoardGoal {
  const remark = record.remarks.findLast(({ quarter }) => quarter === standing.throughQuarter);
  return {
    code: record.code,
    name: nameOf(wordsOf(record)),
    unit: unitNameOf(record.unit),
    light: toLightBadge(standing.light).word,
    plannedToDate: formatNumber(standing.plannedToDate),
    achievedToDate: formatNumber(standing.achievedToDate),
    measure: measureOf(record),
    compliance: formatPercent(standing.complianceRatio),
    why: remark === undefined || remark.text.trim() === '' ? null : remark.text.trim(),
  };
}

/** What is doubtful, not known, not approved or not explained: the heaviest first. */
function tellDoubts(overview: Overview<JudgedGoal>, { quarter, pending }: BoardAbout): readonly string[] {
  const findings = overview.doubtful.flatMap(({ record }) =>
    unsettledFindings(record, quarter).map(({ message }) => message),
  );
  const counted = (items: readonly unknown[], text: string, codes: readonly string[]): readonly string[] =>
    items.length === 0
      ? []
      : [`${text} (${formatNumber(items.length)}): ${joinWithAnd([...new Set(codes)])}.`];
  return [
    ...counted(
      overview.missing,
      'Sin dato',
      overview.missing.map(({ record }) => headingOf(record)),
    ),
    ...counted(
      pending,
      'Capturas sin aprobar, que no cuentan aquí',
      pending.map(({ goalCode }) => goalCode),
    ),
    ...findings,
    ...counted(
      overview.unexplained,
      'Fuera de rango y sin observación del trimestre',
      overview.unexplained.map(({ record }) => record.code),
    ),
  ];
}
