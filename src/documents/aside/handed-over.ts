import type { ReportFile } from '#src/documents/read-report.ts';
import type { ReadResult } from '#src/domain/report.ts';

/** As far as it tells one from the other kinds of messages: both ends are of the same version. */
export function isFileToRead(message: unknown): message is ReportFile {
  return isRecord(message) && typeof message['name'] === 'string' && message['bytes'] instanceof Uint8Array;
}

export function isReadResult(message: unknown): message is ReadResult {
  return isRecord(message) && typeof message['ok'] === 'boolean';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
