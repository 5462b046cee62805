import type { GoalRecord } from '#src/domain/goal.ts';
import { type Committed, committedOf } from '#src/domain/goal-revision.ts';
import type { Period, Quarter } from '#src/domain/period.ts';
import { findPeriod } from '#src/language/periods.ts';
import { tokenize } from '#src/language/tokens.ts';
import { type Candidate, numbersIn } from '../reading/figure/candidates.ts';
import { withoutDenied } from '../reading/figure/taken-back.ts';
import { toWords, type Word } from '../reading/words.ts';

/** What a goal would commit to, as far as the words say it. */
interface Change {
  readonly what: 'annual' | Quarter;
  readonly value: number;
  /** By so much rather than to so much. */
  readonly isDifference: boolean;
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
export function readChange({ text, record, period }: Told): Committed {
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
  const numbers = all.filter((number) => number !== spoken);
  const signs: readonly Sign[] = [
    ...numbers.map((number): Sign => ({ at: number.from, kind: 'number', number })),
    ...annualsIn(words).map((at): Sign => ({ at, kind: 'target', what: 'annual' })),
    ...mentions.flatMap(({ period: { quarters }, span }): readonly Sign[] => {
      const [quarter, second] = quarters;
      const at = words.findIndex(({ place }) => place >= span.from);
      return quarter === undefined || second !== undefined ? [] : [{ at, kind: 'target', what: quarter }];
    }),
  ];
  return apply(
    committedOf(record),
    pair(
      signs.toSorted((a, b) => a.at - b.at),
      words,
    ),
  );
}

type Sign =
  | { readonly at: number; readonly kind: 'number'; readonly number: Candidate }
  | { readonly at: number; readonly kind: 'target'; readonly what: 'annual' | Quarter };

/** Each number goes to what was named right before it, else to what is named next. */
function pair(signs: readonly Sign[], words: readonly Word[]): readonly Change[] {
  const changes: Change[] = [];
  let target: 'annual' | Quarter | null = null;
  let loose: Candidate | null = null;
  const add = (what: 'annual' | Quarter, number: Candidate): void => {
    changes.push({ what, value: signed(words, number), isDifference: isDifference(words, number) });
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

const LESS = /^(?:redu|disminu|baj)/u;
const MORE_OR_LESS = /^(?:redu|disminu|baj|aument|increment|ampli|sub)/u;

/** "aumenta la meta en 5,000". */
function isDifference(words: readonly Word[], { from }: Candidate): boolean {
  return words[from - 1]?.text === 'en' && words.slice(0, from).some(({ text }) => MORE_OR_LESS.test(text));
}

function signed(words: readonly Word[], number: Candidate): number {
  const isLess =
    isDifference(words, number) && words.slice(0, number.from).some(({ text }) => LESS.test(text));
  return isLess ? -number.value : number.value;
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

function apply(before: Committed, changes: readonly Change[]): Committed {
  const after = (what: Change['what'], was: number | null): number | null => {
    const change = changes.findLast((each) => each.what === what);
    if (change === undefined) return was;
    return change.isDifference ? (was === null ? null : was + change.value) : change.value;
  };
  return {
    annual: after('annual', before.annual),
    planned: ([1, 2, 3, 4] as const).map((quarter) => after(quarter, before.planned[quarter - 1] ?? null)),
  };
}
