import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RenderOptions, renderSlack } from '#src/channels/slack/blocks/render-blocks.ts';
import type { Reply, ReplyPart, Suggestion } from '#src/reply/reply.ts';
import { anyReply } from '#test/support/reply-arbitrary.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

const EMPTY: Reply = {
  title: null,
  understood: null,
  parts: [],
  sources: [],
  footnotes: [],
  suggestions: [],
};

const EVERY_WAY: readonly RenderOptions[] = [
  { level: 'native', pictures: true },
  { level: 'native', pictures: false },
  { level: 'basic' },
  { level: 'text' },
];

function withParts(...parts: readonly ReplyPart[]): Reply {
  return { ...EMPTY, title: 'Metas atrasadas', parts };
}

function option(label: string, message = label): Suggestion {
  return { label, message };
}

function tableOf(rows: number, width: number): ReplyPart {
  return {
    kind: 'table',
    caption: 'Metas',
    columns: Array.from({ length: width }, (_, index) => ({
      label: `Columna ${index}`,
      align: 'right' as const,
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (_, column) => ({ text: `${row * 100 + column}`, number: row })),
    ),
  };
}

function firstCells({ blocks }: ReturnType<typeof renderSlack>): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'data_table'
      ? block.rows.slice(1).map(([cell]) => (cell !== undefined && 'text' in cell ? (cell.text ?? '') : ''))
      : [],
  );
}

const shown = (reply: Reply): string => JSON.stringify(renderSlack(reply).blocks);

