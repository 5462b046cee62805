import { ANNOTATE_CORPUS } from '#intents/annotate/corpus.ts';
import { CAPTURE_CORPUS } from '#intents/capture/corpus.ts';
import { COMPARE_CORPUS } from '#intents/compare/corpus.ts';
import { DEFINE_CORPUS } from '#intents/define/corpus.ts';
import { EXPLAIN_CORPUS } from '#intents/explain/corpus.ts';
import { EXPORT_CORPUS } from '#intents/export/corpus.ts';
import { FORECAST_CORPUS } from '#intents/forecast/corpus.ts';
import { HELP_CORPUS } from '#intents/help/corpus.ts';
import { LIST_CORPUS } from '#intents/list/corpus.ts';
import type { Phrasing } from '#intents/phrasing.ts';
import { PROGRESS_CORPUS } from '#intents/progress/corpus.ts';
import { RESPONSIBLE_CORPUS } from '#intents/responsible/corpus.ts';
import { SUBSCRIBE_CORPUS, UNSUBSCRIBE_CORPUS } from '#intents/subscribe/corpus.ts';
import { SUMMARY_CORPUS } from '#intents/summary/corpus.ts';
import { TREND_CORPUS } from '#intents/trend/corpus.ts';
import { UNKNOWN_CORPUS } from '#intents/unknown/corpus.ts';
import type { Quarter } from '#src/domain/period.ts';
import { NO_SLOTS } from '#src/domain/slots.ts';
import type { InventedAgency } from './invented-catalogs.ts';

export const CORPORA: Readonly<Record<string, readonly Phrasing[]>> = {
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

export interface CorpusCase {
  readonly turns: readonly string[];
  readonly expected: Record<string, unknown>;
}

const HOLDERS = ['goal', 'code', 'unit', 'program', 'line'] as const;

/** Every phrasing filled from one agency; the n-th phrasing takes the n-th of each kind of name, in turn. */
export function casesOf(intent: string, agency: InventedAgency): readonly CorpusCase[] {
  return (CORPORA[intent] ?? []).map((phrasing, index) => {
    const turn = <Item>(items: readonly Item[]): Item => {
      const item = items[index % items.length];
      if (item === undefined) throw new Error('an agency names at least one of each kind');
      return item;
    };
    const goal = turn(agency.goals);
    const code = turn(agency.codes);
    const group = { unit: turn(agency.units), program: turn(agency.programs), line: turn(agency.lines) };
    const words: Record<string, string> = {
      goal: goal.words,
      code,
      unit: group.unit.words,
      program: group.program.words,
      line: group.line.words,
    };
    const turns = [phrasing.says]
      .flat()
      .map((text) => text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => words[name] ?? name));
    const last = [phrasing.says].flat().at(-1) ?? '';
    const names = phrasing.names ?? HOLDERS.filter((name) => last.includes(`{${name}}`));
    const period =
      phrasing.quarters || phrasing.toDate
        ? {
            year: agency.catalog.year,
            quarters: (phrasing.quarters ?? phrasing.toDate ?? []) as readonly Quarter[],
            cumulative: phrasing.toDate !== undefined,
          }
        : null;
    return {
      turns,
      expected: {
        ...NO_SLOTS,
        intent,
        goals: names.includes('goal') ? goal.codes : names.includes('code') ? [code] : [],
        units: names.includes('unit') ? [group.unit.code] : [],
        programs: names.includes('program') ? [group.program.code] : [],
        lines: names.includes('line') ? [group.line.code] : [],
        period,
        measure: phrasing.measure ?? null,
        filter: phrasing.filter ?? null,
        order: phrasing.order ?? null,
        limit: phrasing.limit ?? null,
        value: phrasing.value ?? null,
        note: phrasing.note ?? null,
      },
    };
  });
}
