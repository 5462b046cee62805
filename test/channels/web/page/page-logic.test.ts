import { describe, expect, it } from 'vitest';
import type { ChatMessage, Command, View } from '#src/channels/web/page/api/protocol.ts';
import type { Cell } from '#src/channels/web/page/blocks/block-types.ts';
import { filterRows, sortRows } from '#src/channels/web/page/blocks/sort-rows.ts';
import { ticksFor } from '#src/channels/web/page/charts/series.ts';
import { completionsFor, toSent } from '#src/channels/web/page/conversation/completions.ts';
import { missingValues, valuesOf } from '#src/channels/web/page/modal/form-values.ts';
import { readAddress, writeAddress } from '#src/channels/web/page/state/address.ts';
import { dayName } from '#src/channels/web/page/state/days.ts';
import { NOTHING_YET, nextState } from '#src/channels/web/page/state/page-state.ts';
import { threadsOf, withMessage } from '#src/channels/web/page/state/threads.ts';
import { withView } from '#src/channels/web/page/state/view-stack.ts';

const text = (value: string): Cell => ({ type: 'raw_text', text: value });
const number = (value: number): Cell => ({ type: 'raw_number', value, text: `${value}%` });

describe('rows of a table', () => {
  const rows = [[number(9)], [text('sin dato')], [number(-1)], [number(110)]];
  const values = (sorted: readonly (readonly Cell[])[]): unknown[] =>
    sorted.map(([cell]) => cell?.value ?? cell?.text);

  it('go by number, with the unknown last either way', () => {
    expect(values(sortRows(rows, { column: 0, order: 'ascending' }))).toEqual([-1, 9, 110, 'sin dato']);
    expect(values(sortRows(rows, { column: 0, order: 'descending' }))).toEqual([110, 9, -1, 'sin dato']);
    expect(sortRows(rows, null)).toBe(rows);
  });

  it('go by text with their digits as numbers', () => {
    const codes = ['M.10', 'M.2', 'área', 'Baja'].map((code) => [text(code)]);
    expect(values(sortRows(codes, { column: 0, order: 'ascending' }))).toEqual([
      'área',
      'Baja',
      'M.2',
      'M.10',
    ]);
  });

  it('are found whatever their accents', () => {
    expect(values(filterRows([[text('Nómina')], [text('Becas')]], 'NOMINA '))).toEqual(['Nómina']);
  });
});

function message(ts: string, threadTs: string | null = null): ChatMessage {
  const postedAt = '2023-10-15T19:00:00Z';
  const rest = { channel: 'C', user: 'U', fromBot: false, text: ts, blocks: [], ephemeral: false, files: [] };
  return { ts, threadTs, postedAt, ...rest };
}

describe('messages', () => {
  it('hang in their threads; a reply without its beginning stands alone', () => {
    const threads = threadsOf([message('1'), message('2'), message('3', '1'), message('4', '0')]);
    expect(threads.map(({ root, replies }) => [root.ts, ...replies.map(({ ts }) => ts)])).toEqual([
      ['1', '3'],
      ['2'],
      ['4'],
    ]);
  });

  it('stand by time, each once', () => {
    const all = ['2', '1', '3', '2'].reduce<readonly ChatMessage[]>(
      (before, ts) => withMessage(before, message(ts)),
      [],
    );
    expect(all.map(({ ts }) => ts)).toEqual(['1', '2', '3']);
  });

  it('keep what was told while the history was on its way, and nothing of a line before', () => {
    const { channel } = message('1');
    const stale = nextState(NOTHING_YET, { type: 'message', message: message('9') });
    const joined = nextState(stale, { type: 'line', connected: true });
    const told = nextState(joined, { type: 'message', message: message('2') });
    const fetched = nextState(told, { type: 'history', channel, messages: [message('1')] });
    expect(fetched.messages[channel]?.map(({ ts }) => ts)).toEqual(['1', '2']);
  });
});

