import { readHeaderLine } from '#src/documents/ocr/header-lines.ts';
import { isTitle } from '#src/documents/ocr/pages.ts';
import type { Section } from './sections.ts';
import type { BodyRow } from './table-body.ts';

/** Puts together what a page's end parted: a heading and its table, a row that goes on over the page. */
export function joinSections(sections: readonly Section[]): readonly Section[] {
  const joined: Section[] = [];
  for (const section of withHeadings(sections)) {
    const last = joined.at(-1);
    const [first, ...rest] = section.rows;
    const before = last?.rows.at(-1);
    if (last === undefined || first === undefined || before === undefined || section.header.length > 0) {
      joined.push(section);
      continue;
    }
    const whole = last.columns.length === section.columns.length ? joinRows(before, first) : undefined;
    if (whole === undefined) joined.push(section);
    else {
      joined.splice(-1, 1, { ...last, rows: [...last.rows.slice(0, -1), whole] });
      joined.push({ ...section, rows: rest });
    }
  }
  return joined.map((section) => ({ ...section, rows: section.rows.filter(isGoal) }));
}

/** A page that has a heading and no table heads the next page, unless that has a title of its own. */
function withHeadings(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section, index) => {
    const [before, next] = [sections[index - 1], sections[index + 1]];
    const isTitled = section.header.some(isTitle);
    if (section.columns.length === 0 && isTitled && next !== undefined && isHeadedBy(next)) return [];
    // A cover or a note names no unit as a heading does; one that does and has no table is told.
    if (section.columns.length === 0 && !namesUnit(section)) return [{ ...section, header: [] }];
    const above = before?.columns.length === 0 && before.header.some(isTitle) && isHeadedBy(section);
    return [above ? { ...section, header: [...before.header, ...section.header] } : section];
  });
}

function namesUnit({ header }: Section): boolean {
  return header.some((line) => {
    const { label, code } = readHeaderLine(line);
    return label === 'unit' && code !== null;
  });
}

function isHeadedBy({ header, columns }: Section): boolean {
  return columns.length > 0 && !header.some(isTitle);
}

/** The two parts of one row: one of them has the figures, and only the first one a code. */
function joinRows(before: BodyRow, after: BodyRow): BodyRow | undefined {
  const goesOn = !after.isCoded && !after.hasFigures;
  const beganBare = before.isCoded && !before.hasFigures && !after.isCoded;
  if (!goesOn && !beganBare) return undefined;
  return {
    cells: before.cells.map((cell, index) =>
      [cell, after.cells[index] ?? ''].filter((part) => part !== '').join(' '),
    ),
    hasFigures: before.hasFigures || after.hasFigures,
    isCoded: before.isCoded,
  };
}

/** What has neither figures nor a code is a note or a title between the rows. */
function isGoal({ hasFigures, isCoded }: BodyRow): boolean {
  return hasFigures || isCoded;
}
