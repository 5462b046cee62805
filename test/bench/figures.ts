/** One measured thing beside its baseline, from the same run: absolute times of one machine say little. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly baseline: string;
  readonly ratio: string;
  readonly aim: string;
  readonly met: boolean | null;
}

export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** @param samples milliseconds */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

export function milliseconds(value: number): string {
  return value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(3)} ms`;
}

export function times(value: number, baseline: number): string {
  return `${(value / baseline).toFixed(1)}×`;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function toTable(rows: readonly Row[]): string {
  const met = (row: Row): string => (row.met === null ? '' : row.met ? 'met' : 'MISSED');
  const cells = [
    ['what', 'measured', 'baseline', 'ratio', 'aim', ''],
    ...rows.map((row) => [row.what, row.measured, row.baseline, row.ratio, row.aim, met(row)]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
