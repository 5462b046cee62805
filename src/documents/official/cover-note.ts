import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import { totalToState } from '#src/documents/total-to-state.ts';
import { concerns, type Finding, isUnsettled } from '#src/domain/finding.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { achievedIn } from '#src/domain/standing.ts';
import { formatNumber, formatQuarter, joinWithAnd } from '#src/language/format.ts';
import { UNKNOWN } from './official-row.ts';
import type { UnitSection } from './unit-section.ts';

/** One thing that a reader has to know before the figures are published. */
export interface NoteItem {
  readonly unit: string;
  /** Of the goal; empty where it concerns the whole unit. */
  readonly code: string;
  readonly text: string;
  /** Page and row of the report it comes from; empty where there is none. */
  readonly where: string;
}

export interface NoteGroup {
  readonly title: string;
  readonly items: readonly NoteItem[];
}

/** What stands before the official pages, so that no doubtful figure goes into them in silence. */
export interface CoverNote {
  readonly lead: string;
  readonly groups: readonly NoteGroup[];
}

export const NOTE_TITLE = 'Nota de integración';

export function toCoverNote(exported: QuarterToWrite, sections: readonly UnitSection[]): CoverNote {
  const { records, quarter } = exported;
  const found = (wanted: (finding: Finding) => boolean): readonly NoteItem[] =>
    records.flatMap((record) =>
      record.findings
        .filter((finding) => concerns(finding, quarter) && wanted(finding))
        .map((finding) => toItem(record, finding)),
    );
  const groups: readonly NoteGroup[] = [
    { title: 'Cifras que no cuadran', items: found(isUnsettled) },
    { title: `Datos que no se conocen («${UNKNOWN}» en el cuadro)`, items: toUnknowns(sections) },
    { title: 'Totales impresos que ya no son la suma de sus trimestres', items: toReplaced(exported) },
    { title: 'Capturas sin aprobar, que no están en el cuadro', items: toPending(exported) },
    {
      title: 'Valores recuperados del informe de origen, distintos de lo impreso',
      items: found((finding) => !isUnsettled(finding) && finding.kind !== 'surplus'),
    },
    { title: 'Celdas de más en el informe de origen, que no se usan', items: toSurplus(records) },
    { title: 'Por completar antes de firmar', items: toGaps(sections) },
  ];
  const held = groups.filter(({ items }) => items.length > 0);
  return { lead: toLead(exported, held), groups: held };
}

function toLead({ records, quarter, year }: QuarterToWrite, groups: readonly NoteGroup[]): string {
  const time = `${formatQuarter(quarter)} de ${year}`;
  const reported = records.some((record) => isReported(record, quarter));
  const state = reported ? '' : `El ${time} todavía no se reporta: lo que sigue es preliminar. `;
  return groups.length === 0
    ? `${state}Todas las cifras al ${time} se conocen, cuadran y están aprobadas.`
    : `${state}Antes de firmar o publicar las cifras al ${time}, revise lo siguiente. Esta hoja no forma parte del informe oficial.`;
}

function isReported(record: GoalRecord, quarter: Quarter): boolean {
  return (
    achievedIn(record, quarter) !== null ||
    record.reportedTotals.some(({ throughQuarter }) => throughQuarter >= quarter)
  );
}

function toItem(record: GoalRecord, { message, page, row }: Finding): NoteItem {
  const where = [page === null ? '' : `página ${page}`, row === null ? '' : `renglón ${row}`];
  return {
    unit: record.unit.code,
    code: record.code,
    text: beginLarge(
      message.startsWith(`${record.code}: `) ? message.slice(record.code.length + 2) : message,
    ),
    where: where.filter((text) => text !== '').join(', '),
  };
}

function beginLarge(text: string): string {
  const [initial = '', ...rest] = [...text];
  return `${initial.toLocaleUpperCase('es-MX')}${rest.join('')}`;
}

function toUnknowns(sections: readonly UnitSection[]): readonly NoteItem[] {
  return sections.flatMap(({ code: unit, rows }) =>
    rows.flatMap((row) => {
      const at = (figures: readonly unknown[]): readonly Quarter[] =>
        QUARTERS.filter((quarter) => figures[quarter - 1] === UNKNOWN);
      const missing = [
        row.annual === UNKNOWN ? 'la meta anual' : '',
        toList('lo programado', at(row.planned)),
        toList('lo alcanzado', at(row.achieved)),
        row.absolute === UNKNOWN ? 'el avance absoluto' : '',
      ].filter((text) => text !== '');
      const standing =
        !row.isSum && typeof row.absolute === 'number'
          ? `; el avance absoluto (${formatNumber(row.absolute)}) es el total que imprime el informe`
          : '';
      return missing.length === 0
        ? []
        : [{ unit, code: row.code, text: `No se conoce ${missing.join('; ')}${standing}.`, where: '' }];
    }),
  );
}

/** "lo alcanzado en el 1.er y 3.er trimestre". */
function toList(what: string, quarters: readonly Quarter[]): string {
  const ordinals = quarters.map((quarter) => formatQuarter(quarter).split(' ')[0] ?? '');
  return quarters.length === 0 ? '' : `${what} en el ${joinWithAnd(ordinals)} trimestre`;
}

/** A total that a report printed, and that figures of a later report or a correction have overtaken. */
function toReplaced({ records, quarter }: QuarterToWrite): readonly NoteItem[] {
  return records.flatMap((record) => {
    const total = totalToState(record, quarter);
    if (total === undefined || total.printed === null) return [];
    const text = `El informe imprimió ${formatNumber(total.printed)} al ${formatQuarter(quarter)}. Después cambió alguna de sus cifras, y hoy sus trimestres suman ${formatNumber(total.absolute)}: es lo que lleva el cuadro.`;
    return [{ unit: record.unit.code, code: record.code, text, where: '' }];
  });
}

function toPending({ pending }: QuarterToWrite): readonly NoteItem[] {
  return pending.map(({ unitCode, goalCode, quarter, value }) => ({
    unit: unitCode,
    code: goalCode,
    text: `Se capturó ${formatNumber(value)} en el ${formatQuarter(quarter)}, y falta que se apruebe.`,
    where: '',
  }));
}

/** Told by their number: each one only says that a cell was left out. */
function toSurplus(records: readonly GoalRecord[]): readonly NoteItem[] {
  const withSurplus = records.filter(({ findings }) => findings.some(({ kind }) => kind === 'surplus'));
  return [...Map.groupBy(withSurplus, ({ unit }) => unit.code)].map(([unit, own]) => ({
    unit,
    code: '',
    text: `En ${own.map(({ code }) => code).join(', ')}.`,
    where: '',
  }));
}

function toGaps(sections: readonly UnitSection[]): readonly NoteItem[] {
  return sections.flatMap(({ code: unit, heading, signatures }) => {
    const item = (text: string): NoteItem => ({ unit, code: '', text, where: '' });
    const lines = heading.lines.filter(({ text }) => text === '').map(({ label }) => label);
    const taken = signatures.filter(({ isFromReport }) => isFromReport).map(({ label }) => label);
    const unsigned = signatures.filter(({ name }) => name === '').map(({ label }) => label);
    return [
      ...(lines.length === 0 ? [] : [item(`Del encabezado falta: ${lines.join(', ')}.`)]),
      ...(taken.length === 0
        ? []
        : [item(`Nombres y puestos de ${joinWithAnd(taken)} vienen del informe de origen: revíselos.`)]),
      ...(unsigned.length === 0 ? [] : [item(`De las firmas falta quién: ${unsigned.join(', ')}.`)]),
    ];
  });
}
