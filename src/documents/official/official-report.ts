import type { QuarterToWrite } from '#src/documents/quarter-to-write.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { MONTH_NAMES } from '#src/language/format.ts';
import { type CoverNote, toCoverNote } from './cover-note.ts';
import { toOfficialRow } from './official-row.ts';
import { toSignatures } from './signature-block.ts';
import { toUnitHeading } from './unit-heading.ts';
import type { UnitSection } from './unit-section.ts';

/** The official report as it is laid out, whatever it is written as. */
export interface OfficialReport {
  /** The agency; empty where nobody has configured it. */
  readonly agency: string;
  /** "PROGRAMA OPERATIVO ANUAL 2023". */
  readonly programme: string;
  /** "TERCER AVANCE PROGRAMÁTICO". */
  readonly title: string;
  /** "sep-23". */
  readonly date: string;
  readonly quarter: Quarter;
  readonly madeAt: Date;
  readonly note: CoverNote;
  readonly sections: readonly UnitSection[];
}

const ORDINALS: Readonly<Record<Quarter, string>> = { 1: 'PRIMER', 2: 'SEGUNDO', 3: 'TERCER', 4: 'CUARTO' };

/** Units, and their programmes, in the order of their first goal; figures as the store holds them, with nothing filled in. */
export function toOfficialReport(exported: QuarterToWrite): OfficialReport {
  const { year, quarter, records, settings } = exported;
  const byPage = Map.groupBy(records, ({ unit, program }) => JSON.stringify([unit.code, program.code]));
  const sections = [...byPage.values()].map((own) => toSection(own, exported));
  return {
    agency: settings.dependencia?.trim() ?? '',
    programme: `PROGRAMA OPERATIVO ANUAL ${year}`,
    title: `${ORDINALS[quarter]} AVANCE PROGRAMÁTICO`,
    date: `${(MONTH_NAMES[quarter * 3 - 1] ?? '').slice(0, 3)}-${String(year).slice(-2)}`,
    quarter,
    madeAt: exported.madeAt,
    note: toCoverNote(exported, sections),
    sections,
  };
}

function toSection(
  records: readonly GoalRecord[],
  { quarter, settings, signed }: QuarterToWrite,
): UnitSection {
  const code = records[0]?.unit.code ?? '';
  return {
    code,
    heading: toUnitHeading(records, settings),
    rows: records.map((record) => toOfficialRow(record, quarter)),
    signatures: toSignatures(signed.find(({ unitCode }) => unitCode === code)?.signatories ?? [], {
      ...settings.firmas,
      ...settings.unidades?.[code]?.firmas,
    }),
  };
}
