/** @param ratio 0–1; 0.5 is the median. Nearest rank, so that the result is always a sample. */
export function percentile(samples: readonly number[], ratio: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(ratio * sorted.length));
  const found = sorted[rank - 1];
  if (found === undefined) throw new Error('There are no samples');
  return found;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export interface Timed<Result> {
  readonly ms: number;
  readonly result: Result;
}

export async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const startedAt = performance.now();
  const result = await work();
  return { ms: performance.now() - startedAt, result };
}

/** Without the turn of the event loop that waiting would add. */
export function timedNow<Result>(work: () => Result): Timed<Result> {
  const startedAt = performance.now();
  const result = work();
  return { ms: performance.now() - startedAt, result };
}

/** As `timedNow`, in time of the processor: what others do on the machine at the time weighs less on it. */
export function workedNow<Result>(work: () => Result): Timed<Result> {
  const before = process.cpuUsage();
  const result = work();
  return { ms: millisecondsSince(before), result };
}

/** As `timed`, in time of the processor. */
export async function worked<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const before = process.cpuUsage();
  const result = await work();
  return { ms: millisecondsSince(before), result };
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
