import { z } from 'zod';
import { blockFaults, type Surface } from './block-kit/block-checks.ts';
import { cellText } from './block-kit/data-checks.ts';
import {
  type BlockFault,
  escapeFaults,
  type Fields,
  fieldsOf,
  list,
  optionalText,
  PLAIN,
  textFaults,
  when,
} from './block-kit/faults.ts';

const MESSAGE_TEXT = 13_200;
const CELL_TEXT = 10_000;
const CHARTS = 2;

/**
 * A strict check of what is sent against the limits that Slack documents, and where they are disputed
 * against the smaller, written apart from the renderer so that both cannot share a mistake. Returns
 * every fault with its place; none: accepted.
 */
export function validateMessage(message: {
  readonly text?: unknown;
  readonly blocks?: unknown;
}): BlockFault[] {
  const blocks = message.blocks === undefined ? [] : message.blocks;
  if (!Array.isArray(blocks)) return [{ at: '/blocks', fault: 'not a list' }];
  const text = typeof message.text === 'string' ? message.text : '';
  const charts = blocks.filter((block) => fieldsOf(block).type === 'data_visualization').length;
  return [
    ...when(text.trim() === '', '/text', 'no_text'),
    ...when(!text.isWellFormed(), '/text', 'half a surrogate pair'),
    ...escapeFaults(text, '/text'),
    ...when(text.length + totalText(blocks) >= MESSAGE_TEXT, '/', 'msg_blocks_too_long'),
    ...when(cellText(blocks) > CELL_TEXT, '/blocks', 'too much text in cells'),
    ...when(charts > CHARTS, '/blocks', `${charts} charts`),
    ...blocksFaults(blocks, 'message', 50),
  ];
}

/** A modal or a Home tab, as `views.open`, `views.push`, `views.update` and `views.publish` take it. */
export function validateView(value: unknown): BlockFault[] {
  const view = fieldsOf(value);
  if (view.type !== 'modal' && view.type !== 'home')
    return [{ at: '/type', fault: `type ${String(view.type)}` }];
  const metadata = view.private_metadata ?? '';
  const callback = view.callback_id ?? '';
  return [
    ...(view.type === 'modal' ? modalFaults(view) : []),
    ...when(typeof metadata !== 'string' || metadata.length > 3_000, '/private_metadata', 'over 3000'),
    ...when(typeof callback !== 'string' || callback.length > 255, '/callback_id', 'over 255'),
    ...when(!Array.isArray(view.blocks), '/blocks', 'not a list'),
    ...blocksFaults(
      view.type === 'modal' ? withoutNames(list(view.blocks)) : list(view.blocks),
      view.type,
      100,
    ),
  ];
}

/** In a window nobody is rung, so that people may be named anywhere in it. */
function withoutNames(blocks: readonly unknown[]): readonly unknown[] {
  return z
    .array(z.unknown())
    .parse(JSON.parse(JSON.stringify(blocks).replaceAll(/<@[UW][A-Z0-9]+>/gu, 'alguien')));
}

function modalFaults(view: Fields): readonly BlockFault[] {
  const holdsInput = list(view.blocks).some((block) => fieldsOf(block).type === 'input');
  return [
    ...textFaults(view.title, { at: '/title', limit: 24, kinds: PLAIN }),
    ...optionalText(view.submit, { at: '/submit', limit: 24, kinds: PLAIN }),
    ...optionalText(view.close, { at: '/close', limit: 24, kinds: PLAIN }),
    ...when(holdsInput && view.submit === undefined, '/submit', 'inputs, and nothing to send them with'),
  ];
}

function blocksFaults(blocks: readonly unknown[], surface: Surface, most: number): readonly BlockFault[] {
  const ids = blocks.map((block) => fieldsOf(block).block_id).filter((id) => id !== undefined);
  return [
    ...when(blocks.length > most, '/blocks', `${blocks.length} blocks`),
    ...when(new Set(ids).size !== ids.length, '/blocks', 'block_id repeated'),
    ...blocks.flatMap((block, index) => blockFaults(block, `/blocks/${index}`, surface)),
    ...blocks.flatMap((block, index) => repeatedActions(fieldsOf(block), `/blocks/${index}`)),
    ...(surface === 'message' ? repeatedAnywhere(blocks) : []),
  ];
}

/** Within one block Slack itself refuses it. */
function repeatedActions({ elements }: Fields, at: string): readonly BlockFault[] {
  const given = list(elements)
    .map((element) => fieldsOf(element).action_id)
    .filter((id) => id !== undefined);
  return when(new Set(given).size !== given.length, at, 'action_id repeated');
}

/** Within one message our own rule: a press then names its button. */
function repeatedAnywhere(blocks: readonly unknown[]): readonly BlockFault[] {
  const elements = blocks.flatMap((block) => list(fieldsOf(block).elements));
  return repeatedActions({ elements }, '/blocks');
}

const COUNTED = new Set(['text', 'caption', 'title', 'name', 'label', 'alt_text', 'x_label', 'y_label']);

/** Every string that is shown, whichever of them Slack counts. */
function totalText(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce<number>(
      (sum, each) => sum + (typeof each === 'string' ? each.length : totalText(each)),
      0,
    );
  }
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]: [string, unknown]) =>
      sum + (typeof inner === 'string' ? (COUNTED.has(key) ? inner.length : 0) : totalText(inner)),
    0,
  );
}

/** What a menu is answered with when it asks for options: as if it stood in a view with them. */
export function validateOptions(options: readonly unknown[]): BlockFault[] {
  if (options.length === 0) return [];
  const menu = { type: 'static_select', action_id: 'menu', options };
  return validateView({ type: 'home', blocks: [{ type: 'actions', elements: [menu] }] });
}
