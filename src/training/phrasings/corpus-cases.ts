import { ANNOTATE_CORPUS } from '#intents/annotate/corpus.ts';
import { CAPTURE_CORPUS } from '#intents/capture/corpus.ts';
import { COMPARE_CORPUS } from '#intents/compare/corpus.ts';
import { DEFINE_CORPUS } from '#intents/define/corpus.ts';
import { EXPLAIN_CORPUS } from '#intents/explain/corpus.ts';
import { EXPORT_CORPUS } from '#intents/export/corpus.ts';
import { FORECAST_CORPUS } from '#intents/forecast/corpus.ts';
import { HELP_CORPUS } from '#intents/help/corpus.ts';
import { LIST_CORPUS } from '#intents/list/corpus.ts';
import type { Named, Phrasing } from '#intents/phrasing.ts';
import { PROGRESS_CORPUS } from '#intents/progress/corpus.ts';
import { RESPONSIBLE_CORPUS } from '#intents/responsible/corpus.ts';
import { SUBSCRIBE_CORPUS, UNSUBSCRIBE_CORPUS } from '#intents/subscribe/corpus.ts';
import { SUMMARY_CORPUS } from '#intents/summary/corpus.ts';
import { TREND_CORPUS } from '#intents/trend/corpus.ts';
import { UNKNOWN_CORPUS } from '#intents/unknown/corpus.ts';
import type { LabelledMessage } from '../labelled-message.ts';
import type { InventedAgency } from './invented-catalogs.ts';

/** By intent. */
export const PHRASINGS: Readonly<Record<string, readonly Phrasing[]>> = {
  progress: PROGRESS_CORPUS,
  list: LIST_CORPUS,
  summary: SUMMARY_CORPUS,
  help: HELP_CORPUS,
  unknown: UNKNOWN_CORPUS,
  compare: COMPARE_CORPUS,
  trend: TREND_CORPUS,
  forecast: FORECAST_CORPUS,
  explain: EXPLAIN_CORPUS,
  responsible: RESPONSIBLE_CORPUS,
  define: DEFINE_CORPUS,
  capture: CAPTURE_CORPUS,
  annotate: ANNOTATE_CORPUS,
  subscribe: SUBSCRIBE_CORPUS,
  unsubscribe: UNSUBSCRIBE_CORPUS,
  export: EXPORT_CORPUS,
};

const KINDS: readonly Named[] = ['goal', 'code', 'unit', 'program', 'line'];

/** What stands for each placeholder, and the codes that it must be understood as. */
type Filling = Readonly<Record<Named, { readonly words: string; readonly codes: readonly string[] }>>;

/** Every phrasing filled from one agency; the n-th phrasing takes the n-th of each kind of name, in turn. */
export function casesOf(intent: string, agency: InventedAgency): readonly LabelledMessage[] {
  return (PHRASINGS[intent] ?? []).map((phrasing, index) => {
    const filling = fillingOf(agency, index);
    const messages = [phrasing.says].flat();
    return {
      id: `${intent}-${index + 1}`,
      turns: messages.map((text) => fill(text, filling)),
      intent,
      ...namesIn(phrasing, filling),
      period: periodOf(phrasing, agency.catalog.year),
      ...restOf(phrasing),
    };
  });
}

function fillingOf(agency: InventedAgency, index: number): Filling {
  const turn = <Item>(items: readonly Item[]): Item => {
    const item = items[index % items.length];
    if (item === undefined) throw new Error('an agency names at least one of each kind');
    return item;
  };
  const coded = ({ words, code }: { readonly words: string; readonly code: string }) => ({
    words,
    codes: [code],
  });
  const code = turn(agency.codes);
  return {
    goal: turn(agency.goals),
    code: { words: code, codes: [code] },
    unit: coded(turn(agency.units)),
    program: coded(turn(agency.programs)),
    line: coded(turn(agency.lines)),
  };
}

function fill(text: string, filling: Filling): string {
  return KINDS.reduce((filled, kind) => filled.replaceAll(`{${kind}}`, filling[kind].words), text);
}

function namesIn(
  phrasing: Phrasing,
  filling: Filling,
): Pick<LabelledMessage, 'goals' | 'units' | 'programs' | 'lines'> {
  const last = [phrasing.says].flat().at(-1) ?? '';
  const names = phrasing.names ?? KINDS.filter((kind) => last.includes(`{${kind}}`));
  const codes = (...kinds: readonly Named[]): string[] =>
    kinds.flatMap((kind) => (names.includes(kind) ? filling[kind].codes : []));
  return {
    goals: codes('goal', 'code'),
    units: codes('unit'),
    programs: codes('program'),
    lines: codes('line'),
  };
}

function periodOf({ quarters, toDate }: Phrasing, year: number): LabelledMessage['period'] {
  const named = quarters ?? toDate;
  return named === undefined ? null : { year, quarters: [...named], cumulative: toDate !== undefined };
}

function restOf(
  phrasing: Phrasing,
): Pick<LabelledMessage, 'measure' | 'filter' | 'order' | 'limit' | 'value' | 'note'> {
  const { measure = null, filter = null, order = null, limit = null, value = null, note = null } = phrasing;
  return { measure, filter, order, limit, value, note };
}
