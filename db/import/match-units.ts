import type { ReportReading } from '#src/domain/report.ts';

import type { StoredProgramme } from './stored-programme.ts';
import { CODE_FORMS } from './written-codes.ts';

/** The report with the codes of units and programmes as the store writes them. */
export function matchUnits(reading: ReportReading, { records }: StoredProgramme): ReportReading {
  const units = toRecoding(
    reading.units.map(({ code }) => code),
    records.map(({ unit }) => unit.code),
  );
  const programs = toRecoding(
    reading.programs.map(({ code }) => code),
    records.map(({ program }) => program.code),
  );
  if (units.size + programs.size === 0) return reading;
  const unitOf = (code: string): string => units.get(code) ?? code;
  const programOf = (code: string): string => programs.get(code) ?? code;
  return {
    ...reading,
    units: reading.units.map((unit) => ({ ...unit, code: unitOf(unit.code) })),
    programs: reading.programs.map((program) => ({ ...program, code: programOf(program.code) })),
    rows: reading.rows.map((row) => ({
      ...row,
      unitCode: unitOf(row.unitCode),
      programCode: programOf(row.programCode),
    })),
    findings: reading.findings.map((finding) => ({
      ...finding,
      unitCode: finding.unitCode === null ? null : unitOf(finding.unitCode),
    })),
    signatories: reading.signatories.map((signatory) => ({
      ...signatory,
      unitCode: unitOf(signatory.unitCode),
    })),
  };
}

/** Codes that the store does not have as written, and has as one code written otherwise. */
function toRecoding(written: readonly string[], known: readonly string[]): ReadonlyMap<string, string> {
  const stored = new Set(known);
  const asWritten = new Set(written);
  const strange = [...asWritten].filter((code) => !stored.has(code));
  const unnamed = [...stored].filter((code) => !asWritten.has(code));
  const codes = new Map<string, string>();
  if (unnamed.length === 0) return codes;
  for (const form of CODE_FORMS) {
    const byForm = Map.groupBy(unnamed, form);
    for (const [formed, [code, ...rivals]] of Map.groupBy(strange, form)) {
      const [same, ...others] = byForm.get(formed) ?? [];
      const isOnly = rivals.length + others.length === 0;
      if (code !== undefined && same !== undefined && isOnly && !codes.has(code)) codes.set(code, same);
    }
  }
  return codes;
}
