import type { RecordingPlace } from '#src/domain/command.ts';
import type { Facts } from '#src/domain/query.ts';
import type { Understanding } from '../understanding.ts';
import { oneQuarter } from './ask-quarter.ts';

/** Where something is to be recorded; null while goal or quarter are open. */
export function toRecordingPlace({ goals, period }: Understanding, facts: Facts): RecordingPlace | null {
  const quarter = oneQuarter(period);
  const [named, second] = goals;
  if (facts.kind !== 'goals' || named === undefined || second !== undefined) return null;
  const record = facts.records.find(({ id }) => id === named.id);
  if (record === undefined || quarter === undefined) return null;
  const { id: goalId, code, unit, year } = record;
  return { goalId, code, unitCode: unit.code, year, quarter };
}
