import { type HeaderLine, isLineCode, readHeader } from './header-lines.ts';
import type { Page } from './pages.ts';
import { LABEL_ORDER } from './vocabulary.ts';

/** What the lines above a page's table say. */
export interface PageHeader {
  readonly page: number;
  readonly lines: readonly HeaderLine[];
  /** Labels and values were torn apart on this page, so that what stands beside a label is not its value. */
  readonly torn: boolean;
}

/**
 * A page is torn where a line of action bears a code that is no line code, or where its labels
 * contradict the same labels of the other pages more often than they agree with them.
 */
export function readPageHeaders(pages: readonly Page[]): readonly PageHeader[] {
  const read = pages.map((page) => ({ page: page.number, lines: readHeader(page.header) }));
  return read.map(({ page, lines }) => {
    const shifted = lines.some(
      (line) => line.label === 'line' && line.code !== null && !isLineCode(line.code),
    );
    const others = read.filter((other) => other.page !== page).flatMap((other) => other.lines);
    return { page, lines, torn: shifted || isOutvoted(lines, others) };
  });
}

function isOutvoted(lines: readonly HeaderLine[], others: readonly HeaderLine[]): boolean {
  let agree = 0;
  let contradict = 0;
  for (const line of lines) {
    if (line.code === null || line.label === null || line.label === 'line') continue;
    const elsewhere = others.filter((other) => other.code === line.code && other.label !== null);
    const same = elsewhere.filter((other) => other.labelWording === line.labelWording).length;
    if (elsewhere.length > 2 * same) contradict += 1;
    else if (same > 0) agree += 1;
  }
  return contradict > Math.max(1, agree);
}

export interface PageOwner {
  readonly unitCode: string;
  readonly programCode: string;
  /** The form's order of codes told them apart, not its labels. */
  readonly byOrder: boolean;
}

/** Whose goals each page lists; undefined where nothing on the page tells. */
export function findOwners(headers: readonly PageHeader[]): readonly (PageOwner | undefined)[] {
  const labelled = headers.map((header) => ({
    unit: labelledCode(header, 'unit'),
    program: labelledCode(header, 'program'),
  }));
  const units = new Set(labelled.flatMap(({ unit }) => unit ?? []));
  const programs = new Set(labelled.flatMap(({ program }) => program ?? []));
  let previous: PageOwner | undefined;
  return headers.map((header, index) => {
    const codes = plainCodes(header);
    const unit = labelled[index]?.unit ?? codes.find((code) => units.has(code));
    const program = labelled[index]?.program ?? codes.find((code) => programs.has(code) && code !== unit);
    const byOrder = unit === undefined || program === undefined;
    const owner = toOwner({
      unit: unit ?? codes[LABEL_ORDER.unit],
      program: program ?? codes[LABEL_ORDER.program],
      byOrder,
    });
    // A page without any header goes on with the table of the page before.
    previous = owner ?? (codes.length === 0 ? previous : undefined);
    return previous;
  });
}

interface OwnerCodes {
  readonly unit: string | undefined;
  readonly program: string | undefined;
  readonly byOrder: boolean;
}

function toOwner({ unit, program, byOrder }: OwnerCodes): PageOwner | undefined {
  return unit === undefined || program === undefined
    ? undefined
    : { unitCode: unit, programCode: program, byOrder };
}

function labelledCode({ lines, torn }: PageHeader, role: 'unit' | 'program'): string | undefined {
  if (torn) return undefined;
  return lines.find((line) => line.label === role && line.code !== null)?.code ?? undefined;
}

function plainCodes({ lines }: PageHeader): string[] {
  return lines.flatMap(({ code }) => (code === null || isLineCode(code) ? [] : [code]));
}
