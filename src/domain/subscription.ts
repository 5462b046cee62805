import type { Recipient } from './delivery.ts';
import type { Comparison } from './slots.ts';

/** A goal that stays the same over the years: ids are of one year's programme. */
export interface FollowedGoal {
  readonly unitCode: string;
  readonly code: string;
}

/** What is followed; a goal concerns it that is of any of these. All empty: the whole programme. */
export interface Followed {
  readonly goals: readonly FollowedGoal[];
  /** Codes, as the others. */
  readonly units: readonly string[];
  readonly programs: readonly string[];
  readonly lines: readonly string[];
}

export const EVERYTHING: Followed = { goals: [], units: [], programs: [], lines: [] };

/**
 * What happens to a goal. `red`, `yellow`, `green` and `over`: it gets that colour. `behind`: from none of
 * them into yellow or red, or from yellow on to red. `recovered`: out of yellow or red. `light`: any other
 * colour. `figure`: any other figure.
 */
export type FollowedEvent = 'red' | 'yellow' | 'green' | 'over' | 'behind' | 'recovered' | 'light' | 'figure';

export type Rhythm = 'quarter' | 'month';

/** What somebody wants to be told. */
export type Wanted =
  | { readonly kind: 'event'; readonly event: FollowedEvent }
  /** `value` is in percent, as people say it. */
  | {
      readonly kind: 'threshold';
      readonly measure: 'relative' | 'compliance';
      readonly op: Comparison;
      readonly value: number;
    }
  /** `quiet`: none where nothing asks for attention. */
  | { readonly kind: 'summary'; readonly rhythm: Rhythm; readonly quiet: boolean };

export interface NewSubscription {
  readonly recipient: Recipient;
  readonly followed: Followed;
  readonly wanted: Wanted;
}

export interface Subscription extends NewSubscription {
  readonly id: number;
  readonly addedBy: string;
  /** UTC, ISO. */
  readonly addedAt: string;
}

/** Whose reading counts for what is sent: a person's own, for a channel that of whoever decided it. */
export function readerOfSubscription({
  recipient,
  addedBy,
}: Pick<Subscription, 'recipient' | 'addedBy'>): string {
  return recipient.kind === 'person' ? recipient.person : addedBy;
}

export function isEverything({ goals, units, programs, lines }: Followed): boolean {
  return goals.length + units.length + programs.length + lines.length === 0;
}

/** A goal, as far as it decides whether somebody follows it. */
export interface FollowedSubject {
  readonly code: string;
  readonly unitCode: string;
  readonly programCode: string;
  readonly lineCodes: readonly string[];
}

/** Is a goal among what is followed? */
export function covers(followed: Followed, subject: FollowedSubject): boolean {
  return (
    isEverything(followed) ||
    followed.units.includes(subject.unitCode) ||
    followed.programs.includes(subject.programCode) ||
    followed.lines.some((line) => subject.lineCodes.includes(line)) ||
    followed.goals.some(({ unitCode, code }) => unitCode === subject.unitCode && code === subject.code)
  );
}

/** What of some followed things is left without others; null where nothing is. Of everything, nothing can be left out. */
export function without(followed: Followed, dropped: Followed): Followed | null {
  const rest: Followed = {
    goals: followed.goals.filter(
      (goal) => !dropped.goals.some(({ unitCode, code }) => unitCode === goal.unitCode && code === goal.code),
    ),
    units: followed.units.filter((code) => !dropped.units.includes(code)),
    programs: followed.programs.filter((code) => !dropped.programs.includes(code)),
    lines: followed.lines.filter((code) => !dropped.lines.includes(code)),
  };
  return isEverything(rest) ? null : rest;
}

/** Do they name something in common? */
export function overlaps(one: Followed, other: Followed): boolean {
  const rest = without(one, other);
  return rest === null || writeFollowed(rest) !== writeFollowed(one);
}

/** As the store keeps it; equal things have equal texts. "all", "goal:52201/303,unit:52202". */
export function writeFollowed({ goals, units, programs, lines }: Followed): string {
  const words = [
    ...goals.map(({ unitCode, code }) => `goal:${encode(unitCode)}/${encode(code)}`),
    ...units.map((code) => `unit:${encode(code)}`),
    ...programs.map((code) => `program:${encode(code)}`),
    ...lines.map((code) => `line:${encode(code)}`),
  ];
  return words.length === 0 ? 'all' : [...new Set(words)].toSorted().join(',');
}

/** Undefined for what another version wrote. */
export function parseFollowed(text: string): Followed | undefined {
  if (text === 'all') return EVERYTHING;
  const goals: FollowedGoal[] = [];
  const codes: Readonly<Record<'unit' | 'program' | 'line', string[]>> = { unit: [], program: [], line: [] };
  for (const word of text.split(',')) {
    const found = /^(?:goal:(?<of>[^/]+)\/(?<goal>.+)|(?<kind>unit|program|line):(?<code>.+))$/u.exec(word);
    const { of, goal, kind, code } = found?.groups ?? {};
    if (of !== undefined && goal !== undefined) goals.push({ unitCode: decode(of), code: decode(goal) });
    else if (code !== undefined && (kind === 'unit' || kind === 'program' || kind === 'line'))
      codes[kind].push(decode(code));
    else return undefined;
  }
  return { goals, units: codes.unit, programs: codes.program, lines: codes.line };
}

const EVENTS: Readonly<Record<FollowedEvent, true>> = {
  red: true,
  yellow: true,
  green: true,
  over: true,
  behind: true,
  recovered: true,
  light: true,
  figure: true,
};

function isEvent(text: string): text is FollowedEvent {
  return Object.hasOwn(EVENTS, text);
}

/** As the store keeps it: "event:red", "compliance<80", "summary:quarter", "summary:month:quiet". */
export function writeWanted(wanted: Wanted): string {
  if (wanted.kind === 'event') return `event:${wanted.event}`;
  if (wanted.kind === 'threshold') return `${wanted.measure}${wanted.op}${wanted.value}`;
  return `summary:${wanted.rhythm}${wanted.quiet ? ':quiet' : ''}`;
}

/** Undefined for what another version wrote. */
export function parseWanted(text: string): Wanted | undefined {
  const event = /^event:(?<event>\w+)$/u.exec(text)?.groups?.['event'];
  if (event !== undefined) return isEvent(event) ? { kind: 'event', event } : undefined;
  const summary = /^summary:(?<rhythm>quarter|month)(?<quiet>:quiet)?$/u.exec(text)?.groups;
  if (summary !== undefined) {
    const rhythm = summary['rhythm'] === 'month' ? 'month' : 'quarter';
    return { kind: 'summary', rhythm, quiet: summary['quiet'] !== undefined };
  }
  const limit = /^(?<measure>relative|compliance)(?<op><=|>=|<|>)(?<value>\d+(?:\.\d+)?)$/u.exec(
    text,
  )?.groups;
  if (limit === undefined) return undefined;
  const op = OPERATORS.find((each) => each === limit['op']);
  const measure = limit['measure'] === 'relative' ? 'relative' : 'compliance';
  return op === undefined ? undefined : { kind: 'threshold', measure, op, value: Number(limit['value']) };
}

const OPERATORS: readonly Comparison[] = ['<=', '>=', '<', '>'];

/** Codes hold any sign; these three part them. */
function encode(code: string): string {
  return code.replace(/[%,/]/gu, encodeURIComponent);
}

function decode(code: string): string {
  return code.replace(/%(?:25|2C|2F)/gu, decodeURIComponent);
}
