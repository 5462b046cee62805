import { readFileSync } from 'node:fs';
import { readReport } from '#src/documents/read-report.ts';
import type { ReadRow, Refusal, ReportReading } from '#src/domain/report.ts';
import type { Figure } from '#src/domain/source.ts';

export function readText(text: string, name = 'informe.md'): ReturnType<typeof readReport> {
  return readReport({ name, bytes: new TextEncoder().encode(text) });
}

export function dataFile(name: string): string {
  return readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
}

export function bundledReport(): string {
  return readFileSync(new URL('../../db/seed/poa-2023-tercer-avance.md', import.meta.url), 'utf8');
}

/** The reading of a text that must be taken for a report. */
export function mustRead(text: string, name = 'informe.md'): ReportReading {
  const result = readText(text, name);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.missing.join('; ')}`);
  return result.reading;
}

/** The refusal of a text that must not be taken for a report. */
export function mustRefuse(text: string, name = 'informe.md'): Refusal {
  const result = readText(text, name);
  if (result.ok) throw new Error('was read');
  return result.refusal;
}

export function rowOf(reading: ReportReading, code: string): ReadRow {
  const row = reading.rows.find((each) => each.goalCode === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

export function valuesOf(figures: readonly (Figure | null)[]): (number | null)[] {
  return figures.map((figure) => figure?.value ?? null);
}

/** Kinds and fields of the findings on one goal, those on surplus cells left out. */
export function doubtsOf(reading: ReportReading, code: string): string[] {
  return reading.findings
    .filter((finding) => finding.goalCode === code && finding.kind !== 'surplus')
    .map((finding) => [finding.kind, finding.field].filter((part) => part !== null).join(' '));
}
