import type { AlertPhase, AlertStepKind, Severity } from '#src/domain/alert.ts';
import type { CommitmentState } from '#src/domain/commitment.ts';
import { type DeliveryState, parseRecipient, type Recipient } from '#src/domain/delivery.ts';
import { AvanceError } from '#src/domain/errors.ts';
import type { Verdict } from '#src/domain/feedback.ts';
import type { FindingKind } from '#src/domain/finding.ts';
import type { GoalKind } from '#src/domain/goal.ts';
import { type Quarter, toQuarter } from '#src/domain/period.ts';
import type { Role } from '#src/domain/person.ts';
import type { ReadingRule } from '#src/domain/readable.ts';
import type { SignedAs } from '#src/domain/signatory.ts';
import type { Figure, Origin, SourceDocument, Wording } from '#src/domain/source.ts';
import { type Followed, parseFollowed, parseWanted, type Wanted } from '#src/domain/subscription.ts';
import type { WhyUnanswered } from '#src/domain/unanswered.ts';

import type { EntryState, RevisionKind } from './schema.ts';

/** Keyed by every word of the type, so that a new word that is missing here does not compile. */
type Words<T extends string> = Readonly<Record<T, true>>;

const ORIGINS: Words<Origin> = { printed: true, recovered: true, inferred: true, captured: true };
const GOAL_KINDS: Words<GoalKind> = { goal: true, action: true };
const ENTRY_STATES: Words<EntryState> = { submitted: true, approved: true, returned: true, withdrawn: true };
const REVISION_KINDS: Words<RevisionKind> = { original: true, completion: true, modification: true };
const SIGNED_AS: Words<SignedAs> = { prepared: true, reviewed: true, authorized: true };
const FINDING_KINDS: Words<FindingKind> = {
  surplus: true,
  recovered: true,
  reworded: true,
  inferred: true,
  ambiguous: true,
  unreconciled: true,
  'parent-mismatch': true,
  'unreported-quarter': true,
  'uncatalogued-line': true,
  kept: true,
};
const SEVERITIES: Words<Severity> = { red: true, yellow: true, notice: true };
const ALERT_PHASES: Words<AlertPhase> = {
  raised: true,
  acknowledged: true,
  recovered: true,
  withdrawn: true,
};
const ALERT_STEPS: Words<AlertStepKind> = {
  raised: true,
  worsened: true,
  reminded: true,
  escalated: true,
  recovered: true,
  withdrawn: true,
  acknowledged: true,
  committed: true,
  remarked: true,
  snoozed: true,
};
const COMMITMENT_STATES: Words<CommitmentState> = { open: true, kept: true, broken: true };
const DELIVERY_STATES: Words<DeliveryState> = { waiting: true, sent: true, failed: true, dropped: true };
const ROLES: Words<Role> = { admin: true, director: true, head: true, liaison: true, reader: true };
const READING_RULES: Words<ReadingRule> = { all: true, own: true };
const VERDICTS: Words<Verdict> = { good: true, bad: true };
const REASONS: Words<WhyUnanswered> = {
  'not-understood': true,
  'unknown-subject': true,
  'unknown-codes': true,
  'impossible-period': true,
  'several-periods': true,
  'several-colours': true,
  'out-of-field': true,
  'asked-back': true,
};

function isWord<T extends string>(words: Words<T>, text: string): text is T {
  return Object.hasOwn(words, text);
}

function decoder<T extends string>(column: string, words: Words<T>): (text: string) => T {
  return (text) => (isWord(words, text) ? text : unreadable(column, text));
}

/** @throws AvanceError `store-unreadable`: the store holds what this version cannot have written */
function unreadable(column: string, value: unknown): never {
  throw new AvanceError(
    'store-unreadable',
    'La base de datos contiene un valor que esta versión de Avance no reconoce. Avise a quien la administra.',
    { cause: new Error(`${column}: ${JSON.stringify(value)}`) },
  );
}

export const decodeOrigin = decoder('origin', ORIGINS);
export const decodeDeliveryState = decoder('deliveries.state', DELIVERY_STATES);
export const decodeSeverity = decoder('alerts.severity', SEVERITIES);
export const decodeAlertPhase = decoder('alerts.phase', ALERT_PHASES);
export const decodeAlertStep = decoder('alert_steps.what', ALERT_STEPS);
export const decodeCommitmentState = decoder('commitments.state', COMMITMENT_STATES);
export const decodeVerdict = decoder('feedback.verdict', VERDICTS);
export const decodeRole = decoder('people.role', ROLES);
export const decodeReadingRule = decoder('agency_settings.value', READING_RULES);
export const decodeGoalKind = decoder('kind', GOAL_KINDS);
export const decodeFindingKind = decoder('findings.kind', FINDING_KINDS);
export const decodeEntryState = decoder('progress_entries.state', ENTRY_STATES);
export const decodeRevisionKind = decoder('goal_revisions.kind', REVISION_KINDS);
export const decodeWhyUnanswered = decoder('unanswered_questions.why', REASONS);

const decodeKnownSignedAs = decoder('unit_signatories.signed_as', SIGNED_AS);

/** Null where the page does not tell. */
export function decodeSignedAs(text: string | null): SignedAs | null {
  return text === null ? null : decodeKnownSignedAs(text);
}

export function decodeQuarter(value: number): Quarter {
  return toQuarter(value) ?? unreadable('quarter', value);
}

/** Null where the value is not known; a known value always has its origin. */
export function decodeFigure(value: number | null, origin: string | null): Figure | null {
  if (value === null) return null;
  return { value, origin: origin === null ? unreadable('origin', origin) : decodeOrigin(origin) };
}

export function decodeWording(text: string | null, origin: string | null): Wording | null {
  if (text === null) return null;
  return { text, origin: origin === null ? unreadable('origin', origin) : decodeOrigin(origin) };
}

export interface DocumentRow {
  readonly name: string;
  readonly title: string | null;
  readonly year: number;
  readonly quarter: number;
  readonly cutoff_on: string;
}

export function decodeDocument(row: DocumentRow): SourceDocument {
  return {
    name: row.name,
    title: row.title,
    year: row.year,
    quarter: decodeQuarter(row.quarter),
    cutoffOn: row.cutoff_on,
  };
}

export function decodeRecipient(text: string): Recipient {
  return parseRecipient(text) ?? unreadable('deliveries.recipient', text);
}

export function decodeFollowed(text: string): Followed {
  return parseFollowed(text) ?? unreadable('subscriptions.followed', text);
}

export function decodeWanted(text: string): Wanted {
  return parseWanted(text) ?? unreadable('subscriptions.wanted', text);
}
