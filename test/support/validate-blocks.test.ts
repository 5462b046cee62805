import { describe, expect, it } from 'vitest';
import { validateMessage, validateView } from './validate-blocks.ts';

type Block = Readonly<Record<string, unknown>>;

const plain = (text: string) => ({ type: 'plain_text', text });
const markdown = (text: string) => ({ type: 'mrkdwn', text });
const raw = (text: string) => ({ type: 'raw_text', text });

const TABLE = { type: 'data_table', caption: 'Metas', rows: [[raw('Clave')], [raw('303')]], page_size: 15 };
const PIE = {
  type: 'data_visualization',
  title: 'Semáforo',
  chart: { type: 'pie', segments: [{ label: 'rojo', value: 1 }] },
};
const BARS = {
  type: 'data_visualization',
  title: 'Año',
  chart: {
    type: 'bar',
    series: [{ name: 'Alcanzado', data: [{ label: 'Q1', value: 0 }] }],
    axis_config: { categories: ['Q1'] },
  },
};
const FEEDBACK = {
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'rate',
      positive_button: { text: plain('Sirve'), value: 'yes' },
      negative_button: { text: plain('No sirve'), value: 'no' },
    },
  ],
};
const BUTTON = { type: 'button', action_id: 'a', value: 'v', text: plain('Sí') };
const SELECT = { type: 'static_select', action_id: 's', options: [{ text: plain('Uno'), value: '1' }] };
const INPUT = { type: 'input', label: plain('Trimestre'), element: SELECT };
const IMAGE = { type: 'image', image_url: 'https://example.test/a.png', alt_text: 'una gráfica' };

function faultsOf(...blocks: readonly Block[]): readonly string[] {
  return validateMessage({ text: 'texto', blocks }).map(({ at, fault }) => `${at} ${fault}`);
}

function options(count: number) {
  return Array.from({ length: count }, (_, index) => ({ text: plain(`${index}`), value: `${index}` }));
}

describe('a message', () => {
  it.each<[string, Block]>([
    ['a table', TABLE],
    ['a pie', PIE],
    ['bars', BARS],
    ['feedback', FEEDBACK],
    ['an image', IMAGE],
    ['a card', { type: 'card', title: markdown('303'), actions: [BUTTON] }],
    ['a carousel', { type: 'carousel', elements: [{ type: 'card', body: markdown('303') }] }],
    ['an accessory', { type: 'section', text: markdown('303'), accessory: SELECT }],
  ])('may hold %s', (_, block) => {
    expect(faultsOf(block)).toEqual([]);
  });

  it.each<[string, Block]>([
    ['a table of a header alone', { ...TABLE, rows: [[raw('Clave')]] }],
    ['101 data rows', { ...TABLE, rows: Array.from({ length: 102 }, () => [raw('x')]) }],
    ['rows of unequal length', { ...TABLE, rows: [[raw('a')], [raw('b'), raw('c')]] }],
    ['21 columns', { ...TABLE, rows: [1, 2].map(() => Array.from({ length: 21 }, () => raw('x'))) }],
    ['rich text in the header', { ...TABLE, rows: [[{ type: 'rich_text', elements: [] }], [raw('x')]] }],
    [
      'a number that is none',
      { ...TABLE, rows: [[raw('a')], [{ type: 'raw_number', value: null, text: '—' }]] },
    ],
    ['an empty cell', { ...TABLE, rows: [[raw('a')], [raw('')]] }],
    ['no caption', { ...TABLE, caption: undefined }],
    ['a page of 101', { ...TABLE, page_size: 101 }],
    ['a header column beyond the table', { ...TABLE, row_header_column_index: 1 }],
    [
      'too much text in cells',
      { ...TABLE, rows: [[raw('a')], ...Array.from({ length: 6 }, () => [raw('x'.repeat(1_999))])] },
    ],
    ['a slice of nothing', { ...PIE, chart: { type: 'pie', segments: [{ label: 'rojo', value: 0 }] } }],
    [
      'seven slices',
      {
        ...PIE,
        chart: { type: 'pie', segments: options(7).map((_, index) => ({ label: `${index}`, value: 1 })) },
      },
    ],
    ['a title of 51', { ...PIE, title: 'x'.repeat(51) }],
    [
      'a gap',
      { ...BARS, chart: { ...BARS.chart, series: [{ name: 'A', data: [{ label: 'Q1', value: null }] }] } },
    ],
    [
      'a category without a value',
      { ...BARS, chart: { ...BARS.chart, axis_config: { categories: ['Q1', 'Q2'] } } },
    ],
    [
      'a series twice',
      { ...BARS, chart: { ...BARS.chart, series: [...BARS.chart.series, ...BARS.chart.series] } },
    ],
    ['a label of 21', { ...BARS, chart: { ...BARS.chart, axis_config: { categories: ['x'.repeat(21)] } } }],
    ['an unknown chart', { ...BARS, chart: { ...BARS.chart, type: 'donut' } }],
    [
      'feedback without a value',
      { ...FEEDBACK, elements: [{ ...FEEDBACK.elements[0], positive_button: { text: plain('Sí') } }] },
    ],
    ['six context actions', { ...FEEDBACK, elements: Array.from({ length: 6 }, () => FEEDBACK.elements[0]) }],
    ['an image without words', { ...IMAGE, alt_text: undefined }],
    ['an empty card', { type: 'card' }],
    ['a card of 201', { type: 'card', body: markdown('x'.repeat(201)) }],
    [
      'eleven cards',
      {
        type: 'carousel',
        elements: Array.from({ length: 11 }, () => ({ type: 'card', body: markdown('x') })),
      },
    ],
    ['an input', INPUT],
    ['a mention', { type: 'section', text: markdown('<!channel>') }],
  ])('may not hold %s', (_, block) => {
    expect(faultsOf(block)).not.toEqual([]);
  });

  it('may hold two charts and not three, and cells of 10,000 characters in all its tables together', () => {
    expect(faultsOf(PIE, BARS)).toEqual([]);
    expect(faultsOf(PIE, BARS, PIE)).toEqual(['/blocks 3 charts']);
    const long = {
      ...TABLE,
      rows: [[raw('a')], ...Array.from({ length: 3 }, () => [raw('x'.repeat(1_800))])],
    };
    expect(faultsOf(long)).toEqual([]);
    expect(faultsOf(long, long)).toEqual(['/blocks too much text in cells']);
  });
});

