import type { ChartPart } from '#src/reply/reply.ts';

/**
 * A chart as a PNG, twice as fine as its size. The libraries behind it are loaded with the first chart:
 * they take a third of a second, which the start need not wait for.
 */
export async function drawChart(part: ChartPart): Promise<Uint8Array<ArrayBuffer>> {
  const [{ toChartSvg }, { toPng }] = await Promise.all([import('./chart-svg.ts'), import('./to-png.ts')]);
  return toPng(toChartSvg(part));
}
