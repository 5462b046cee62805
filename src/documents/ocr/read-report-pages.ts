import { assembleRows } from '#src/documents/assemble.ts';
import type { Refused } from '#src/documents/refusals.ts';
import type { SourceRow } from '#src/documents/source-row.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ExecutingUnit, Program } from '#src/domain/goal.ts';
import { closeOf, type Quarter } from '#src/domain/period.ts';
import type { ReadResult } from '#src/domain/report.ts';
import { findMeantMeasure } from './measures.ts';
import { findName, type LineCatalogue, readLineCatalogue } from './names.ts';
import { settleCodes } from './numbering.ts';
import { findOwners, type PageHeader, type PageOwner, readPageHeaders } from './page-headers.ts';
import type { Page } from './pages.ts';
import { type ReportPeriod, readPagePeriod, readReportPeriod } from './period.ts';
import { type LookedFor, notAReport, refusePeriod, truncated } from './scan-refusals.ts';
import { readSignatures } from './signatures.ts';
import type { PlacedRow, TableRowsRead } from './table-rows.ts';
import {
  codeFindings,
  inferredNameFinding,
  lineFindings,
  measureFinding,
  periodFindings,
} from './word-findings.ts';

/** The pages of a report, in whatever format they came. */
export interface ReportPages {
  /** File name without folders. */
  readonly name: string;
  readonly pages: readonly Page[];
  /** Words may be misread, so that one is mended by the others. */
  readonly isScanned: boolean;
  /** How the format reads the rows of its tables. */
  readonly readRows: (pages: readonly Page[], quarter: Quarter) => TableRowsRead;
}

/** Reads a report in the official layout from its pages: headers, tables, signatures. */
export function readReportPages({ name, pages, isScanned, readRows }: ReportPages): ReadResult {
  const period = readReportPeriod(pages.map(readPagePeriod));
  const headers = readPageHeaders(pages);
  const owners = findOwners(headers);
  const refused = refuseWhole(pages, { period, owners, read: readRows(pages, 4) });
  if (refused !== undefined) return refused;
  if (period.kind !== 'period') return refusePeriod(period);
  const table = readRows(pages, period.quarter);
  if (table.kind === 'unknown') return notAReport(table.missing);
  const cut = pages.find((page, index) => page.tableRows.length === 0 && namesUnit(headers[index]));
  if (cut !== undefined) return truncated(cut.number);
  if (table.rows.some(({ section }) => owners[section] === undefined)) return notAReport(['unit']);

  const lines = readLineCatalogue(headers);
  const { rows, reworded } = toSourceRows(table.rows, { owners, isScanned });
  const assembled = assembleRows(rows);
  const named = nameOwners(headers, rows);
  const { title, year, quarter } = period;
  return {
    ok: true,
    reading: {
      document: { name, title, year, quarter, cutoffOn: closeOf(year, quarter) },
      units: named.units,
      programs: named.programs,
      lines: toLines(lines, rows),
      rows: assembled.rows,
      findings: [
        ...periodFindings(period),
        ...named.findings,
        ...lineFindings(lines, rows),
        ...rows.flatMap(codeFindings),
        ...reworded,
        ...assembled.findings,
      ],
      signatories: pages.flatMap(({ number, foot }, section) => {
        const unit = named.units.find(({ code }) => code === owners[section]?.unitCode);
        return unit === undefined ? [] : readSignatures({ page: number, lines: foot, unit });
      }),
    },
  };
}

interface WholeDocument {
  readonly period: ReportPeriod;
  readonly owners: readonly (PageOwner | undefined)[];
  readonly read: TableRowsRead;
}

/** What the document lacks altogether, all at once. */
function refuseWhole(pages: readonly Page[], { period, owners, read }: WholeDocument): Refused | undefined {
  const missing: LookedFor[] = [];
  if (pages.every((page) => page.tableRows.length === 0)) missing.push('table', 'annual', 'quarters');
  else if (read.kind === 'unknown') missing.push(...read.missing);
  else if (read.rows.length === 0) missing.push('table');
  if (owners.every((owner) => owner === undefined)) missing.push('unit');
  if (period.kind === 'unknown') missing.push(period.missing);
  return missing.length === 0 ? undefined : notAReport(missing);
}

function namesUnit(header: PageHeader | undefined): boolean {
  return header?.lines.some((line) => line.label === 'unit') ?? false;
}

interface Reading {
  readonly owners: readonly (PageOwner | undefined)[];
  readonly isScanned: boolean;
}

function toSourceRows(placed: readonly PlacedRow[], { owners, isScanned }: Reading) {
  const owned = placed.flatMap(({ page, row, section, raw }) => {
    const owner = owners[section];
    return owner === undefined ? [] : [{ page, row, raw, ...owner }];
  });
  const codes = settleCodes(
    owned.map(({ page, row, raw, unitCode }) => ({ page, row, unitCode, code: raw.code, kind: raw.kind })),
  );
  const raws = owned.map(({ raw }) => raw);
  const reworded: Finding[] = [];
  const rows = owned.map(({ page, row, raw, unitCode, programCode }, index): SourceRow => {
    const code = codes[index] ?? { code: '', kind: 'action', origin: 'inferred' };
    const meant = isScanned ? findMeantMeasure(raw, raws) : undefined;
    const measure = meant ?? raw.measure;
    const source: SourceRow = {
      page,
      row,
      unitCode,
      programCode,
      goalCode: code.code,
      printedCode: raw.printedCode,
      codeOrigin: raw.printedCode === null || raw.printedCode === code.code ? code.origin : 'recovered',
      kind: code.kind,
      givenParent: null,
      description: raw.description === null ? null : { text: raw.description, origin: 'printed' },
      measure:
        measure === null ? null : { text: measure, origin: meant === undefined ? 'printed' : 'recovered' },
      lineCodes: raw.lineCodes,
      remark: raw.remark,
      cells: raw.cells,
    };
    if (meant !== undefined && raw.measure !== null) reworded.push(measureFinding(source, raw.measure));
    return source;
  });
  return { rows, reworded };
}

function nameOwners(headers: readonly PageHeader[], rows: readonly SourceRow[]) {
  const findings: Finding[] = [];
  const nameOf = (code: string, what: string): { code: string; name: string } => {
    const found = findName(headers, code);
    if (found?.inferred) findings.push(inferredNameFinding({ code, name: found.name, what }));
    return { code, name: found?.name ?? code };
  };
  const units: ExecutingUnit[] = distinct(rows.map((row) => row.unitCode)).map((code) =>
    nameOf(code, 'la unidad ejecutora'),
  );
  const programs: Program[] = distinct(rows.map((row) => row.programCode)).map((code) =>
    nameOf(code, 'el programa'),
  );
  return { units, programs, findings };
}

function toLines({ names }: LineCatalogue, rows: readonly SourceRow[]) {
  const cited = rows.flatMap((row) => row.lineCodes);
  return distinct([...names.keys(), ...cited])
    .toSorted((a, b) => a.localeCompare(b, 'es-MX', { numeric: true }))
    .map((code) => ({ code, name: names.get(code) ?? null }));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
