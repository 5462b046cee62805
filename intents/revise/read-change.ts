import type { GoalRecord } from '#src/domain/goal.ts';
import { type Committed, committedOf } from '#src/domain/goal-revision.ts';
import { type Period, QUARTERS, type Quarter } from '#src/domain/period.ts';
import { findPeriod } from '#src/language/periods.ts';
import { tokenize } from '#src/language/tokens.ts';
import { type Candidate, numbersIn } from '../reading/figure/candidates.ts';
import { withoutDenied } from '../reading/figure/taken-back.ts';
import { toWords, type Word } from '../reading/words.ts';
import { type Amount, percentsIn, readAmount } from './read-amount.ts';

/** What a goal would commit to, as far as the words say it. */
interface Change extends Amount {
  readonly what: 'annual' | Quarter;
}

/** A part of something is no whole number of it. */
export interface Rounded {
  readonly what: 'annual' | Quarter;
  readonly exact: number;
  readonly value: number;
}

/** A figure that goes against its verb ("sube la meta a 50" of 100): it may be what is added, or not meant so. */
export interface Doubt {
  readonly what: 'annual' | Quarter;
  readonly was: number;
  readonly value: number;
  readonly direction: 1 | -1;
}

export interface ReadChange {
  readonly after: Committed;
  readonly rounded: readonly Rounded[];
  /** Nothing of it is in `after`. */
  readonly doubt: Doubt | null;
}

interface Told {
  /** Without paper and justification. */
  readonly text: string;
  readonly record: GoalRecord;
  /** As the whole message was read: "este trimestre" is this one. */
  readonly period: Period | null;
}

/** As an order; before a number it would name a budget programme. */
const PLAN_IT = /\bprograma\b(?=\s+\d)/giu;

/** "meta anual de la 303 a 45,000 y 15,120 en el cuarto trimestre" → what the goal commits to after that. */
export function readChange({ text, record, period }: Told): ReadChange {
  const rest = withoutCode(text, record.code);
  const tokens = tokenize(rest.replaceAll(PLAN_IT, 'programe'));
  const words = toWords(tokens, () => undefined);
  const month = (period?.quarters[0] ?? 1) * 3 - 2;
  const time = findPeriod(tokens, {
    today: { year: record.year, month, day: 1 },
    reportedThrough: null,
    defaultYear: record.year,
  });
  const mentions = time.kind === 'period' || time.kind === 'several' ? time.mentions : [];
  const spans = mentions.map(({ span }) => span);
  const isFree = (at: number): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    return !spans.some(({ from, to }) => word.place >= from && word.place < to);
  };
  const all = withoutDenied(words, numbersIn(words, isFree));
  // The code may have been spoken: "la trescientos tres", "la tres cero tres".
  const spoken = rest === text ? all.find(({ value }) => String(value) === record.code) : undefined;
  const percents = percentsIn(words, isFree);
  const numbers = [...all.filter((number) => number !== spoken), ...percents];
  const signs: readonly Sign[] = [
    ...numbers.map((number): Sign => ({ at: number.from, kind: 'number', number })),
    ...annualsIn(words).map((at): Sign => ({ at, kind: 'target', what: 'annual' })),
    ...mentions.flatMap(({ period: { quarters }, span }): readonly Sign[] => {
      const [quarter, second] = quarters;
      const at = words.findIndex(({ place }) => place >= span.from);
      return quarter === undefined || second !== undefined ? [] : [{ at, kind: 'target', what: quarter }];
    }),
  ];
  const changes = pair(
    signs.toSorted((a, b) => a.at - b.at),
    (number) =>
      readAmount(words, number, { isPercent: percents.includes(number), ofPercent: isOfPercent(record) }),
  );
  return apply(committedOf(record), changes);
}

/** A goal that is itself a percentage: "10 % más" may be ten points or a tenth. */
function isOfPercent({ measure }: GoalRecord): boolean {
  return /%|porcent|por ?ciento/iu.test(measure?.text ?? '');
}

type Sign =
  | { readonly at: number; readonly kind: 'number'; readonly number: Candidate }
  | { readonly at: number; readonly kind: 'target'; readonly what: 'annual' | Quarter };

/** Each number goes to what was named right before it, else to what is named next. */
function pair(signs: readonly Sign[], read: (number: Candidate) => Amount | null): readonly Change[] {
  const changes: Change[] = [];
  let target: 'annual' | Quarter | null = null;
  let loose: Candidate | null = null;
  const add = (what: 'annual' | Quarter, number: Candidate): void => {
    const amount = read(number);
    if (amount !== null) changes.push({ what, ...amount });
  };
  for (const sign of signs) {
    if (sign.kind === 'number') {
      if (target === null) loose ??= sign.number;
      else add(target, sign.number);
      target = null;
    } else if (loose === null) target = sign.what;
    else {
      add(sign.what, loose);
      loose = null;
    }
  }
  if (loose !== null && !changes.some(({ what }) => what === 'annual')) add('annual', loose);
  return changes;
}

const OF_THE_YEAR = /^(?:anual|autorizada|original|modificada|total)$/u;

/** Where the goal for the year is meant: "meta anual", "la meta de la 303", "el anual". */
function annualsIn(words: readonly Word[]): readonly number[] {
  return words.flatMap(({ text }, at) => {
    const next = words[at + 1]?.text ?? '';
    const isMeta = text === 'meta' && (OF_THE_YEAR.test(next) || /^(?:del?|la|al?|en)$/u.test(next));
    const isAlone = text === 'anual' && words[at - 1]?.text !== 'meta';
    return isMeta || isAlone ? [at] : [];
  });
}

/** The text without the code that names the goal, however its parts are set apart: "A-1", "A 1", "a.1". */
function withoutCode(text: string, code: string): string {
  const parts = code.match(/\p{L}+|\p{N}+/gu) ?? [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,])${parts.join('[\\s.,-]?')}(?![\\p{L}\\p{N}]|[.,]\\d)`,
    'iu',
  );
  return parts.length === 0 ? text : text.replace(pattern, ' ');
}

function apply(before: Committed, changes: readonly Change[]): ReadChange {
  const rounded: Rounded[] = [];
  let doubt: Doubt | null = null;
  const after = (what: Change['what'], was: number | null): number | null => {
    const change = changes.findLast((each) => each.what === what);
    if (change === undefined) return was;
    const { how, value, direction } = change;
    if (how === 'to') {
      const goesAgainst = was !== null && direction !== null && (value - was) * direction < 0;
      if (!goesAgainst) return value;
      doubt ??= { what, was, value, direction };
      return was;
    }
    if (was === null || direction === null) return was;
    if (how === 'by') return was + direction * value;
    const exact = (was * (100 + direction * value)) / 100;
    const whole = Number.isInteger(was) ? Math.round(exact) : exact;
    if (Math.abs(whole - exact) > ROUNDING) rounded.push({ what, exact, value: whole });
    return whole;
  };
  const annual = after('annual', before.annual);
  const planned = QUARTERS.map((quarter) => after(quarter, before.planned[quarter - 1] ?? null));
  return { after: { annual, planned }, rounded, doubt };
}

const ROUNDING = 1e-6;
