import type { Chart, DataPoint } from '../blocks/block-types.ts';

export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
}

/** Where a name is that of a light, its colour is the light's. */
const LIGHT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/verde/iu, 'green'],
  [/amarill/iu, 'yellow'],
  [/roj/iu, 'red'],
  [/rebasad|azul/iu, 'blue'],
  [/sin programar/iu, 'white'],
  [/sin dato/iu, 'black'],
];

export function colorOf(name: string, index: number): string {
  return `fill-${LIGHT_WORDS.find(([word]) => word.test(name))?.[1] ?? index % 6}`;
}

export function categoriesOf({ axis_config: axis, series = [] }: Chart): readonly string[] {
  return axis?.categories ?? series[0]?.data.map(({ label }) => label) ?? [];
}

/** Each series with one value for every category, in their order. */
export function drawnSeries(chart: Chart): readonly DrawnSeries[] {
  const categories = categoriesOf(chart);
  return (chart.series ?? []).map(({ name, data }, index) => ({
    name,
    color: colorOf(name, index),
    values: categories.map((category, at) => valueFor(data, category, at)),
  }));
}

function valueFor(data: readonly DataPoint[], category: string, at: number): number {
  return (data.find(({ label }) => label === category) ?? data[at])?.value ?? 0;
}

const NUMBER = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 });

export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** Round steps from 0 (or below) to above the greatest value. */
export function ticksFor(values: readonly number[], wanted = 4): readonly number[] {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const rough = (highest - lowest || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
