import type { GoalFacts } from '#src/domain/query.ts';
import type { Measure } from '#src/domain/slots.ts';
import { formatPercent } from '#src/language/format.ts';
import type { ReplyPart, TablePart } from '#src/reply/reply.ts';
import type { GoalsAsked } from '../telling/about-goals.ts';
import { type Side, tellAhead } from '../telling/ahead.ts';
import { plainCell } from '../telling/cells.ts';
import {
  type LightShare,
  SHARE_COLUMNS,
  shareCells,
  tellCounts,
  toLightShare,
} from '../telling/light-share.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { codedEntry, codedUnit, unitNameOf } from '../telling/wording.ts';

/** Goals that belong together: those of a unit, a programme or a line. */
export interface Group {
  /** As the sentence names it. */
  readonly name: string;
  /** As the table names it. */
  readonly title: string;
  readonly holds: (record: JudgedGoal['record']) => boolean;
}

export interface Groups {
  /** "Unidad ejecutora", "Programa", "Línea de acción". */
  readonly kind: string;
  readonly groups: readonly Group[];
}

/** What is compared where no goal is named: the programmes or lines named, else the units. */
export function findGroups({ held, understanding, setting }: GoalsAsked): Groups {
  const { programs, lines } = understanding;
  const { catalog } = setting;
  const entry = (entries: typeof catalog.lines, code: string): string =>
    codedEntry(entries.find((each) => each.code === code) ?? { code, name: null });
  if (programs.length > 1) {
    const groups = programs.map((code): Group => {
      const title = entry(catalog.programs, code);
      return { name: `el programa ${title}`, title, holds: ({ program }) => program.code === code };
    });
    return { kind: 'Programa', groups };
  }
  if (lines.length > 1) {
    const groups = lines.map((code): Group => {
      const title = entry(catalog.lines, code);
      return {
        name: `la línea ${title}`,
        title,
        holds: (record) => record.lines.some((line) => line.code === code),
      };
    });
    return { kind: 'Línea de acción', groups };
  }
  return { kind: 'Unidad ejecutora', groups: unitsOf(held) };
}

function unitsOf({ records }: GoalFacts): readonly Group[] {
  const units = [...new Map(records.map(({ unit }) => [unit.code, unit])).values()];
  return units.map((unit) => ({
    name: unitNameOf(unit),
    title: codedUnit(unit),
    holds: (record) => record.unit.code === unit.code,
  }));
}

/** Who is ahead by the share of its goals that are on course, and how many stand in each colour. */
export function tellGroupsApart(
  { goals, understanding }: GoalsAsked,
  { kind, groups }: Groups,
): readonly ReplyPart[] {
  const shares = groups.map((group) => ({
    group,
    share: toLightShare(goals.filter(({ record }) => group.holds(record))),
  }));
  const sides = shares.map(({ group, share }): Side => toSide(group, share));
  const words = {
    one: 'va mejor',
    several: 'van mejor',
    of: 'de sus metas y acciones en verde o rebasadas',
    tie: 'van parejas',
  };
  const table: TablePart = {
    kind: 'table',
    caption: 'Metas y acciones por semáforo',
    columns: [{ label: kind, align: 'left' }, ...SHARE_COLUMNS],
    rows: shares.map(({ group, share }) => [plainCell(group.title), ...shareCells(share)]),
  };
  return [
    { kind: 'text', text: [tellAhead(sides, words), ...tellMeasureRefused(understanding.measure)].join(' ') },
    table,
  ];
}

function toSide({ name }: Group, share: LightShare): Side {
  const why =
    share.total === 0 ? 'no tiene metas ni acciones' : 'ninguna de sus metas se puede juzgar todavía';
  return { name, value: share.ratio, shown: formatPercent(share.ratio), detail: tellCounts(share), why };
}

/** A figure of unlike measures has no sum, so that units are not compared by it. */
function tellMeasureRefused(measure: Measure | null): readonly string[] {
  return measure === null
    ? []
    : [
        'Las cifras de metas con distinta unidad de medida no se suman ni se promedian; por eso se comparan por semáforo.',
      ];
}
