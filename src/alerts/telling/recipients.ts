import type { Person } from '#src/domain/person.ts';
import type { Followed } from '../follow.ts';
import { type Audience, orElse } from './audience.ts';

/**
 * Who learns of an alert's news: the unit's people; the directors too where it is red or they know of it already. That
 * nobody answers is told to the directors alone. What is withdrawn is told to nobody.
 */
export function recipientsOf({ news, state, record }: Followed, audience: Audience): readonly Person[] {
  if (news === null || news === 'withdrawn') return [];
  if (news === 'escalated') return orElse(audience.directors, audience);
  const directors = state.directorsTold ? audience.directors : [];
  return orElse([...audience.ofUnit(record.unit.code), ...directors], audience);
}
