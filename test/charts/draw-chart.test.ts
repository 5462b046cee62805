import { describe, expect, it } from 'vitest';
import { altText } from '#src/charts/alt-text.ts';
import { toChartSvg } from '#src/charts/chart-svg.ts';
import { drawChart } from '#src/charts/draw-chart.ts';
import type { ChartBar, ChartPart } from '#src/reply/reply.ts';
import { decodePng } from '#test/support/decode-png.ts';

const YEAR: ChartPart = {
  kind: 'chart',
  caption: '303 de enero al cierre de cada trimestre: pingüinos & ñandúes',
  form: 'bars',
  names: { value: 'Alcanzado a la fecha', goal: 'Programado a la fecha' },
  bars: [
    { label: '1.er trimestre', value: 130, goal: 132, text: '130 de 132' },
    { label: '2.º trimestre', value: null, goal: 264, text: 'dudoso', absent: 'unknown' },
    { label: '3.er trimestre', value: 600, goal: 396, text: '600 de 396' },
    { label: '4.º trimestre', value: null, goal: 528, text: 'después', absent: 'unreported' },
  ],
  target: { label: 'Meta anual', value: 528, text: '528 despensas' },
};

function barsOf(count: number, change: Partial<ChartBar> = {}): ChartPart {
  const bars = Array.from({ length: count }, (_, index) => ({
    label: `Dirección General de Atención Ciudadana ${index}`,
    value: index,
    goal: count,
    text: `${index} de ${count}`,
    ...change,
  }));
  return { ...YEAR, bars };
}

/** The full bars of the SVG. */
function barShapes(svg: string): number {
  return [...svg.matchAll(/<path[^>]*fill="#1f4e5f"/gu)].length;
}

describe('a chart as a picture', () => {
  it('is a PNG with something on it, wide enough to read', async () => {
    const { width, height, colors } = decodePng(await drawChart(YEAR));
    expect(width).toBe(1_920);
    expect(height).toBeGreaterThan(500);
    for (const color of ['255,255,255,255', '31,78,95,255', '179,38,30,255'])
      expect([...colors]).toContain(color);
    // Texts have soft edges: without a font there would be a handful of colours.
    expect(colors.size).toBeGreaterThan(100);
  });

  it('names every bar, the figures in words, the legend and the target', () => {
    const svg = toChartSvg(YEAR);
    const words = [
      '303 de enero al cierre de cada trimestre: pingüinos &amp; ñandúes',
      '1.er trimestre',
      '4.º trimestre',
      '600 de 396',
      'Alcanzado a la fecha',
      'Programado a la fecha',
      'Meta anual: 528 despensas',
    ];
    expect(words.filter((word) => !svg.includes(word))).toEqual([]);
  });

  it('leaves the place of a value that is not there empty, with the word for why', () => {
    const svg = toChartSvg(YEAR);
    expect(svg).toContain('sin reportar');
    expect(svg).toContain('sin dato');
    // Two values, and the sign in the legend.
    expect(barShapes(svg)).toBe(3);
    const [known] = YEAR.bars;
    const all = toChartSvg({ ...YEAR, bars: known === undefined ? [] : [known] });
    expect(all).not.toMatch(/sin (?:reportar|dato)/u);
  });

  it.each([1, 4, 20, 60])('draws %i bars with long labels', async (count) => {
    const { height } = decodePng(await drawChart(barsOf(count)));
    expect(height).toBeLessThan(5_000);
    expect(toChartSvg(barsOf(count)).includes('… y 40 más')).toBe(count === 60);
  });

  it.each([0, 1e-9, 1e15, Number.NaN, Number.POSITIVE_INFINITY])('survives the figure %d', async (figure) => {
    const part = {
      ...barsOf(2, { value: figure, goal: figure }),
      target: { label: 'x', value: figure, text: 'y' },
    };
    expect(decodePng(await drawChart(part)).colors.size).toBeGreaterThan(20);
    expect(toChartSvg(part)).not.toContain('NaN');
  });

  it('draws words without their emoji, which the font does not have', () => {
    const svg = toChartSvg({
      ...YEAR,
      form: 'shares',
      names: { value: 'Metas', goal: null },
      bars: [{ label: '🔴 rojo', value: 3, goal: null, text: '3' }],
      target: null,
    });
    expect(svg).toContain('>rojo<');
    expect(svg).not.toContain('🔴');
  });
});

it('says in words what the picture shows', () => {
  expect(altText(YEAR)).toBe(
    'Gráfica. 303 de enero al cierre de cada trimestre: pingüinos & ñandúes. ' +
      '1.er trimestre: 130 de 132; 2.º trimestre: dudoso; 3.er trimestre: 600 de 396; ' +
      '4.º trimestre: después; Meta anual: 528 despensas.',
  );
});
