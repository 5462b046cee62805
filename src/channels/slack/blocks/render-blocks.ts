import { closingLines, renderPlain } from '#src/reply/render-plain.ts';
import type { FilePart, Reply } from '#src/reply/reply.ts';
import type { SlackBlock } from './data-visualization.ts';
import { toSlackLines, toSlackText } from './escape.ts';
import { countItems, type Fitted, fitPieces, skipItems } from './fit-pieces.ts';
import { SLACK_LIMITS, TEXT_SHARES } from './limits.ts';
import { partsPieces } from './part-pieces.ts';
import type { Picture } from './picture.ts';
import { contextLine, linesOf, type Piece, textOf } from './pieces.ts';
import { buttonCount, suggestionBlocks } from './say-buttons.ts';

export interface SlackMessage {
  /** The whole reply as plain text: what notifications and screen readers read. */
  readonly text: string;
  /** Empty: the text stands alone. */
  readonly blocks: readonly SlackBlock[];
  /** Sent after the message, into its thread. */
  readonly pictures: readonly Picture[];
  /** The same. */
  readonly files?: readonly FilePart[];
}

export interface RenderedReply extends SlackMessage {
  /** Where the next message goes on, as its `from`; null where all is shown. */
  readonly next: number | null;
}

/**
 * How much is asked of Slack. `native`: its tables and charts. `basic`: blocks that every Slack takes,
 * tables in lines, charts in characters. `text`: no blocks.
 */
export type RenderLevel = 'native' | 'basic' | 'text';

export interface RenderOptions {
  /** `native` where none is told. */
  readonly level?: RenderLevel;
  /** Whether images and files can go along: not with an answer through a response URL. */
  readonly pictures?: boolean;
  /** How many items were shown already: the `next` of the message before, in whichever form that was. */
  readonly from?: number;
  readonly around?: Around;
}

/** What stands before and after a reply: who asked, buttons that judge it. Within the same limits. */
export interface Around {
  readonly head: readonly SlackBlock[];
  readonly tail: readonly SlackBlock[];
  /** The button that shows the rest, where some is left out: a block, whatever the place to go on from. */
  readonly more?: (next: number) => readonly SlackBlock[];
}

const NOTHING_AROUND: Around = { head: [], tail: [] };

const UNDERSTOOD_TEXT = 300;
const SOURCES_SHOWN = 3;
const SOURCE_TEXT = 300;

/** A reply within every limit of Slack, whatever its size; what does not fit is counted, never dropped in silence. */
export function renderSlack(reply: Reply, options: RenderOptions = {}): RenderedReply {
  const { level = 'native', pictures = false, from = 0, around = NOTHING_AROUND } = options;
  const files = pictures && from === 0 ? reply.parts.filter((part) => part.kind === 'file') : [];
  if (level === 'text') return { ...renderText(reply, from), files };
  const native = level === 'native';
  const pieces = partsPieces(reply.parts, { native, pictures: native && pictures, files: pictures });
  const suggestions = suggestionBlocks(reply.suggestions, buttonCount(pieces));
  const tail = [...closingBlocks(reply), ...suggestions, ...around.tail];
  const head = [...around.head, ...headBlocks(reply)];
  const body = fitBody(pieces, { from, besides: [...head, ...tail], more: around.more ?? (() => []) });
  return {
    text: from === 0 ? plainText(reply, TEXT_SHARES.textBesideBlocks) : blocksText([...head, ...body.blocks]),
    blocks: [...head, ...body.blocks, ...tail],
    pictures: body.pictures,
    files,
    next: body.next,
  };
}

interface Room {
  readonly from: number;
  /** What else the message holds. */
  readonly besides: readonly SlackBlock[];
  readonly more: NonNullable<Around['more']>;
}

/** As many pieces as fit, and where some are left out, how many and the button that shows them. */
function fitBody(
  pieces: readonly Piece[],
  { from, besides, more }: Room,
): Pick<RenderedReply, 'blocks' | 'pictures' | 'next'> {
  const { rest, before } = skipItems(pieces, from);
  const fit = (reserved: readonly SlackBlock[]): Fitted =>
    fitPieces(rest, {
      blocks: SLACK_LIMITS.blocks - besides.length - reserved.length,
      text: TEXT_SHARES.blocks - textOf(besides) - textOf(reserved),
    });
  const whole = fit([]);
  const fitted = whole.notice.length === 0 ? whole : fit(more(from));
  const next = fitted.notice.length === 0 ? null : before + countItems(fitted.pieces);
  const shown = fitted.pieces.flatMap((piece) => piece.blocks);
  return {
    blocks: [...shown, ...fitted.notice, ...(next === null ? [] : more(next))],
    pictures: fitted.pieces.flatMap(({ picture }) => picture ?? []),
    next,
  };
}

/** The same words without blocks. A text alone has more room than one beside blocks. */
function renderText(reply: Reply, from: number): RenderedReply {
  if (from === 0)
    return { text: plainText(reply, TEXT_SHARES.textAlone), blocks: [], pictures: [], next: null };
  const { blocks, next } = renderSlack(reply, { level: 'basic', from });
  return { text: blocksText(blocks, TEXT_SHARES.textAlone), blocks: [], pictures: [], next };
}

function plainText(reply: Reply, limit: number): string {
  return toSlackLines(renderPlain(reply), limit);
}

/** What follows is said as its blocks say it: the whole reply would begin again. Already escaped. */
function blocksText(blocks: readonly SlackBlock[], limit: number = TEXT_SHARES.textBesideBlocks): string {
  const lines: string[] = [];
  let room = limit;
  for (const line of linesOf(blocks)) {
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  return lines.join('\n') || '—';
}

function headBlocks(reply: Reply): readonly SlackBlock[] {
  const title = reply.title === null ? '' : toSlackText(reply.title, SLACK_LIMITS.headerText);
  return [
    ...(title === '' ? [] : [header(title)]),
    ...(reply.understood === null ? [] : [contextLine(toSlackText(reply.understood, UNDERSTOOD_TEXT))]),
  ];
}

function header(text: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

function closingBlocks(reply: Reply): readonly SlackBlock[] {
  const lines = closingLines(reply);
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SOURCES_SHOWN).map((line) => toSlackText(line, SOURCE_TEXT));
  const more = lines.length - shown.length;
  return [contextLine([...shown, ...(more > 0 ? [`… y ${more} más`] : [])].join('\n'))];
}
