import type { Period, Quarter } from '#src/domain/period.ts';
import { findRelativeDates } from './dates.ts';
import { type Atom, findAtoms } from './periods/atoms.ts';
import { attachYears } from './periods/attach-years.ts';
import { reachBack } from './periods/cumulative.ts';
import { isDenied, withoutReasons } from './periods/denied.ts';
import { findEllipsis } from './periods/ellipsis.ts';
import { withoutEvents } from './periods/events.ts';
import { isWidened } from './periods/month-span.ts';
import { addNounless } from './periods/nounless.ts';
import { addOrdinalsBeside } from './periods/ordinals-beside.ts';
import type { ImpossibleReason, PeriodContext, Stretch } from './periods/reading.ts';
import { type Term, toTerm } from './periods/terms.ts';
import type { Token } from './tokens.ts';

export type { CalendarDay, ImpossibleReason, PeriodContext } from './periods/reading.ts';

/** Token indexes [from, to). */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

export interface PeriodMention {
  readonly period: Period;
  readonly span: TokenSpan;
  /** The rule that read it, for traces. */
  readonly rule: string;
  /** As in `Stretch`. */
  readonly months: readonly number[] | undefined;
}

/**
 * - `period`: one stretch of time; several quarters that are listed or compared are one, not cumulative.
 *   `elliptic`: only an ordinal ("¿y el segundo?"), to be taken for a period where one was spoken of before.
 * - `several`: stretches that no single period can hold (two years; a quarter and a cumulative stretch).
 * - `impossible`: something that the calendar or the quarters do not have ("Q7", "primer bimestre").
 */
export type PeriodFinding =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'period';
      readonly period: Period;
      readonly mentions: readonly PeriodMention[];
      /** All that was read, the years given to other mentions included. */
      readonly spans: readonly TokenSpan[];
      /** Names of the rules that read it. */
      readonly rule: string;
      readonly elliptic: boolean;
      /** Months or days were named, and the period is of the quarters that hold them. */
      readonly widened: boolean;
    }
  | {
      readonly kind: 'several';
      readonly mentions: readonly PeriodMention[];
      readonly spans: readonly TokenSpan[];
    }
  | {
      readonly kind: 'impossible';
      readonly reason: ImpossibleReason;
      /** As typed. */
      readonly text: string;
      readonly spans: readonly TokenSpan[];
    };

/** What stretch of time a message asks about. Never throws; linear in the number of tokens. */
export function findPeriod(tokens: readonly Token[], context: PeriodContext): PeriodFinding {
  const terms = tokens.map(toTerm);
  const message = { terms, context };
  const named = addOrdinalsBeside(attachYears(findAtoms(terms, context), terms), terms);
  const ellipsis = named.length > 0 ? undefined : findEllipsis(terms, context);
  if (ellipsis !== undefined) {
    const found = settle(reachBack([ellipsis], terms), message);
    return found.kind === 'period' ? { ...found, elliptic: true } : found;
  }
  const { today } = context;
  const atoms = withoutEvents(reachBack(addNounless(named, terms), terms), { terms, today });
  const impossible = findImpossible(atoms, tokens);
  if (impossible !== undefined) return impossible;
  if (atoms.length > 0) return settle(atoms, message);
  return settle(withoutEvents(findRelativeDates(tokens, context), { terms, today }), message);
}

function findImpossible(atoms: readonly Atom[], tokens: readonly Token[]): PeriodFinding | undefined {
  for (const { reading, from, to } of atoms) {
    if (reading.kind !== 'impossible') continue;
    const text = textBetween(tokens.slice(from, to));
    return { kind: 'impossible', reason: reading.reason, text, spans: [{ from, to }] };
  }
  return undefined;
}

function textBetween(tokens: readonly Token[]): string {
  let text = '';
  let end: number | undefined;
  for (const token of tokens) {
    text += end !== undefined && token.start > end ? ` ${token.text}` : token.text;
    end = token.end;
  }
  return text;
}

type Part = Atom & { readonly reading: Stretch };

const isYearOnly = ({ reading }: Part): boolean =>
  reading.shape === 'calendar-year' || reading.shape === 'whole-year';