describe('a reply as Slack blocks', () => {
  it('stays inside every limit of Slack for any reply', () => {
    const run = fc.check(
      fc.property(anyReply, (reply) => {
        const faults = EVERY_WAY.flatMap((options) => validateMessage(renderSlack(reply, options)));
        if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
      }),
      { numRuns: 300, interruptAfterTimeLimit: 15_000 },
    );
    // Not fc.assert: a counterexample of 500 rows would bury its own message.
    expect(run.failed ? `${String(run.errorInstance)} (seed ${run.seed})` : 'inside').toBe('inside');
    expect(run.numRuns).toBeGreaterThan(50);
  });

  it('shows a goal with its light as colour and word, its figures labelled, its doubt and its source', () => {
    const blocks = shown(
      withParts({
        kind: 'figures',
        heading: '303 · Entrega de despensas',
        light: { light: 'red', word: 'rojo' },
        items: [{ label: 'Cumplimiento', value: '61%' }],
        notes: [{ kind: 'doubt', text: 'El total no coincide.' }],
        source: 'Tercer avance, página 3',
      }),
    );
    expect(blocks).toContain('*303 · Entrega de despensas* — 🔴 rojo');
    expect(blocks).toContain('*Cumplimiento*\\n61%');
    expect(blocks).toContain('⚠️ Dato en duda: El total no coincide.');
    expect(blocks).toContain('Fuente: Tercer avance, página 3');
  });

  it('rings nobody with what stands in data', () => {
    const message = renderSlack(
      withParts(
        { kind: 'text', text: 'Observación: <!channel> & <@U012345>' },
        {
          kind: 'table',
          caption: '<!here>',
          columns: [{ label: '<a>', align: 'left' }],
          rows: [[{ text: '<!here>', number: null }]],
        },
      ),
    );
    expect(JSON.stringify(message)).not.toContain('<');
    expect(JSON.stringify(message.blocks)).toContain('&lt;!channel&gt; &amp; &lt;@U012345&gt;');
  });

  it('tells how many items of a long list are left out', () => {
    const items = Array.from({ length: 500 }, (_, index) => `Meta ${index} ${'x'.repeat(40)}`);
    const { blocks } = renderSlack(withParts({ kind: 'bullets', items }));
    const text = JSON.stringify(blocks);
    const listed = items.filter((item) => text.includes(`${item}\\n`) || text.includes(`${item}"`)).length;
    expect(listed).toBeGreaterThan(50);
    expect(text).toContain(`… y ${500 - listed} más`);
  });

  it('never cuts inside a figure or a pair of surrogates', () => {
    const { blocks } = renderSlack(withParts({ kind: 'text', text: `${'9'.repeat(995)} 1,234,567` }));
    expect(JSON.stringify(blocks)).not.toMatch(/1,|12/u);
    const emoji = renderSlack({ ...EMPTY, title: '🎉'.repeat(100) });
    expect(JSON.stringify(emoji).isWellFormed()).toBe(true);
  });

  it('shows a list of every length in native tables of at most 100 rows that say which they hold', () => {
    const { blocks } = renderSlack(withParts(tableOf(140, 3)));
    const tables = blocks.filter((block) => block.type === 'data_table');
    expect(tables.map(({ rows }) => rows.length)).toEqual([101, 41]);
    expect(tables.map(({ caption }) => caption)).toEqual([
      'Metas (1 a 100 de 140)',
      'Metas (101 a 140 de 140)',
    ]);
  });

  it('tells numbers as numbers, under a header, so that the reader can sort them', () => {
    const { blocks } = renderSlack(
      withParts({
        kind: 'table',
        caption: 'Metas',
        columns: [
          { label: 'Semáforo', align: 'left' },
          { label: 'Clave', align: 'left' },
          { label: 'Avance', align: 'right' },
        ],
        rowHeader: 1,
        rows: [
          [
            { text: '🔴 rojo', number: null },
            { text: '303', number: null },
            { text: '1,234', number: 1_234 },
          ],
        ],
      }),
    );
    expect(blocks.find((block) => block.type === 'data_table')).toMatchObject({
      caption: 'Metas',
      row_header_column_index: 1,
      rows: [
        [{ text: 'Semáforo' }, { text: 'Clave' }, { text: 'Avance' }],
        [
          { type: 'raw_text', text: '🔴 rojo' },
          { type: 'raw_text', text: '303' },
          { type: 'raw_number', value: 1_234, text: '1,234' },
        ],
      ],
    });
  });

  it('shows a table that Slack would refuse as lines with every figure labelled', () => {
    const { blocks } = renderSlack(withParts(tableOf(0, 2), tableOf(1, 21)));
    expect(blocks.filter((block) => block.type === 'data_table')).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('• 0 · Columna 1: 1 ');
    expect(JSON.stringify(blocks)).toContain('Columna 20: 20');
    const basic = renderSlack(withParts(tableOf(2, 2)), { level: 'basic' });
    expect(JSON.stringify(basic.blocks)).toContain('• 100 · Columna 1: 101');
  });

  it('goes on where a long reply stopped, until all of it was shown once', () => {
    const reply = withParts(tableOf(500, 8));
    const rows: string[] = [];
    let from: number | null = 0;
    let pages = 0;
    while (from !== null && pages < 100) {
      const page = renderSlack(reply, { from });
      expect(validateMessage(page)).toEqual([]);
      rows.push(...firstCells(page));
      expect(page.next === null).toBe(!JSON.stringify(page.blocks).includes('_… y '));
      from = page.next;
      pages += 1;
    }
    expect(pages).toBeGreaterThan(1);
    expect(rows).toEqual(Array.from({ length: 500 }, (_, row) => `${row * 100}`));
  });

  it('goes on at the same place in a plainer form', () => {
    const reply = withParts(tableOf(300, 8));
    const { next } = renderSlack(reply);
    const shown = firstCells(renderSlack(reply)).length;
    expect(next).toBe(shown);
    const first = `• ${shown * 100} · Columna 1: ${shown * 100 + 1}`;
    const basic = renderSlack(reply, { level: 'basic', from: shown });
    expect(JSON.stringify(basic.blocks)).toContain(first);
    const text = renderSlack(reply, { level: 'text', from: shown });
    expect(text.text).toContain(first);
    expect(text.next).toBe(basic.next);
  });

  it('offers choices and suggestions as buttons, each with its own id and its whole message', () => {
    const reply: Reply = {
      ...withParts({
        kind: 'choices',
        question: '¿Cuál?',
        options: [option('Becas', 'avance de becas'), option('Salud')],
      }),
      suggestions: [option('¿Y en Q2?')],
    };
    const buttons = renderSlack(reply).blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements : [],
    );
    expect(buttons).toMatchObject([
      { action_id: 'say:0', value: 'avance de becas' },
      { action_id: 'say:1', value: 'Salud' },
      { action_id: 'say:2', value: '¿Y en Q2?' },
    ]);
  });

  it('gives a label too long for a button in full beside it, and no button for a message too long to send', () => {
    const long = `Acción ${'muy '.repeat(30)}larga`;
    const blocks = shown(
      withParts({
        kind: 'choices',
        question: '¿Cuál?',
        options: [option(long), option('b', 'b'.repeat(2_001))],
      }),
    );
    expect(blocks).toContain(`• ${long}`);
    expect(blocks.match(/"say:/gu)).toHaveLength(1);
    expect(blocks).toContain('… y 1 más');
  });

  it('says in the text what the blocks say', () => {
    const { text } = renderSlack({
      ...withParts({ kind: 'text', text: 'Nada atrasado & en orden.' }),
      sources: ['Tercer avance'],
    });
    expect(text).toBe('Metas atrasadas\n\nNada atrasado &amp; en orden.\n\nFuente: Tercer avance');
  });
});
