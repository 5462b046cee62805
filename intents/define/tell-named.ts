import type { Catalog, CatalogEntry } from '#src/domain/catalog.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { FiguresPart, LabelledFigure, ReplyPart } from '#src/reply/reply.ts';
import {
  codedEntry,
  codedUnit,
  nameOf,
  shorten,
  shortNameOf,
  withMeasure,
  wordsOf,
} from '../telling/wording.ts';
import type { Understanding } from '../understanding.ts';

const MOST_LISTED = 40;
const LONGEST_NAME = 80;

/** A goal by its whole description and what it belongs to. */
export function tellGoal(record: GoalRecord, { goals }: Catalog): FiguresPart {
  const parent = goals.find(({ id }) => id === record.parentId);
  const lines = record.lines.map(codedEntry);
  const items: readonly LabelledFigure[] = [
    { label: 'Es', value: record.kind === 'goal' ? 'una meta' : 'una acción' },
    { label: 'Unidad ejecutora', value: codedUnit(record.unit) },
    { label: 'Programa', value: codedEntry(record.program) },
    { label: 'Meta anual', value: withMeasure(record.annual?.value ?? null, record) },
    ...(parent === undefined
      ? []
      : [{ label: 'Suma en', value: `${parent.code} ${shorten(shortNameOf(parent), LONGEST_NAME)}` }]),
    ...(lines.length === 0
      ? []
      : [{ label: lines.length === 1 ? 'Línea de acción' : 'Líneas de acción', value: lines.join('; ') }]),
  ];
  return {
    kind: 'figures',
    heading: `${record.code} · ${nameOf(wordsOf(record))}`,
    light: null,
    items,
    notes: [],
    source: null,
  };
}

/** Lines, programmes and units that are named, each with what it is and how many goals it has. */
export function tellGroups(
  records: readonly GoalRecord[],
  { lines, programs, units }: Understanding,
  catalog: Catalog,
): readonly ReplyPart[] {
  const texts = [
    ...lines.map(
      (code) =>
        `${tellEntry('Línea de acción', catalog.lines, code)} Es un renglón del plan de desarrollo al que contribuyen las metas que la citan.`,
    ),
    ...programs.map(
      (code) =>
        `${tellEntry('Programa', catalog.programs, code)} Lo llevan ${tellUnits(records.filter((record) => record.program.code === code))}.`,
    ),
    ...units.map((code) => tellUnit(code, records, catalog)),
  ];
  if (texts.length === 0) return [];
  const listed = records
    .slice(0, MOST_LISTED)
    .map((record) => `${record.code} ${shorten(shortNameOf(wordsOf(record)), LONGEST_NAME)}`);
  const more = records.length - listed.length;
  return [
    ...texts.map((text) => ({ kind: 'text' as const, text })),
    ...(records.length === 0
      ? [{ kind: 'text' as const, text: 'Ninguna meta ni acción de este programa le corresponde.' }]
      : [
          {
            kind: 'text' as const,
            text: `Le ${records.length === 1 ? 'corresponde 1 meta o acción' : `corresponden ${formatNumber(records.length)} metas y acciones`}:`,
          },
          {
            kind: 'bullets' as const,
            items: [...listed, ...(more > 0 ? [`y ${formatNumber(more)} más`] : [])],
          },
        ]),
  ];
}

function tellEntry(kind: string, entries: readonly CatalogEntry[], code: string): string {
  const entry = entries.find((each) => each.code === code);
  return entry === undefined || entry.name === null
    ? `${kind} ${code}: el informe la cita sin nombrarla.`
    : `${kind} ${codedEntry(entry)}.`;
}

function tellUnits(records: readonly GoalRecord[]): string {
  const units = new Map(records.map(({ unit }) => [unit.code, codedUnit(unit)]));
  return joinWithAnd([...units.values()]) || 'unidades que no tienen metas en este programa';
}

function tellUnit(code: string, records: readonly GoalRecord[], catalog: Catalog): string {
  const unit = catalog.units.find((each) => each.code === code);
  const own = records.filter((record) => record.unit.code === code);
  const programs = new Map(own.map(({ program }) => [program.code, codedEntry(program)]));
  const under =
    programs.size === 0
      ? ''
      : ` Sus metas están en ${joinWithAnd([...programs.values()].map((name) => `el programa ${name}`))}.`;
  return `Unidad ejecutora ${unit === undefined ? code : codedUnit(unit)}: el área que lleva y reporta las metas de abajo.${under}`;
}
