import { DAY_MS } from '#src/domain/week.ts';
import { scanXml } from './scan-xml.ts';

/** Formats that files name by number alone, as far as they change what a figure means. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, string] => [id, 'dd/mm/yyyy'],
  ),
  ...[18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56].map((id): [number, string] => [id, 'hh:mm']),
]);

/** The number format of each style that cells can have; '' where it is none that matters. */
export function readNumberFormats(content: Uint8Array | undefined): readonly string[] {
  const codes = new Map(BUILT_IN);
  const formats: string[] = [];
  if (content === undefined) return formats;
  let isCellStyle = false;
  scanXml(content, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) formats.push(codes.get(Number(attributes['numFmtId'] ?? 0)) ?? '');
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return formats;
}

/** Whether a figure under this format is a day or a time: signs of time outside of quotes and colours. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '').split(';');
  return /[dmyhs]/iu.test(positive) && !/general/iu.test(positive);
}

const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** The year from which a workbook counts its days. */
export type DayCount = keyof typeof FIRST_DAY;

/** A count of days as an ISO day; undefined where it is none. */
export function toIsoDay(days: number, countedFrom: DayCount): string | undefined {
  const date = new Date(FIRST_DAY[countedFrom] + Math.floor(days) * DAY_MS);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
