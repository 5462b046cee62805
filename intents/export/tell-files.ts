import { type FileFormat, toFileName } from '#src/domain/file-asked.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { unsettledFindings } from '#src/domain/reporting-gaps.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { FilePart } from '#src/reply/reply.ts';
import { unitNameOf } from '../telling/wording.ts';

/** What files are of. */
export interface FilesAbout {
  readonly format: FileFormat;
  readonly year: number;
  readonly quarter: Quarter;
  /** Of the units asked for, or of the whole agency. */
  readonly records: readonly GoalRecord[];
  /** One file for each; none: one of the whole agency. */
  readonly unitCodes: readonly string[];
}

const TITLES: Readonly<Record<FileFormat, string>> = {
  csv: 'Cifras en CSV',
  transparencia: 'Indicadores para transparencia, en CSV',
  xlsx: 'Avance programático en Excel',
  pdf: 'Avance programático en PDF',
  resumen: 'Resumen de una página en PDF',
};

/** Their official pages come with a note of what is in doubt. */
const WITH_NOTE: ReadonlySet<FileFormat> = new Set(['xlsx', 'pdf']);

/** The files that go along, each with what it holds. */
export function toFileParts(about: FilesAbout): readonly FilePart[] {
  const codes = about.unitCodes.length === 0 ? [null] : about.unitCodes;
  return codes.map((unitCode) => {
    const records =
      unitCode === null ? about.records : about.records.filter(({ unit }) => unit.code === unitCode);
    return toFilePart(about, unitCode, records);
  });
}

function toFilePart(
  { format, year, quarter }: FilesAbout,
  unitCode: string | null,
  records: readonly GoalRecord[],
): FilePart {
  const asked = { format, year, quarter, unitCode };
  const unit = records[0]?.unit;
  const whose = unitCode === null || unit === undefined ? '' : `, ${unitNameOf(unit)}`;
  return {
    kind: 'file',
    fileName: toFileName(asked),
    title: `${TITLES[format]}${whose}`,
    holds: `${tellCount(records, unitCode)}, al ${formatQuarter(quarter)} de ${year}.${tellDoubts(records, format, quarter)}`,
    asked,
  };
}

function tellCount(records: readonly GoalRecord[], unitCode: string | null): string {
  const goals = records.length === 1 ? '1 meta o acción' : `${formatNumber(records.length)} metas y acciones`;
  const units = new Set(records.map(({ unit }) => unit.code)).size;
  return unitCode === null && units > 1 ? `${goals} de ${formatNumber(units)} unidades ejecutoras` : goals;
}

function tellDoubts(records: readonly GoalRecord[], format: FileFormat, quarter: Quarter): string {
  const doubts = records.reduce((sum, record) => sum + unsettledFindings(record, quarter).length, 0);
  if (doubts === 0) return '';
  const what = doubts === 1 ? '1 cifra que no cuadra' : `${formatNumber(doubts)} cifras que no cuadran`;
  return WITH_NOTE.has(format) ? ` Su nota de integración dice qué revisar: ${what}.` : ` Contiene ${what}.`;
}
