import type { ReadRow, ReportReading } from '#src/domain/report.ts';

/** A report as it was read, and the digest of the file that it was read from. */
export interface ReportFile {
  readonly reading: ReportReading;
  /** Of the file's bytes: 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A goal's name across units: codes recur in several. */
export function goalKey(unitCode: string, goalCode: string): string {
  return JSON.stringify([unitCode, goalCode]);
}

export function rowKey(row: ReadRow): string {
  return goalKey(row.unitCode, row.goalCode);
}
