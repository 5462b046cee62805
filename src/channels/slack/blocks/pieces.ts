import type { types } from '@slack/bolt';
import { SLACK_LIMITS } from './limits.ts';

/**
 * Blocks that are shown together or not at all. `items` is how many things the reader misses
 * where they are left out.
 */
export interface Piece {
  readonly blocks: readonly types.KnownBlock[];
  readonly items: number;
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

/** Escaped lines gathered into sections, each line whole. */
export function sectionsOf(lines: readonly string[]): readonly Piece[] {
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

/** All text that a block carries, in characters as sent: whatever Slack may count is counted. */
export function textOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + textOf(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (typeof inner !== 'string') return sum + textOf(inner);
    return key === 'text' ? sum + inner.length : sum;
  }, 0);
}
