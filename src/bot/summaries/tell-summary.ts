import { SHARE_COLUMNS, SHARE_RULE, shareCells, toLightShare } from '#intents/telling/light-share.ts';
import { tellOverview } from '#intents/telling/overview-reply.ts';
import type { JudgedGoal } from '#intents/telling/scope.ts';
import { tellFollowed } from '#intents/telling/subscription-words.ts';
import { codedUnit, headingOf } from '#intents/telling/wording.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { lightChanges } from '#src/domain/light-changes.ts';
import { type Overview, toOverview } from '#src/domain/overview.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { toStanding } from '#src/domain/standing.ts';
import { covers, type FollowedSubject } from '#src/domain/subscription.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';
import type { Close } from './closes.ts';
import type { Slice } from './recipients.ts';
import { suggestFrom } from './suggest.ts';

/** Something that a unit has promised to do about a goal. */
export interface CommitmentDue {
  readonly goalId: number;
  readonly code: string;
  readonly action: string;
  /** ISO day. */
  readonly dueOn: string;
}

export interface SummaryAbout {
  readonly slice: Slice;
  readonly close: Pick<Close, 'quarter'>;
  /** All goals of the year. */
  readonly facts: GoalFacts;
  readonly catalog: Catalog | null;
  readonly thresholds: LightThresholds;
  /** Of any goal; those of others are left out. */
  readonly commitments: readonly CommitmentDue[];
  /** Stands before the figures where these are not of all that is followed. */
  readonly limits?: readonly ReplyPart[];
}

export interface ToldSummary {
  readonly reply: Reply;
  /** False: nothing in it asks for attention. */
  readonly asksAttention: boolean;
}

/** What somebody is told of their slice at a close. Null: it holds no goal. */
export function tellSummary(about: SummaryAbout): ToldSummary | null {
  const { slice, close, facts, catalog, thresholds, limits = [] } = about;
  const { quarter } = close;
  const goals = facts.records
    .filter((record) => covers(slice.followed, toFollowedSubject(record)))
    .map((record): JudgedGoal => ({ record, standing: toStanding(record, quarter, thresholds) }));
  if (goals.length === 0) return null;
  const overview = toOverview(goals);
  const told = tellOverview(overview, { facts, quarter, unitCode: null, thresholds });
  const [headline, chart, ...rest] = told.parts;
  const changes = tellChanges(goals, thresholds);
  const commitments = tellCommitments(goals, about.commitments);
  const byUnit = slice.byUnit ? tellByUnit(goals) : [];
  const parts = [headline, chart].filter((part) => part !== undefined);
  return {
    reply: {
      ...told,
      title: `Resumen del ${formatQuarter(quarter)} de ${facts.year}`,
      understood: tellFollowed(slice.followed, catalog),
      parts: [...limits, ...parts, ...byUnit, ...changes, ...commitments, ...rest],
      footnotes: [...told.footnotes, ...(byUnit.length === 0 ? [] : [SHARE_RULE])],
      suggestions: suggestFrom(overview, slice.followed),
    },
    asksAttention: changes.length + commitments.length > 0 || hasConcerns(overview),
  };
}

function hasConcerns({ behind, over, missing, unexplained, doubtful }: Overview<JudgedGoal>): boolean {
  return [behind, over, missing, unexplained, doubtful].some((goals) => goals.length > 0);
}

export function toFollowedSubject({ code, unit, program, lines }: GoalRecord): FollowedSubject {
  return { code, unitCode: unit.code, programCode: program.code, lineCodes: lines.map((line) => line.code) };
}

const MOST_CHANGES = 10;

function tellChanges(goals: readonly JudgedGoal[], thresholds: LightThresholds): readonly ReplyPart[] {
  const changes = lightChanges(goals, thresholds);
  if (changes.length === 0) return [];
  const items = changes.slice(0, MOST_CHANGES).map(({ goal, before, after }) => {
    const [was, is] = [before, after].map((light) => formatBadge(toLightBadge(light)));
    return `${headingOf(goal.record)}: de ${was} a ${is}`;
  });
  const more = changes.length - items.length;
  return [
    { kind: 'text', text: `Cambiaron desde el corte anterior (${formatNumber(changes.length)}):` },
    { kind: 'bullets', items: more === 0 ? items : [...items, `y ${formatNumber(more)} más`] },
  ];
}

function tellCommitments(
  goals: readonly JudgedGoal[],
  commitments: readonly CommitmentDue[],
): readonly ReplyPart[] {
  const ids = new Set(goals.map(({ record }) => record.id));
  const own = commitments.filter(({ goalId }) => ids.has(goalId));
  if (own.length === 0) return [];
  const items = own
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .map(({ code, action, dueOn }) => `${code}: ${action} (para el ${formatDay(dueOn)})`);
  return [
    { kind: 'text', text: `Compromisos por cumplir (${formatNumber(own.length)}):` },
    { kind: 'bullets', items },
  ];
}

function tellByUnit(goals: readonly JudgedGoal[]): readonly ReplyPart[] {
  const byUnit = Map.groupBy(goals, ({ record }) => record.unit.code);
  if (byUnit.size < 2) return [];
  return [
    {
      kind: 'table',
      caption: 'Por unidad ejecutora',
      columns: [{ label: 'Unidad', align: 'left' }, ...SHARE_COLUMNS],
      rows: [...byUnit.values()].flatMap((own) => {
        const [first] = own;
        if (first === undefined) return [];
        return [[{ text: codedUnit(first.record.unit), number: null }, ...shareCells(toLightShare(own))]];
      }),
    },
  ];
}
