import type { GoalRecord } from '#src/domain/goal.ts';
import type { Facts } from '#src/domain/query.ts';
import type { Figure } from '#src/domain/source.ts';

/** Goals told in full; of more, the number says how many were read. */
const GOALS_TOLD = 8;

/** What was read from the store, short enough to be looked at: figures with how they are known. */
export function briefFacts(facts: Facts): object {
  if (facts.kind === 'none') return facts;
  const { kind, year, reportedThrough, records, documents } = facts;
  return {
    kind,
    year,
    reportedThrough,
    goalsRead: records.length,
    goals: records.slice(0, GOALS_TOLD).map(briefRecord),
    documents: documents.map(({ title, name }) => title ?? name),
  };
}

function briefRecord({ code, unit, annual, quarters, source }: GoalRecord): object {
  return {
    code,
    unit: unit.code,
    annual: briefFigure(annual),
    quarters: quarters.map(({ quarter, planned, achieved }) => ({
      quarter,
      planned: briefFigure(planned),
      achieved: briefFigure(achieved),
    })),
    page: source?.page ?? null,
    row: source?.row ?? null,
  };
}

function briefFigure(figure: Figure | null): string | null {
  return figure === null ? null : `${figure.value} [${figure.origin}]`;
}
