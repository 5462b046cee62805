import { readOpenAlerts, type StoredAlert } from '#db/queries/alerts.ts';
import { readOpenCommitments, type StoredCommitment } from '#db/queries/commitments.ts';
import type { Db } from '#db/schema.ts';
import { RULE_TITLES } from '#intents/telling/rule-titles.ts';
import { shorten, shortNameOf } from '#intents/telling/wording.ts';
import { isGraver, type Severity } from '#src/domain/alert.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { permit } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import { formatDay } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import { toAct } from '#src/reply/to-reply.ts';
import type { ConcernLine, HomeConcerns } from './home.ts';

const MOST_SHOWN = 5;
const LONGEST_NAME = 70;
const LONGEST_ACTION = 120;

export interface ConcernsAsked {
  readonly person: Person;
  /** What they may read of the newest programme. */
  readonly catalog: Catalog;
  /** ISO day where the agency is. */
  readonly today: string;
}

/** What is open of the units that somebody answers for; directors and administrators, of all. Readers have none. */
export async function readConcerns(db: Db, asked: ConcernsAsked): Promise<HomeConcerns | null> {
  const { person } = asked;
  const isConcerned = ({ unitCode }: { readonly unitCode: string }): boolean =>
    permit(person, { kind: 'answer-alert', unitCode }).allowed;
  const alerts = (await readOpenAlerts(db)).filter(isConcerned).toSorted(byUrgency);
  const commitments = (await readOpenCommitments(db)).filter(isConcerned);
  // One's own first; the others by date, as they come.
  const own = commitments.filter(({ author }) => author === person.key);
  const inOrder = [...own, ...commitments.filter((each) => !own.includes(each))];
  if (alerts.length + inOrder.length === 0) return null;
  return {
    alerts: alerts.slice(0, MOST_SHOWN).map((alert) => tellAlert(alert, asked)),
    moreAlerts: Math.max(0, alerts.length - MOST_SHOWN),
    commitments: inOrder.slice(0, MOST_SHOWN).map((commitment) => tellCommitment(commitment, asked)),
    moreCommitments: Math.max(0, inOrder.length - MOST_SHOWN),
  };
}

/** The graver first; of these what nobody has answered, and what is open longer. */
function byUrgency({ state: one }: StoredAlert, { state: other }: StoredAlert): number {
  if (one.severity !== other.severity) return isGraver(one.severity, other.severity) ? -1 : 1;
  if (one.phase !== other.phase) return one.phase === 'raised' ? -1 : 1;
  return one.raisedOn.localeCompare(other.raisedOn);
}

function tellAlert({ id, key, state, code, year }: StoredAlert, { catalog }: ConcernsAsked): ConcernLine {
  const waits = state.phase === 'raised';
  const text = [
    `${badgeOf(state.severity)} · ${nameOf({ goalId: key.goalId, code, year }, catalog)}`,
    titleOf(key.rule),
    `desde el ${formatDay(state.raisedOn)}`,
    waits ? 'sin respuesta' : 'ya se respondió',
  ].join(' · ');
  return { text, act: waits ? toAct('Enterado', 'alert-seen', String(id)) : null };
}

function tellCommitment(
  commitment: StoredCommitment,
  { person, catalog, today }: ConcernsAsked,
): ConcernLine {
  const { id, action, dueOn, author } = commitment;
  const when = dueOn < today ? `venció el ${formatDay(dueOn)}` : `para el ${formatDay(dueOn)}`;
  const text = [
    nameOf(commitment, catalog),
    `«${shorten(action, LONGEST_ACTION)}»`,
    when,
    ...(author === person.key ? ['lo propuso usted'] : []),
  ].join(' · ');
  return { text, act: toAct('Ya se cumplió', 'commitment-kept', String(id)) };
}

interface NamedSo {
  readonly goalId: number;
  readonly code: string;
  readonly year: number;
}

function nameOf({ goalId, code, year }: NamedSo, catalog: Catalog): string {
  const goal = catalog.goals.find(({ id }) => id === goalId);
  return goal === undefined ? `${code} de ${year}` : `${code} ${shorten(shortNameOf(goal), LONGEST_NAME)}`;
}

function badgeOf(severity: Severity): string {
  return severity === 'notice' ? '🔔 por revisar' : formatBadge(toLightBadge(severity));
}

function titleOf(rule: string): string {
  const titles: Readonly<Record<string, string>> = RULE_TITLES;
  return titles[rule] ?? rule;
}
