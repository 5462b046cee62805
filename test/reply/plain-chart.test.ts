import { describe, expect, it } from 'vitest';
import { plainChart } from '#src/reply/plain-chart.ts';
import type { ChartPart } from '#src/reply/reply.ts';

const BARS: ChartPart = {
  kind: 'chart',
  caption: '',
  form: 'bars',
  names: { value: 'Plantados', goal: 'Programados' },
  bars: [],
  target: null,
};

describe('a chart in plain text', () => {
  it('draws what was reached and what is left, and says every figure in words', () => {
    expect(
      plainChart({
        ...BARS,
        caption: 'Árboles',
        bars: [
          { label: 'Enero', value: 50, goal: 100, text: '50 de 100' },
          { label: 'Mayo', value: 200, goal: 100, text: '200 de 100' },
        ],
      }),
    ).toEqual([
      'Árboles (█ Plantados, ░ Programados)',
      'Enero  █████░░░░░            50 de 100',
      'Mayo   ████████████████████  200 de 100',
    ]);
  });

  it('draws no bar for what is not known, and a small one for what is little', () => {
    const [, unknown, little, none] = plainChart({
      ...BARS,
      bars: [
        { label: 'a', value: null, goal: 100, text: 'sin reportar' },
        { label: 'b', value: 1, goal: 1000, text: '1 de 1,000' },
        { label: 'c', value: 0, goal: 0, text: '0 de 0' },
      ],
    });
    expect(unknown).not.toMatch(/[█░]/u);
    expect(little).toContain('█');
    expect(none).not.toMatch(/[█░]/u);
  });

  it('survives figures that are none', () => {
    const bars = [Number.NaN, Number.POSITIVE_INFINITY, -5].map((value) => ({
      label: '',
      value,
      goal: value,
      text: 'x',
    }));
    expect(plainChart({ ...BARS, bars })).toHaveLength(4);
  });

  it('holds the bars against the target, drawn as a line of its length', () => {
    const lines = plainChart({
      ...BARS,
      caption: 'Árboles',
      names: { value: 'Plantados', goal: null },
      bars: [{ label: 'Mayo', value: 50, goal: null, text: '50' }],
      target: { label: 'Meta anual', value: 100, text: '100 árboles' },
    });
    expect(lines).toEqual([
      'Árboles',
      'Mayo        ██████████            50',
      'Meta anual  ────────────────────  100 árboles',
    ]);
  });
});
