import type { types } from '@slack/bolt';
import type { SlackBlock } from './data-visualization.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { Picture } from './picture.ts';

/**
 * Blocks that are shown together or not at all. `items` is how many things the reader misses
 * where they are left out.
 */
export interface Piece {
  readonly blocks: readonly SlackBlock[];
  readonly items: number;
  /** Goes along with them. */
  readonly picture?: Picture;
}

/** Verbatim: Slack adds no links of its own to names and addresses that stand in data. */
export function markdownSection(text: string): types.KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

export function contextLine(text: string): types.KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** Small pieces, so that little is left out where the room ends. */
const PIECE_TEXT = 1_000;

/** A piece that stands in Home too. */
export interface TextPiece extends Piece {
  readonly blocks: readonly types.KnownBlock[];
}

/** Escaped lines gathered into sections, each line whole. */
export function sectionsOf(lines: readonly string[]): readonly TextPiece[] {
  const groups: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    length += line.length + 1;
    const group = groups.at(-1);
    if (group !== undefined && length <= PIECE_TEXT) group.push(line);
    else {
      groups.push([line]);
      length = line.length;
    }
  }
  return groups.map((group) => ({ blocks: [markdownSection(group.join('\n'))], items: group.length }));
}

/** How long one line of a list may be, as sent. */
export const LINE_TEXT = SLACK_LIMITS.sectionText / 3;

/** Fields of blocks that are shown as text. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'caption',
  'title',
  'name',
  'label',
  'x_label',
  'y_label',
  'alt_text',
]);

/** All text that a block carries, in characters as sent: whatever Slack may count is counted. */
export function textOf(value: unknown): number {
  let length = 0;
  forEachText(value, (text) => {
    length += text.length;
  });
  return length;
}

/** The texts of blocks one after the other, a row of a table in one line; buttons say nothing by themselves. */
export function linesOf(blocks: readonly SlackBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'actions') return [];
    if (block.type !== 'data_table') return textsOf(block);
    return [block.caption, ...block.rows.map((row) => textsOf(row).join(' · '))];
  });
}

function textsOf(value: unknown): readonly string[] {
  const texts: string[] = [];
  forEachText(value, (text) => texts.push(text));
  return texts;
}

/** A table has hundreds of texts, counted again and again while it is made to fit: no list is made of them. */
function forEachText(value: unknown, tell: (text: string) => void): void {
  if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) {
      if (typeof each === 'string') tell(each);
      else forEachText(each, tell);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (typeof inner !== 'string') forEachText(inner, tell);
    else if (TEXT_FIELDS.has(key)) tell(inner);
  }
}
