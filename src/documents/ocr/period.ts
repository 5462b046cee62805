import { type Quarter, quarterOfMonth } from '#src/domain/period.ts';
import { fold } from '#src/language/fold.ts';
import { readHeaderLine } from './header-lines.ts';
import { bestSpelling, readsLike } from './matching.ts';
import { isTitle, type Page } from './pages.ts';
import { ADVANCE_WORDS, MONTH_STEMS, ORDINALS, TITLE_ABBREVIATION } from './vocabulary.ts';

/** What one page says of the period that it reports. Null: says nothing. */
export interface PagePeriod {
  readonly page: number;
  readonly year: number | null;
  /** From the ordinal in the heading. */
  readonly quarter: Quarter | null;
  readonly date: { readonly year: number; readonly month: number; readonly printed: string } | null;
  readonly advance: string | null;
}

const YEAR = /\b(20\d\d)\b/u;

export function readPagePeriod(page: Page): PagePeriod {
  const title = page.header.find((line) => isTitle(line)) ?? '';
  const advance = page.header.find((line) => readAdvance(line) !== undefined) ?? null;
  const year = YEAR.exec(title)?.[1];
  return {
    page: page.number,
    year: year === undefined ? null : Number(year),
    quarter: advance === null ? null : (readAdvance(advance) ?? null),
    date: page.header.map(readDateLine).find((date) => date !== undefined) ?? null,
    advance,
  };
}

/** "TERCER AVANCE PROGRAMÁTICO" → 3. */
function readAdvance(line: string): Quarter | undefined {
  const words = fold(line).split(' ');
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? '';
    if (!ADVANCE_WORDS.some((advance) => readsLike(next, advance))) continue;
    for (const [ordinal, quarter] of ORDINALS) if (readsLike(word, ordinal)) return quarter;
  }
  return undefined;
}

function readDateLine(line: string): PagePeriod['date'] | undefined {
  if (readHeaderLine(line).label !== 'date') return undefined;
  const printed = line.slice(line.search(/[:\s]/u) + 1).trim();
  const month = readMonth(printed);
  return month === undefined ? undefined : { ...month, printed };
}

/** "sep-23", "septiembre de 2023", "30/09/2023", "2023-09-30". */
function readMonth(text: string): { readonly year: number; readonly month: number } | undefined {
  const folded = fold(text);
  const numeric = /\b\d{1,2}[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/u.exec(folded);
  if (numeric !== null) return toMonth(Number(numeric[2]), Number(numeric[1]));
  const iso = /\b(20\d\d)-(\d{2})(?:-\d{2})?\b/u.exec(folded);
  if (iso !== null) return toMonth(Number(iso[1]), Number(iso[2]));
  const word = /([a-z]{3,})[.\s/-]*(?:de |del )?[\s/-]*(\d{4}|\d{2})\b/u.exec(folded);
  if (word === null) return undefined;
  return toMonth(Number(word[2]), MONTH_STEMS.findIndex((stem) => word[1]?.startsWith(stem)) + 1);
}

function toMonth(year: number, month: number) {
  return month < 1 || month > 12 ? undefined : { year: year < 100 ? 2000 + year : year, month };
}

export type ReportPeriod =
  | {
      readonly kind: 'period';
      readonly year: number;
      readonly quarter: Quarter;
      readonly title: string | null;
      /** Pages that say something else than the others, and what. */
      readonly outvoted: readonly { readonly page: number; readonly printed: string }[];
    }
  | { readonly kind: 'unknown'; readonly missing: 'year' | 'quarter' }
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'conflict'; readonly heading: string; readonly date: string };

/** Title and date must name the same quarter; one page misread is outvoted by the others. */
export function readReportPeriod(pages: readonly PagePeriod[]): ReportPeriod {
  const years = [...new Set(pages.flatMap((page) => page.year ?? []))];
  if (years.length > 1) return { kind: 'years', years: years.toSorted((a, b) => a - b) };
  const dates = pages.flatMap((page) => (page.date === null ? [] : [page.date]));
  const date = mostFrequent(dates.map((each) => `${each.year}-${quarterOfMonth(each.month)}`));
  const year = years[0] ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
  if (year === undefined) return { kind: 'unknown', missing: 'year' };
  const dated = dates.find((each) => `${each.year}-${quarterOfMonth(each.month)}` === date);
  const ordinals = pages.flatMap((page) => page.quarter ?? []);
  const quarter = mostFrequent(ordinals) ?? (dated === undefined ? undefined : quarterOfMonth(dated.month));
  if (quarter === undefined) return { kind: 'unknown', missing: 'quarter' };
  if (dated !== undefined && (dated.year !== year || quarterOfMonth(dated.month) !== quarter)) {
    const heading = pages.find((page) => page.quarter === quarter)?.advance ?? String(year);
    return { kind: 'conflict', heading: `${heading} ${year}`, date: dated.printed };
  }
  return {
    kind: 'period',
    year,
    quarter,
    title: toTitle(pages, { year, quarter }),
    outvoted: outvoted(pages, { year, quarter }),
  };
}

interface YearQuarter {
  readonly year: number;
  readonly quarter: Quarter;
}

function outvoted(pages: readonly PagePeriod[], { year, quarter }: YearQuarter) {
  return pages.flatMap((page) => {
    const other =
      page.date !== null && (page.date.year !== year || quarterOfMonth(page.date.month) !== quarter);
    if (other) return [{ page: page.page, printed: page.date?.printed ?? '' }];
    const heading = page.quarter !== null && page.quarter !== quarter;
    return heading ? [{ page: page.page, printed: page.advance ?? '' }] : [];
  });
}

function toTitle(pages: readonly PagePeriod[], { year, quarter }: YearQuarter): string | null {
  const advance = bestSpelling(
    pages.flatMap((page) => (page.quarter === quarter && page.advance !== null ? [page.advance] : [])),
  );
  if (advance === undefined) return `${TITLE_ABBREVIATION} ${year}`;
  const lower = advance.toLocaleLowerCase('es-MX');
  return `${TITLE_ABBREVIATION} ${year} · ${lower.charAt(0).toLocaleUpperCase('es-MX')}${lower.slice(1)}`;
}

/** Undefined where there is none, or where two are equally frequent. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first === undefined || second?.[1] === first[1] ? undefined : first[0];
}
