import { HELP_CORPUS } from '#intents/help/corpus.ts';
import { LIST_CORPUS } from '#intents/list/corpus.ts';
import type { Phrasing } from '#intents/phrasing.ts';
import { PROGRESS_CORPUS } from '#intents/progress/corpus.ts';
import { SUMMARY_CORPUS } from '#intents/summary/corpus.ts';
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
      },
    };
  });
}