describe('a view', () => {
  const MODAL = { type: 'modal', title: plain('Capturar avance'), submit: plain('Guardar'), blocks: [INPUT] };

  it('may be a modal with inputs, or a Home tab of 100 blocks', () => {
    expect(validateView(MODAL)).toEqual([]);
    expect(
      validateView({ type: 'home', blocks: Array.from({ length: 100 }, () => ({ type: 'divider' })) }),
    ).toEqual([]);
  });

  it.each<[string, Block]>([
    ['a title of 25', { ...MODAL, title: plain('x'.repeat(25)) }],
    ['a button of 25', { ...MODAL, submit: plain('x'.repeat(25)) }],
    ['a closing of 25', { ...MODAL, close: plain('x'.repeat(25)) }],
    ['no title', { ...MODAL, title: undefined }],
    ['nothing to send inputs with', { ...MODAL, submit: undefined }],
    ['metadata of 3001', { ...MODAL, private_metadata: 'x'.repeat(3_001) }],
    ['101 blocks', { type: 'home', blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }],
    [
      'a block id twice',
      {
        type: 'home',
        blocks: [
          { type: 'divider', block_id: 'a' },
          { type: 'divider', block_id: 'a' },
        ],
      },
    ],
    ['101 options', { ...MODAL, blocks: [{ ...INPUT, element: { ...SELECT, options: options(101) } }] }],
    ['no option', { ...MODAL, blocks: [{ ...INPUT, element: { ...SELECT, options: [] } }] }],
    [
      'an option of 76',
      {
        ...MODAL,
        blocks: [
          { ...INPUT, element: { ...SELECT, options: [{ text: plain('x'.repeat(76)), value: '1' }] } },
        ],
      },
    ],
    [
      'eleven radio buttons',
      {
        ...MODAL,
        blocks: [{ ...INPUT, element: { ...SELECT, type: 'radio_buttons', options: options(11) } }],
      },
    ],
    ['a button as an input', { ...MODAL, blocks: [{ ...INPUT, element: BUTTON }] }],
    ['a chart', { ...MODAL, blocks: [PIE] }],
    ['a table', { type: 'home', blocks: [TABLE] }],
    ['another type', { type: 'workflow_step', blocks: [] }],
  ])('may not have %s', (_, view) => {
    expect(validateView(view)).not.toEqual([]);
  });
});
