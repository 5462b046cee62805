import type { GoalRecord } from '#src/domain/goal.ts';
import { type Committed, committedOf, differencesOf } from '#src/domain/goal-revision.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import { sayQuarter } from '../telling/say-again.ts';
import type { Paper } from './read-paper.ts';

interface Saying {
  readonly subject: string;
  readonly record: GoalRecord;
  readonly after: Committed;
  readonly paper: Pick<Paper, 'authorization' | 'justification'>;
}

/** A whole change as a person would type it: read as the very same one. */
export function sayRevision({ subject, record, after, paper }: Saying): string {
  const changes = differencesOf(committedOf(record), after);
  const annual = changes.find(({ what }) => what === 'annual');
  const quarters = changes.flatMap(({ what, after: value }) =>
    what === 'annual' || value === null ? [] : [`${sayQuarter(what)} ${formatNumber(value)}`],
  );
  const lead =
    annual === undefined
      ? `Reprograma ${subject}`
      : `Modifica la meta anual de ${subject} a ${formatNumber(annual.after)}`;
  const rest =
    quarters.length === 0 ? '' : `${annual === undefined ? '' : ' y programa'}: ${joinWithAnd(quarters)}`;
  const authorised = paper.authorization === null ? '' : `, por ${paper.authorization}`;
  const why = paper.justification === null ? '' : `, porque ${paper.justification}`;
  return `${lead}${rest}${authorised}${why}`;
}
