/**
 * What a row can have been before one single defect, by brute force and without a line of the product's own
 * reconciliation: every row that one damage turns into the printed one and whose sums and percentage close.
 */
import type { Quarter } from '#src/domain/period.ts';
import type { PrintedRow } from './printed-page.ts';

/** P1–P4, then A of the reported quarters, then annual, absolute and percentage. */
export type Values = readonly number[];

interface Candidate {
  readonly annual: number | null;
  readonly cells: readonly (number | null)[];
  readonly absolute: number | null;
  readonly percent: number | null;
  /** What the one unknown number was printed as; null where it was not printed. */
  readonly printed: number | null;
}

/** All distinct values that the row may have had; one alone is what the checks determine. */
export function valuesBefore(row: PrintedRow, quarter: Quarter): readonly Values[] {
  const found = new Map<string, Values>();
  for (const candidate of candidatesOf(row)) {
    const solved = solve(candidate, quarter);
    if (solved === undefined) continue;
    const { values } = solved;
    found.set(values.join(), values);
    // A lost cell that would be a zero may as well never have been captured.
    const isLoss = candidate.printed === null && candidate.cells.includes(null);
    if (isLoss && solved.found === 0) found.set(`${values.join()} or none`, values);
  }
  return [...found.values()];
}

function candidatesOf(row: PrintedRow): Candidate[] {
  const annual = numbersIn(row.annual)[0] ?? null;
  const figures = [...row.periods.flatMap(numbersIn), ...numbersIn(row.absolute)];
  const percent = row.percent.includes('%') ? (numbersIn(row.percent.replace('%', ''))[0] ?? null) : null;
  const signless = percent === null ? numbersIn(row.percent) : [];
  const whole = { annual, printed: null };
  const withAbsolute = (cells: readonly number[], shown: number | null): Candidate => ({
    ...whole,
    cells: cells.slice(0, -1),
    absolute: cells.at(-1) ?? null,
    percent: shown,
  });
  const starts: Candidate[] = [];
  if (annual === null || percent === null) {
    if (signless[0] !== undefined) return [withAbsolute(figures, signless[0])];
    return [withAbsolute(figures, percent)];
  }
  const asPrinted = withAbsolute(figures, percent);
  starts.push(asPrinted, { ...whole, cells: figures, absolute: null, percent });
  const { cells } = asPrinted;
  const first = [...cells.keys()];
  return [
    ...starts,
    // One cell too many, or a pair that stands twice.
    ...first.map((at) => ({ ...asPrinted, cells: cells.toSpliced(at, 1) })),
    ...first
      .filter((at) => at >= 2 && cells[at] === cells[at - 2] && cells[at + 1] === cells[at - 1])
      .map((at) => ({ ...asPrinted, cells: cells.toSpliced(at, 2) })),
    // One too few.
    ...[...first, cells.length].map((at) => ({
      ...asPrinted,
      cells: cells.toSpliced(at, 0, Number.NaN).map(toUnknown),
    })),
    // One digit misread.
    ...first.map((at) => ({ ...asPrinted, cells: cells.with(at, null), printed: cells[at] ?? null })),
    { ...asPrinted, annual: null, printed: annual },
    { ...asPrinted, absolute: null, printed: asPrinted.absolute },
    { ...asPrinted, percent: null, printed: percent },
  ];
}

function toUnknown(value: number | null): number | null {
  return Number.isNaN(value) ? null : value;
}

const LETTERS: Readonly<Record<string, string>> = { O: '0', l: '1', I: '1', S: '5', B: '8' };

/** The whole numbers of a cell; invented reports have no decimals. */
function numbersIn(cell: string): number[] {
  const digits = [...cell].map((sign) => LETTERS[sign] ?? sign).join('');
  const grouped = /^\d{1,3}(?:[.,\s]+\d{3})+$/u.test(digits) ? digits.replace(/[.,\s]/gu, '') : digits;
  return grouped
    .split(/\s+/u)
    .map((part) => part.replace(/[.,]/gu, ''))
    .filter((part) => /^\d+$/u.test(part))
    .map(Number);
}

interface Solved {
  readonly values: Values;
  /** The number that was not known, where one was. */
  readonly found: number | null;
}

function solve(candidate: Candidate, quarter: Quarter): Solved | undefined {
  const length = 4 + quarter;
  const { cells } = candidate;
  if (cells.length < length) return undefined;
  const isAchieved = (index: number): boolean => index < 2 * quarter && index % 2 === 1;
  const figures = cells.slice(0, length);
  const p = close(
    figures.filter((_, index) => !isAchieved(index)),
    candidate.annual,
  );
  const a = close(
    figures.filter((_, index) => isAchieved(index)),
    candidate.absolute,
  );
  if (p === undefined || a === undefined) return undefined;
  const percent = p.total === 0 ? 0 : Math.round((100 * a.total) / p.total);
  if (candidate.percent !== null && candidate.percent !== percent) return undefined;
  const found = p.found ?? a.found ?? (candidate.percent === null ? percent : null);
  if (!isNear(candidate.printed, found)) return undefined;
  const last = (quarter === 4 ? a : p).parts.at(-1) ?? 0;
  if (!isTail(cells.slice(length), last, quarter)) return undefined;
  return { values: [...p.parts, ...a.parts, p.total, a.total, percent], found };
}

function isNear(printed: number | null, found: number | null): boolean {
  return printed === null || found === null || isOneDigit(printed, found);
}

interface Closed {
  readonly parts: readonly number[];
  readonly total: number;
  /** The number that was not known. */
  readonly found: number | null;
}

/** The parts and their total, the unknown one among them found; undefined where they do not add up. */
function close(parts: readonly (number | null)[], total: number | null): Closed | undefined {
  const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const lacking = parts.filter((part) => part === null).length;
  if (lacking === 0) {
    if (total === null) return { parts: parts.map(Number), total: known, found: known };
    return total === known ? { parts: parts.map(Number), total, found: null } : undefined;
  }
  if (lacking > 1 || total === null || total < known) return undefined;
  return { parts: parts.map((part) => part ?? total - known), total, found: total - known };
}

/** What such pages print after the last figure: that figure again, or one zero under a quarter to come. */
function isTail(tail: readonly (number | null)[], last: number, quarter: Quarter): boolean {
  if (tail.length === 1 && tail[0] === 0 && quarter < 4) return true;
  return tail.every((cell) => cell === null || cell === last);
}

/** One digit another, one more or one less. */
function isOneDigit(printed: number, meant: number): boolean {
  const [shown, right] = [String(printed), String(meant)];
  if (shown.length === right.length) {
    return [...shown].filter((digit, index) => digit !== right[index]).length === 1;
  }
  const [short, long] = shown.length < right.length ? [shown, right] : [right, shown];
  const without = [...long].map((_, at) => long.slice(0, at) + long.slice(at + 1));
  return without.includes(short);
}