describe('what is written', () => {
  const commands: readonly Command[] = [{ command: '/avance', description: 'Pregunta', usageHint: 'la 303' }];
  const names = [{ name: 'Avance', detail: 'Aplicación' }];

  it.each([
    ['/av', ['/avance ']],
    ['/avance', []],
    ['/avance la 3', []],
    ['hola @AVA', ['hola @Avance ']],
    ['@', ['@Avance ']],
    ['correo@ava', []],
    ['hola', []],
  ])('%j may become %j', (written, texts) => {
    expect(completionsFor(written, { commands, names }).map((each) => each.text)).toEqual(texts);
  });

  it.each([
    ['  ¿cómo va? ', { kind: 'words', text: '¿cómo va?' }],
    ['/avance  la 303', { kind: 'command', command: '/avance', text: 'la 303' }],
    ['/otra x', { kind: 'unknown-command', command: '/otra' }],
  ])('%j is sent as %j', (written, sent) => {
    expect(toSent(written, commands)).toEqual(sent);
  });
});

describe('forms', () => {
  const view: View = {
    id: 'V1',
    type: 'modal',
    blocks: [
      {
        type: 'input',
        block_id: 'a',
        label: { type: 'plain_text', text: 'A' },
        element: { type: 'plain_text_input', action_id: 'a', initial_value: 'x' },
      },
      {
        type: 'input',
        block_id: 'b',
        label: { type: 'plain_text', text: 'B' },
        element: { type: 'checkboxes', action_id: 'b', options: [] },
      },
      { type: 'actions', block_id: 'c', elements: [{ type: 'button', action_id: 'c' }] },
    ],
  };

  it('hold what they began with until it is changed, and name what is missing', () => {
    const values = valuesOf(view, {});
    expect(values).toEqual({
      a: { a: { type: 'plain_text_input', value: 'x' } },
      b: { b: { type: 'checkboxes', selected_options: [] } },
    });
    expect(missingValues(view, values)).toEqual({ b: 'Complete este campo.' });
    const emptied = valuesOf(view, { a: { a: { type: 'plain_text_input', value: null } } });
    expect(Object.keys(missingValues(view, emptied))).toEqual(['a', 'b']);
  });

  it('lie on each other as the server tells', () => {
    const second = { ...view, id: 'V2', previous_view_id: 'V1' };
    const ids = (views: readonly View[]): readonly string[] => views.map(({ id }) => id);
    expect(ids(withView([view], second))).toEqual(['V1', 'V2']);
    expect(ids(withView([view, second], view))).toEqual(['V1']);
    expect(ids(withView([view], { ...view, id: 'V3' }))).toEqual(['V3']);
    expect(withView([view], null)).toEqual([]);
  });
});

it.each([
  [
    [9_960, 11_482],
    [0, 5_000, 10_000, 15_000],
  ],
  [
    [0.4, 1],
    [0, 0.25, 0.5, 0.75, 1],
  ],
  [
    [-5, 5],
    [-5, -2.5, 0, 2.5, 5],
  ],
  [[], [0, 0.25]],
])('an axis for %j has the steps %j', (values, ticks) => {
  expect(ticksFor(values)).toEqual(ticks);
});

it('names days as people do', () => {
  const now = new Date(2023, 9, 15, 12);
  expect(dayName(new Date(2023, 9, 15, 1), now)).toBe('Hoy');
  expect(dayName(new Date(2023, 9, 14, 23), now)).toBe('Ayer');
  expect(dayName(new Date(2023, 9, 10), now)).toBe('Martes, 10 de octubre');
  expect(dayName(new Date(2022, 9, 10), now)).toBe('Lunes, 10 de octubre de 2022');
});

it('keeps a place in the address', () => {
  const address = { person: 'U1', channel: 'C1', thread: '17.1' };
  expect(readAddress(writeAddress(address))).toEqual(address);
  expect(readAddress('')).toEqual({ person: null, channel: null, thread: null });
});
