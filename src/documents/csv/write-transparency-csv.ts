import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { closeOf, openOf } from '#src/domain/period.ts';
import { unsettledFindings } from '#src/domain/reporting-gaps.ts';
import { achievedThrough } from '#src/domain/standing.ts';
import { numberCell, renderCsv, textCell } from './render-csv.ts';

interface Cell extends Pick<QuarterToWrite, 'quarter' | 'originalAnnuals'> {
  readonly record: GoalRecord;
  /** The goal that it is an action of; undefined where none is known. */
  readonly parent: GoalRecord | undefined;
}

interface Column {
  readonly heading: string;
  readonly cell: (of: Cell) => string;
}

const NOT_HELD = (): string => '';

/**
 * The columns that agencies publish of the indicators of their objectives and results (Ley General de Transparencia
 * of 2015, article 70, fraction VI), in their order. What the store does not hold is left for the agency to fill in.
 */
const COLUMNS: readonly Column[] = [
  { heading: 'Ejercicio', cell: ({ record }) => String(record.year) },
  {
    heading: 'Fecha de inicio del periodo que se informa',
    cell: ({ record, quarter }) => dayCell(openOf(record.year, quarter)),
  },
  {
    heading: 'Fecha de término del periodo que se informa',
    cell: ({ record, quarter }) => dayCell(closeOf(record.year, quarter)),
  },
  {
    heading: 'Nombre del programa o concepto al que corresponde el indicador',
    cell: ({ record }) => textCell(record.program.name),
  },
  { heading: 'Objetivo institucional', cell: objectiveCell },
  { heading: 'Nombre del indicador', cell: indicatorCell },
  { heading: 'Dimensión a medir', cell: NOT_HELD },
  { heading: 'Definición del indicador', cell: NOT_HELD },
  { heading: 'Método de cálculo', cell: NOT_HELD },
  { heading: 'Unidad de medida', cell: ({ record }) => textCell(record.measure?.text) },
  { heading: 'Frecuencia de medición', cell: () => 'Trimestral' },
  { heading: 'Línea base', cell: NOT_HELD },
  { heading: 'Metas programadas', cell: plannedGoalCell },
  { heading: 'Metas ajustadas que existan, en su caso', cell: adjustedGoalCell },
  {
    heading: 'Avance de las metas programadas al periodo que se informa',
    cell: ({ record, quarter }) => numberCell(achievedThrough(record, quarter).value),
  },
  { heading: 'Sentido del indicador', cell: NOT_HELD },
  { heading: 'Fuente de información', cell: sourceCell },
  { heading: 'Área responsable', cell: ({ record }) => textCell(record.unit.name) },
  {
    heading: 'Fecha de actualización',
    cell: ({ record, quarter }) => dayCell(closeOf(record.year, quarter)),
  },
  { heading: 'Nota', cell: noteCell },
];

/** A quarter as the indicators of the transparency obligations. Progress is what was achieved from January on. */
export function writeTransparencyCsv({
  records,
  quarter,
  originalAnnuals,
}: Pick<QuarterToWrite, 'records' | 'quarter' | 'originalAnnuals'>): string {
  const byId = new Map(records.map((record) => [record.id, record]));
  const rows = records.map((record) => {
    const parent = record.parentId === null ? undefined : byId.get(record.parentId);
    return COLUMNS.map(({ cell }) => cell({ record, parent, quarter, originalAnnuals }));
  });
  return renderCsv([COLUMNS.map(({ heading }) => heading), ...rows]);
}

/** The purpose that an action serves is that of its goal; a goal states its own. */
function objectiveCell({ record, parent }: Cell): string {
  const stated = record.kind === 'goal' ? record : parent;
  return textCell(stated?.description?.text);
}

/** With its code, since several actions of a programme may be called alike. */
function indicatorCell({ record }: Cell): string {
  return [record.code, textCell(record.description?.text)].filter((text) => text !== '').join(' ');
}

function plannedGoalCell({ record, originalAnnuals }: Cell): string {
  const original = originalAnnuals.get(record.id);
  return numberCell(original === undefined ? record.annual?.value : original);
}

function adjustedGoalCell({ record, originalAnnuals }: Cell): string {
  return originalAnnuals.has(record.id) ? numberCell(record.annual?.value) : '';
}

function sourceCell({ record }: Cell): string {
  const document = record.source?.document;
  return textCell(document?.title ?? document?.name);
}

/** The observation of the quarter, and what is doubtful of the figures. */
function noteCell({ record, quarter }: Cell): string {
  const remark = textCell(record.remarks.findLast((each) => each.quarter === quarter)?.text);
  const doubts = unsettledFindings(record, quarter).map(({ message }) => message);
  return [remark, ...doubts].filter((text) => text !== '').join(' ');
}

/** As the obligations ask for it: day/month/year. */
function dayCell(isoDay: string): string {
  return isoDay.split('-').toReversed().join('/');
}
