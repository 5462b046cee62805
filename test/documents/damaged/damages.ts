import fc from 'fast-check';
import type { PrintedRow } from './printed-page.ts';

/** Where and how a damage strikes. */
export interface Draw {
  readonly at: number;
  readonly pick: number;
}

export const DRAW: fc.Arbitrary<Draw> = fc.record({
  at: fc.nat({ max: 9_999 }),
  pick: fc.nat({ max: 9_999 }),
});

/** The row as it is printed after the damage; undefined where the row has nothing that it could strike. */
export type Damage = (row: PrintedRow, draw: Draw) => PrintedRow | undefined;

/** All cells of figures, in their order. */
function figuresOf({ annual, periods, absolute, percent }: PrintedRow): readonly string[] {
  return [annual, ...periods, absolute, percent];
}

function withFigures(row: PrintedRow, cells: readonly string[]): PrintedRow {
  const [annual = '', ...rest] = cells;
  return {
    ...row,
    annual,
    periods: rest.slice(0, -2),
    absolute: rest.at(-2) ?? '',
    percent: rest.at(-1) ?? '',
  };
}

/** Strikes one of the figures that `change` can strike. */
function onFigure(change: (cell: string, draw: Draw) => string | undefined): Damage {
  return (row, draw) => {
    const cells = figuresOf(row);
    const struck = cells.flatMap((cell, index) => {
      const after = change(cell, draw);
      return after === undefined || after === cell ? [] : [{ index, after }];
    });
    const chosen = struck[draw.at % struck.length];
    return chosen === undefined ? undefined : withFigures(row, cells.with(chosen.index, chosen.after));
  };
}

/** What a scanner takes a digit for. */
const ALIKE: Readonly<Record<string, string>> = {
  0: '68',
  1: '74',
  2: '7',
  3: '8',
  4: '19',
  5: '63',
  6: '508',
  7: '12',
  8: '306',
  9: '4',
};
const LETTERS: Readonly<Record<string, string>> = { 0: 'O', 1: 'lI', 5: 'S', 8: 'B' };

function replaceOne(
  text: string,
  alike: Readonly<Record<string, string>>,
  { pick }: Draw,
): string | undefined {
  const places = [...text].flatMap((sign, index) => (alike[sign] === undefined ? [] : [index]));
  const place = places[pick % places.length];
  if (place === undefined) return undefined;
  const others = alike[text[place] ?? ''] ?? '';
  const other = others[Math.floor(pick / places.length) % others.length] ?? '';
  const after = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
  // Nobody prints 0,456, nor 05: a scanner's own language would not have it.
  return /^0[\d,]/u.test(after) ? undefined : after;
}

const GROUPED = /\d,\d{3}/u;

/** Damages of the figures of one row, by name. */
export const FIGURE_DAMAGES: Readonly<Record<string, Damage>> = {
  'cell lost': (row, { at }) => {
    const index = at % row.periods.length;
    return row.periods.length === 0 ? undefined : { ...row, periods: row.periods.toSpliced(index, 1) };
  },
  'total lost': (row, { at }) =>
    [
      { ...row, annual: '' },
      { ...row, absolute: '' },
      { ...row, percent: '' },
    ][at % 3],
  'cell doubled': (row, { at }) => {
    const index = at % row.periods.length;
    return { ...row, periods: row.periods.toSpliced(index, 0, row.periods[index] ?? '') };
  },
  'total doubled': (row, { at }) =>
    at % 2 === 0
      ? { ...row, periods: [row.annual, ...row.periods] }
      : { ...row, periods: [...row.periods, row.absolute] },
  'pair doubled': (row, { at }) => {
    const index = at % Math.max(1, row.periods.length - 1);
    return { ...row, periods: row.periods.toSpliced(index, 0, ...row.periods.slice(index, index + 2)) };
  },
  'strange cell': (row, { at, pick }) => ({
    ...row,
    periods: row.periods.toSpliced(at % row.periods.length, 0, String(pick % 1000)),
  }),
  'cells shifted': (row, { at }) => ({
    ...row,
    periods: row.periods.toSpliced(at % row.periods.length, 0, ''),
  }),
  'digit misread': onFigure((cell, draw) => replaceOne(cell, ALIKE, draw)),
  'letter for digit': onFigure((cell, draw) => replaceOne(cell, LETTERS, draw)),
  'digit lost': onFigure((cell, { pick }) => {
    const places = [...cell].flatMap((sign, index) => (/\d/u.test(sign) ? [index] : []));
    const place = places[pick % places.length] ?? 0;
    const after = `${cell.slice(0, place)}${cell.slice(place + 1)}`;
    return places.length < 2 || /^[0,]/u.test(after) ? undefined : after;
  }),
  'separator lost': onFigure((cell) => (GROUPED.test(cell) ? cell.replaceAll(',', '') : undefined)),
  'separator a point': onFigure((cell) => (GROUPED.test(cell) ? cell.replaceAll(',', '.') : undefined)),
  'separator a space': onFigure((cell) => (GROUPED.test(cell) ? cell.replaceAll(',', ' ') : undefined)),
  'space after separator': onFigure((cell) => (GROUPED.test(cell) ? cell.replaceAll(',', ', ') : undefined)),
  'cells run together': (row, { at }) => {
    const index = at % Math.max(1, row.periods.length - 1);
    const both = row.periods.slice(index, index + 2).join(' ');
    return row.periods.length < 2 ? undefined : { ...row, periods: row.periods.toSpliced(index, 2, both) };
  },
  'sign of percent lost': (row) => ({ ...row, percent: row.percent.replace('%', '') }),
};

/** Damages of a row's form or words, which leave its figures as they are. */
export const FORM_DAMAGES: Readonly<Record<string, Damage>> = {
  'row over two lines': (row) => ({ ...row, form: 'broken-line' }),
  'text over two rows': (row) => ({ ...row, form: 'two-rows' }),
  'figures over two rows': (row) => ({ ...row, form: 'figures-below' }),
  'row over two pages': (row) => ({ ...row, form: 'two-pages' }),
  'row lost': (row) => ({ ...row, form: 'lost' }),
  'code lost': (row) =>
    row.text === '' ? undefined : { ...row, text: row.text.split(' ').slice(1).join(' ') },
  'code misread': (row, draw) => {
    const [code = '', ...words] = row.text.split(' ');
    const misread = replaceOne(code, ALIKE, draw);
    return misread === undefined ? undefined : { ...row, text: [misread, ...words].join(' ') };
  },
  'measure misread': (row, draw) => ({ ...row, measure: misspelt(row.measure, draw) }),
};

const ALPHABET = 'ABCDEFGHIJLMNOPQRSTUVZ';

function misspelt(word: string, { at, pick }: Draw): string {
  const index = at % word.length;
  const other = ALPHABET[pick % ALPHABET.length] ?? 'X';
  return `${word.slice(0, index)}${other === word[index] ? 'X' : other}${word.slice(index + 1)}`;
}
