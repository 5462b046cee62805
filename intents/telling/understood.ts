import type { CatalogGoal } from '#src/domain/catalog.ts';
import type { Period } from '#src/domain/period.ts';
import type { Slots } from '#src/domain/slots.ts';
import { formatPeriod, joinWithAnd } from '#src/language/format.ts';
import type { Setting } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import { nameQuarters, tellToDate } from './scope.ts';
import { describeFilter, describeOrder, MEASURE_WORDS } from './set-words.ts';
import { codedEntry, shorten, shortNameOf, unitNameOf } from './wording.ts';

/** More goals than this are named by their codes alone. */
const MOST_NAMES = 3;
const MOST_CODES = 12;
const LONGEST_NAME = 60;

/** Answers that hold no figure have no time to tell. */
export type Time = 'told' | 'none';

interface Segment {
  readonly slot: keyof Slots;
  readonly text: string;
}

/**
 * What the message was read as, in one line: goals by code and short name, units, set, figure and time. What was
 * taken over from the thread stands apart, so that a misunderstanding is seen at once.
 */
export function tellUnderstood(understanding: Understanding, setting: Setting, time: Time = 'told'): string {
  const segments = segmentsOf(understanding, setting).filter(
    ({ slot }) => time === 'told' || slot !== 'period',
  );
  const isTaken = ({ slot }: Segment): boolean => understanding.inherited.includes(slot);
  const own = segments.filter((segment) => !isTaken(segment)).map(({ text }) => text);
  const taken = segments.filter(isTaken).map(({ text }) => text);
  if (taken.length === 0) return own.join(' · ');
  const from = `del mensaje anterior: ${taken.join(' · ')}`;
  return own.length === 0 ? `D${from.slice(1)}` : `${own.join(' · ')} · ${from}`;
}

function segmentsOf(understanding: Understanding, setting: Setting): readonly Segment[] {
  const { catalog } = setting;
  const { filter, order, measure, period } = understanding;
  const subjects = subjectsOf(understanding, setting);
  return [
    ...(subjects.length === 0 ? [{ slot: 'goals', text: 'todo el programa' } as const] : subjects),
    ...(filter === null ? [] : [{ slot: 'filter', text: describeFilter(filter) } as const]),
    ...(order === null
      ? []
      : [
          {
            slot: 'order',
            text: describeOrder(order, measure === 'relative' ? 'relative' : 'compliance'),
          } as const,
        ]),
    ...(measure === null ? [] : [{ slot: 'measure', text: MEASURE_WORDS[measure] } as const]),
    { slot: 'period', text: period === null ? toDateOf(catalog) : describePeriod(period) },
  ];
}

/** Quarters by themselves are named one by one: they may be told, or compared, apart. */
export function describePeriod(period: Period): string {
  const { cumulative, quarters, year } = period;
  return cumulative || quarters.length === 4 ? formatPeriod(period) : `${nameQuarters(quarters)} de ${year}`;
}

function toDateOf({ year, reportedThrough }: Setting['catalog']): string {
  return reportedThrough === null
    ? `${year}, sin avance reportado`
    : `a la fecha: ${tellToDate(year, reportedThrough)}`;
}

function subjectsOf(understanding: Understanding, { catalog }: Setting): readonly Segment[] {
  const entry = (entries: typeof catalog.programs, code: string): string =>
    codedEntry(entries.find((each) => each.code === code) ?? { code, name: null });
  const unit = (code: string): string => {
    const found = catalog.units.find((each) => each.code === code);
    return found === undefined ? code : unitNameOf(found);
  };
  return [
    ...goalsOf(understanding, catalog.goals),
    ...understanding.units.map((code): Segment => ({ slot: 'units', text: unit(code) })),
    ...understanding.programs.map(
      (code): Segment => ({ slot: 'programs', text: `programa ${entry(catalog.programs, code)}` }),
    ),
    ...understanding.lines.map(
      (code): Segment => ({ slot: 'lines', text: `línea ${entry(catalog.lines, code)}` }),
    ),
  ];
}

/** In the order of the programme, which is that of the answer; one indicator of several goals is named once. */
function goalsOf({ goals, choices }: Understanding, all: readonly CatalogGoal[]): readonly Segment[] {
  const named = new Set([...goals, ...choices].map(({ id }) => id));
  const found = all.filter(({ id }) => named.has(id));
  if (found.length === 0) return [];
  const byName = Map.groupBy(found, (goal) => shorten(shortNameOf(goal), LONGEST_NAME));
  if (byName.size <= MOST_NAMES) {
    return [...byName].map(([name, same]) => ({ slot: 'goals', text: `${codesOf(same)} ${name}` }));
  }
  return [{ slot: 'goals', text: codesOf(found) }];
}

function codesOf(goals: readonly CatalogGoal[]): string {
  const codes = goals.map(({ code }) => code);
  if (codes.length <= MOST_CODES) return joinWithAnd(codes);
  return `${codes.length} metas y acciones`;
}
