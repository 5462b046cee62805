import type { FigureChange, ReadRow, ReportReading } from '#src/domain/report.ts';

/** A report as it was read, and the digest of the file that it was read from. */
export interface ReportFile {
  readonly reading: ReportReading;
  /** Of the file's bytes: 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What an import would do. Null figures of the report change nothing and appear nowhere. */
export interface ImportPlan {
  /** This very file is in the store; then there is nothing to change. */
  readonly alreadyImported: boolean;
  /** What the store does not know yet; `from` is null. */
  readonly changes: readonly FigureChange[];
  /** What the store knows otherwise. One is enough to refuse the import. */
  readonly conflicts: readonly FigureChange[];
  /** Descriptions that this file words otherwise: the first wording stays, this one is kept with its row. */
  readonly rewordings: readonly FigureChange[];
}

/** A goal's name across units: codes recur in several. */
export function goalKey(unitCode: string, goalCode: string): string {
  return JSON.stringify([unitCode, goalCode]);
}

export function rowKey(row: ReadRow): string {
  return goalKey(row.unitCode, row.goalCode);
}
