/** One line of the table: something measured beside its baseline, both in the same unit and the same run. */
export interface Measurement {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '%';
  readonly measured: number;
  /** Null: a part of another line, compared with nothing. */
  readonly baseline: number | null;
  /** Not more than this, in the same unit. Null: told for the sake of another line. */
  readonly aim: number | null;
  /** Not more than this many times the baseline, where that is the aim. */
  readonly aimTimes?: number;
}

/** The measurements that share a baseline and a way of measuring. */
export interface Section {
  readonly title: string;
  /** What the baseline is, in a few words. */
  readonly baseline: string;
  readonly measurements: readonly Measurement[];
}
