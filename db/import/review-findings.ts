import { decodeFindingKind, decodeQuarter } from '#db/codec.ts';
import { readGoalRecords } from '#db/queries/goal-records.ts';
import type { Db } from '#db/schema.ts';
import { type Finding, UNSETTLED_KINDS } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { wholeYear } from '#src/domain/query.ts';

import { chunksOf } from './chunks.ts';
import { judgeFinding, type StatedFinding } from './judge-finding.ts';
import type { Placed } from './placed-row.ts';
import { sumFinding } from './reasons.ts';
import { openColumns, openPlan } from './sums.ts';
import type { Recording } from './write-places.ts';

interface Review {
  readonly year: number;
  readonly documentId: number;
  readonly recording: Recording;
  readonly placed: readonly Placed[];
  /** What the store held before. */
  readonly records: readonly GoalRecord[];
  /** Doubts that the report brings itself. */
  readonly brought: readonly Finding[];
}

/**
 * After the figures of a report are written: doubts that no longer hold are settled, and sums that a decision
 * has opened are told. Returns the new doubts.
 */
export async function reviewFindings(db: Db, review: Review): Promise<readonly Finding[]> {
  const { placed, records, year } = review;
  const reported = new Set(placed.map(({ goalId }) => goalId));
  const decided = new Set(placed.filter(({ settled }) => settled.size > 0).map(({ goalId }) => goalId));
  const parents = records.filter(({ id, parentId }) => parentId !== null && decided.has(id));
  const sumsToCheck = new Set([...decided, ...parents.flatMap(({ parentId }) => parentId ?? [])]);
  const doubted = records.filter(
    ({ id, findings }) => findings.some(isOpen) && (reported.has(id) || sumsToCheck.has(id)),
  );
  const concerned = new Set([...sumsToCheck, ...doubted.map(({ id }) => id)]);
  if (concerned.size === 0) return [];
  const family = records.filter(({ parentId }) => parentId !== null && concerned.has(parentId));
  const now = await readRecords(db, year, [...new Set([...concerned, ...family.map(({ id }) => id)])]);
  const childrenOf = Map.groupBy(now.values(), ({ parentId }) => parentId);
  const stated = await readOpenFindings(db, [...concerned]);
  const settled: number[] = [];
  const doubts: Finding[] = [];
  for (const finding of stated) {
    const record = now.get(finding.goalId);
    if (record === undefined) continue;
    const after = judgeFinding(finding, record, childrenOf.get(record.id) ?? []);
    if (after !== 'open') settled.push(finding.id);
    if (typeof after === 'object') doubts.push(after);
  }
  await settle(db, settled, review);
  const stillOpen = new Set(
    stated.filter(({ id }) => !settled.includes(id)).map(({ goalId, field }) => `${goalId} ${field}`),
  );
  return [...doubts, ...openedSums(now, { sumsToCheck, childrenOf, stillOpen, brought: review.brought })];
}

function isOpen({ kind }: Pick<Finding, 'kind'>): boolean {
  return UNSETTLED_KINDS.includes(kind) || kind === 'kept';
}

async function readRecords(
  db: Db,
  year: number,
  goalIds: readonly number[],
): Promise<ReadonlyMap<number, GoalRecord>> {
  const query = { ...wholeYear(year), goalIds };
  const records = await readGoalRecords(db, { query, documents: [] });
  return new Map(records.map((record) => [record.id, record]));
}

async function readOpenFindings(db: Db, goalIds: readonly number[]): Promise<readonly StatedFinding[]> {
  const found: StatedFinding[] = [];
  for (const part of chunksOf(goalIds)) {
    const rows = await db
      .selectFrom('findings as finding')
      .innerJoin('source_documents as document', 'document.id', 'finding.document_id')
      .leftJoin('finding_settlements as settlement', 'settlement.finding_id', 'finding.id')
      .where('settlement.finding_id', 'is', null)
      .where('finding.goal_id', 'in', part)
      .where('finding.kind', 'in', [...UNSETTLED_KINDS, 'kept'])
      .select(['finding.id', 'finding.goal_id', 'finding.kind', 'finding.field', 'document.quarter'])
      .select('finding.quarter as about')
      .select(['finding.used_number', 'finding.used_text'])
      .orderBy('finding.id')
      .execute();
    for (const { id, goal_id, kind, field, quarter, about, used_number, used_text } of rows) {
      if (goal_id === null) continue;
      found.push({
        id,
        goalId: goal_id,
        kind: decodeFindingKind(kind),
        field,
        used: used_number ?? used_text,
        quarter: about === null ? null : decodeQuarter(about),
        through: decodeQuarter(about ?? quarter),
      });
    }
  }
  return found;
}

async function settle(db: Db, ids: readonly number[], { documentId, recording }: Review): Promise<void> {
  for (const part of chunksOf(ids)) {
    await db
      .insertInto('finding_settlements')
      .values(
        part.map((finding_id) => ({
          finding_id,
          document_id: documentId,
          author: recording.author,
          recorded_at: recording.recordedAt,
        })),
      )
      .execute();
  }
}

interface Sums {
  readonly sumsToCheck: ReadonlySet<number>;
  readonly childrenOf: ReadonlyMap<number | null, readonly GoalRecord[]>;
  /** "goal field" that a doubt stands on already. */
  readonly stillOpen: ReadonlySet<string>;
  readonly brought: readonly Finding[];
}

/** Values of two reports beside each other may not add up where those of each did. */
function openedSums(now: ReadonlyMap<number, GoalRecord>, sums: Sums): readonly Finding[] {
  const { sumsToCheck, childrenOf, stillOpen, brought } = sums;
  return [...sumsToCheck].flatMap((id) => {
    const record = now.get(id);
    if (record === undefined) return [];
    const plan = openPlan(record);
    const found = [
      ...(plan === undefined ? [] : [sumFinding(record, plan, 'unreconciled')]),
      ...openColumns(record, childrenOf.get(id) ?? []).map((sum) =>
        sumFinding(record, sum, 'parent-mismatch'),
      ),
    ];
    return found.filter(
      ({ field, kind }) =>
        !stillOpen.has(`${id} ${field}`) &&
        !brought.some(
          (other) =>
            other.unitCode === record.unit.code &&
            other.goalCode === record.code &&
            other.kind === kind &&
            other.field === field,
        ),
    );
  });
}
