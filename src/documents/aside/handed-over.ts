import type { ReportFile } from '#src/documents/read-report.ts';
import type { ReadResult } from '#src/domain/report.ts';

/** As far as it tells one from the other kinds of messages: both ends are of the same version. */
export function isFileToRead(message: unknown): message is ReportFile {
  return isRecord(message) && typeof message['name'] === 'string' && message['bytes'] instanceof Uint8Array;
}

export function isReadResult(message: unknown): message is ReadResult {
  return isRecord(message) && typeof message['ok'] === 'boolean';
}

/** A fault that a reader did not foresee, as it is handed over. */
export function toReadingFault(fault: unknown): { readonly trace: string } {
  const stack = fault instanceof Error ? `${fault.name}\n${fault.stack ?? ''}` : typeof fault;
  const [name = '', ...lines] = stack.split('\n');
  const frames = lines.filter((line) => /^\s+at /u.test(line)).map((line) => line.trim());
  return { trace: [name, ...frames].join(' < ') };
}

export function toTrace(message: unknown): string | null {
  return isRecord(message) && typeof message['trace'] === 'string' ? message['trace'] : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
