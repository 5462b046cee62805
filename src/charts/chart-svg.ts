import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPart } from '#src/reply/reply.ts';
import { layOut } from './chart-layout.ts';
import { toChartOption } from './chart-option.ts';
import { WIDTH } from './chart-style.ts';

use([BarChart, CustomChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

export function toChartSvg(part: ChartPart): string {
  const layout = layOut(part);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: layout.height });
  try {
    chart.setOption(toChartOption(layout, part.names));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
