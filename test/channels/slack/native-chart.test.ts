import { describe, expect, it } from 'vitest';
import { toNativeChart } from '#src/channels/slack/blocks/native-chart.ts';
import { renderSlack } from '#src/channels/slack/blocks/render-blocks.ts';
import type { ChartBar, ChartPart, Reply } from '#src/reply/reply.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

function bar(label: string, value: number | null, more: Partial<ChartBar> = {}): ChartBar {
  return { label, value, goal: 10, text: `${value} de 10`, ...more };
}

function chartOf(...bars: readonly ChartBar[]): ChartPart {
  const names = { value: 'Alcanzado', goal: 'Programado' };
  return { kind: 'chart', caption: '303 por trimestre', form: 'bars', names, bars, target: null };
}

function replyWith(...parts: readonly ChartPart[]): Reply {
  return { title: 'Gráficas', understood: null, parts, sources: [], footnotes: [], suggestions: [] };
}

const unreported = { absent: 'unreported' } as const;
const target = { label: 'Meta anual', value: 40, text: '40' };

describe('a native chart', () => {
  it('draws the reported quarters, planned beside achieved, and none that is not reported yet', () => {
    expect(toNativeChart(chartOf(bar('Q1', 0), bar('Q2', 12), bar('Q3', null, unreported)))).toEqual({
      type: 'data_visualization',
      title: '303 por trimestre',
      chart: {
        type: 'bar',
        series: [
          {
            name: 'Programado',
            data: [
              { label: 'Q1', value: 10 },
              { label: 'Q2', value: 10 },
            ],
          },
          {
            name: 'Alcanzado',
            data: [
              { label: 'Q1', value: 0 },
              { label: 'Q2', value: 12 },
            ],
          },
        ],
        axis_config: { categories: ['Q1', 'Q2'] },
      },
    });
  });

  it.each<[string, ChartPart]>([
    ['a gap between', chartOf(bar('Q1', 1), bar('Q2', null), bar('Q3', 3))],
    ['an unknown one at the end', chartOf(bar('Q1', 1), bar('Q2', null, { absent: 'unknown' }))],
    ['an unknown goal', chartOf(bar('Q1', 1), bar('Q2', 2, { goal: null }))],
    ['nothing reported', chartOf(bar('Q1', null, unreported))],
    ['a target line', { ...chartOf(bar('Q1', 1)), target }],
    ['a label too long', chartOf(bar('x'.repeat(21), 1))],
    ['labels that are the same', chartOf(bar('Q1', 1), bar('Q1', 2))],
    ['too many', chartOf(...Array.from({ length: 21 }, (_, index) => bar(`${index}`, index)))],
    ['no figure', chartOf(bar('Q1', Number.NaN))],
  ])('is not drawn with %s', (_, part) => {
    expect(toNativeChart(part)).toBeNull();
  });

  it('shows shares as a pie without slices of nothing', () => {
    const part: ChartPart = {
      ...chartOf(bar('🔴 rojo', 2), bar('🟢 verde', 0), bar('⚫ sin dato', 1)),
      form: 'shares',
    };
    expect(toNativeChart(part)?.chart).toEqual({
      type: 'pie',
      segments: [
        { label: '🔴 rojo', value: 2 },
        { label: '⚫ sin dato', value: 1 },
      ],
    });
  });
});

describe('charts of a message', () => {
  const trend = chartOf(bar('Q1', 1), bar('Q2', null, { ...unreported, text: 'sin reportar' }));
  const forecast = { ...trend, target };

  it('stand with their figures in words, also those that are not drawn', () => {
    const { blocks } = renderSlack(replyWith(trend));
    expect(blocks[1]).toMatchObject({ type: 'data_visualization' });
    expect(JSON.stringify(blocks[2])).toContain('Q1: 1 de 10 · Q2: sin reportar');
  });

  it('go along as pictures where Slack cannot draw them, with the same in words', () => {
    const { blocks, pictures } = renderSlack(replyWith(forecast), { pictures: true });
    expect(pictures).toMatchObject([{ part: forecast, fileName: 'grafica-1.png' }]);
    expect(pictures[0]?.altText).toContain('Meta anual: 40');
    expect(JSON.stringify(blocks)).toContain('Meta anual: 40');
  });

  it('are told in characters where no picture can go along, and in the plainer form', () => {
    for (const options of [{ pictures: false }, { level: 'basic', pictures: true } as const]) {
      const { blocks, pictures } = renderSlack(replyWith(forecast), options);
      expect(pictures).toEqual([]);
      expect(JSON.stringify(blocks)).toContain('░');
    }
  });

  it('are two at most', () => {
    const message = renderSlack(replyWith(trend, forecast, trend, forecast), { pictures: true });
    expect(validateMessage(message)).toEqual([]);
    expect(message.pictures).toHaveLength(1);
    expect(message.blocks.filter(({ type }) => type === 'data_visualization')).toHaveLength(1);
  });
});