/** A year named apart from the quarters is the year of those: "POA 2022: becas en Q3". */
function toMentions(atoms: readonly Atom[], { terms, context }: Message): readonly PeriodMention[] {
  const parts = withoutReasons(atoms, terms)
    .filter((_, index, asked) => !isDenied(asked, index, terms))
    .flatMap(({ reading, ...atom }) => (reading.kind === 'stretch' ? [{ ...atom, reading }] : []));
  const years = parts.filter(isYearOnly);
  const others = parts.filter((part) => !isYearOnly(part));
  const [apart] = others.length > 0 && years.length === 1 ? years : [];
  const mentioned = others.length > 0 && years.length < 2 ? shareYears(others, terms) : parts;
  return mentioned.map(({ reading, rule, from, to }) => ({
    period: {
      year: reading.year ?? apart?.reading.year ?? context.defaultYear,
      quarters: reading.quarters,
      cumulative: reading.cumulative,
    },
    span: { from, to },
    rule,
    months: reading.months,
  }));
}

/** "Q1 y Q2 de 2022": the year at the end is that of the whole list. */
function shareYears(parts: readonly Part[], terms: readonly Term[]): readonly Part[] {
  const shared = [...parts];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [part, next] = [shared[index], shared[index + 1]];
    if (part === undefined || next === undefined || part.reading.year !== null) continue;
    const gap = terms.slice(part.to, next.from).map((term) => term.word);
    const isList = gap.length > 0 && gap.every((word) => /^(?:y|e|,|el|en|de|del)$/u.test(word));
    if (isList && next.reading.quarters.join() !== part.reading.quarters.join()) {
      shared[index] = { ...part, reading: { ...part.reading, year: next.reading.year } };
    }
  }
  return shared;
}

const ADDED_UP = /^(?:sum[aoe]\w*|totaliz\w*)$/u;
const TOGETHER = /^junt[oa]s$/u;

interface Message {
  readonly terms: readonly Term[];
  readonly context: PeriodContext;
}

function settle(atoms: readonly Atom[], { terms, context }: Message): PeriodFinding {
  const mentions = toMentions(atoms, { terms, context });
  const [first, ...rest] = mentions;
  if (first === undefined) return { kind: 'none' };
  const spans = atoms.map(({ from, to }) => ({ from, to }));
  const rule = mentions.map((mention) => mention.rule).join(' + ');
  const found = (period: Period): PeriodFinding => {
    const widened = isWidened(
      period,
      mentions.map(({ period: { quarters }, months }) => ({ quarters, months })),
    );
    return { kind: 'period', period, mentions, spans, rule, elliptic: false, widened };
  };
  const { year, cumulative } = first.period;
  const isOne = rest.every(({ period }) => samePeriod(period, first.period));
  if (isOne && cumulative) return found(first.period);
  if (!isOne && (cumulative || rest.some(({ period }) => period.cumulative || period.year !== year))) {
    return { kind: 'several', mentions, spans };
  }
  const quarters = unite(mentions.map(({ period }) => period.quarters));
  return found({ year, quarters, cumulative: isSumToDate(quarters, terms) });
}

/** "sumando Q1 y Q2": quarters that would stand side by side are added up. */
function isSumToDate(quarters: readonly Quarter[], terms: readonly Term[]): boolean {
  const isToDate = quarters.length > 1 && quarters.every((quarter, index) => quarter === index + 1);
  return isToDate && terms.some((term, at) => ADDED_UP.test(term.word) || isTogether(terms, at));
}

/** "los dos juntos"; not "juntas con vecinos", which are meetings. */
function isTogether(terms: readonly Term[], at: number): boolean {
  if (!TOGETHER.test(terms[at]?.word ?? '')) return false;
  const next = terms[at + 1]?.token.kind;
  return next !== 'word' && at > 0;
}

function samePeriod(a: Period, b: Period): boolean {
  return a.year === b.year && a.cumulative === b.cumulative && a.quarters.join() === b.quarters.join();
}

function unite(lists: readonly (readonly Quarter[])[]): readonly Quarter[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
