import type { ZipParts } from './inspect-zip.ts';
import { type DayCount, readNumberFormats } from './number-formats.ts';
import { type Attributes, scanXml } from './scan-xml.ts';
import { makeTextCollector } from './text-collector.ts';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isVisible: boolean;
}

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** The number format of each style of cells, by its index. */
  readonly formats: readonly string[];
  /** 1904 where an old Macintosh wrote it. */
  readonly countedFrom: DayCount;
}

const FOLDER = 'xl/';

/** @throws Error where a part is not well formed */
export function readWorkbookParts({ read }: ZipParts): WorkbookParts {
  const targets = readTargets(read(`${FOLDER}_rels/workbook.xml.rels`));
  const sheets: SheetPart[] = [];
  let countedFrom: DayCount = 1900;
  scan(read(`${FOLDER}workbook.xml`), (name, attributes) => {
    if (name === 'workbookPr' && /^(?:1|true)$/u.test(attributes['date1904'] ?? '')) countedFrom = 1904;
    if (name !== 'sheet') return;
    const path = targets.sheets.get(relationOf(attributes));
    const state = attributes['state'] ?? 'visible';
    if (path !== undefined)
      sheets.push({ name: attributes['name'] ?? '', path, isVisible: state === 'visible' });
  });
  return {
    sheets,
    strings: readStrings(read(targets.strings ?? `${FOLDER}sharedStrings.xml`)),
    formats: readNumberFormats(read(targets.styles ?? `${FOLDER}styles.xml`)),
    countedFrom,
  };
}

function scan(content: Uint8Array | undefined, open: (name: string, attributes: Attributes) => void): void {
  if (content !== undefined) scanXml(content, { open });
}

/** The attribute stands in a namespace of its own, whatever its prefix. */
function relationOf(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function readTargets(content: Uint8Array | undefined) {
  const sheets = new Map<string, string>();
  const found: { strings?: string; styles?: string } = {};
  scan(content, (name, { Id = '', Type = '', Target = '' }) => {
    if (name !== 'Relationship') return;
    const path = Target.startsWith('/') ? Target.slice(1) : `${FOLDER}${Target}`;
    if (Type.endsWith('/worksheet')) sheets.set(Id, path);
    if (Type.endsWith('/sharedStrings')) found.strings = path;
    if (Type.endsWith('/styles')) found.styles = path;
  });
  return { sheets, ...found };
}

function readStrings(content: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (content === undefined) return strings;
  const collector = makeTextCollector('si', (text) => strings.push(text));
  scanXml(content, collector);
  return strings;
}
