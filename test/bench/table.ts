import type { Measurement, Section } from './measurement.ts';

type Row = readonly string[];

const HEADINGS: Row = ['what', 'measured', 'baseline', 'ratio', 'aim', ''];

/** All sections as one table, its columns aligned across sections. */
export function renderSections(sections: readonly Section[]): string {
  const rows = sections.map(({ measurements }) => measurements.map(toRow));
  const widths = HEADINGS.map((_, column) =>
    Math.max(...[HEADINGS, ...rows.flat()].map((row) => row[column]?.length ?? 0)),
  );
  const blocks = sections.map(({ title, baseline }, index) => {
    const lines = [HEADINGS, ...(rows[index] ?? [])].map((row) => renderRow(row, widths));
    return [title, `baseline: ${baseline}`, ...lines].join('\n');
  });
  return blocks.join('\n\n');
}

/** Rows of one table whose columns are its own; the first holds the headings. */
export function renderColumns(rows: readonly Row[]): string {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      widths
        .map((width, column) => {
          const text = row[column] ?? '';
          return column === 0 ? text.padEnd(width) : text.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toRow(measurement: Measurement): Row {
  const { what, unit, measured, baseline } = measurement;
  const aim = toAim(measurement);
  return [
    what,
    toAmount(measured, unit),
    baseline === null ? '' : toAmount(baseline, unit),
    baseline === null ? '' : `${(measured / baseline).toFixed(1)}×`,
    aim?.told ?? '',
    aim === null ? '' : measured <= aim.most ? 'met' : 'MISSED',
  ];
}

function toAim({ unit, baseline, aim, aimTimes }: Measurement): { told: string; most: number } | null {
  if (aim !== null) return { told: `≤ ${aim} ${unit}`, most: aim };
  if (aimTimes === undefined || baseline === null) return null;
  return { told: `≤ ${aimTimes}×`, most: aimTimes * baseline };
}

function toAmount(value: number, unit: Measurement['unit']): string {
  if (unit === '%') return `${value.toFixed(1)} %`;
  const digits = unit === 'MB' || value >= 100 ? 0 : value >= 10 ? 1 : 3;
  return `${value.toFixed(digits)} ${unit}`;
}

/** Words to the left; numbers to the right, where they compare. */
function renderRow(row: Row, widths: readonly number[]): string {
  return widths
    .map((width, column) => {
      const text = row[column] ?? '';
      return column === 0 || column === HEADINGS.length - 1 ? text.padEnd(width) : text.padStart(width);
    })
    .join('  ')
    .trimEnd();
}
