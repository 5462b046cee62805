import type { types } from '@slack/bolt';
import { plainChart } from '#src/reply/plain-chart.ts';
import { toPrintableLines } from '#src/reply/printable.ts';
import { closingLines, renderPlain } from '#src/reply/render-plain.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';
import { actPieces } from './act-buttons.ts';
import { personLine } from './asked-line.ts';
import { toSlackLines, toSlackText } from './escape.ts';
import { figuresPieces } from './figures-pieces.ts';
import { SLACK_LIMITS, TEXT_SHARES } from './limits.ts';
import { contextLine, LINE_TEXT, markdownSection, type Piece, sectionsOf, textOf } from './pieces.ts';
import { buttonCount, choicesPieces, suggestionBlocks } from './say-buttons.ts';
import { fitsTable, tableAsLines, tablePieces } from './table-pieces.ts';

export interface SlackMessage {
  /** The whole reply as plain text: what notifications and screen readers read. */
  readonly text: string;
  /** Empty: the text stands alone. */
  readonly blocks: readonly types.KnownBlock[];
}

const UNDERSTOOD_TEXT = 300;
const SOURCES_SHOWN = 3;
const SOURCE_TEXT = 300;

/** What stands before and after a reply: who asked, buttons that judge it. Within the same limits. */
export interface Around {
  readonly head: readonly types.KnownBlock[];
  readonly tail: readonly types.KnownBlock[];
}

const NOTHING_AROUND: Around = { head: [], tail: [] };

/** A reply within every limit of Slack, whatever its size; what does not fit is counted, never dropped in silence. */
export function renderSlack(reply: Reply, around = NOTHING_AROUND): SlackMessage {
  const pieces = partsPieces(reply.parts);
  const suggestions = suggestionBlocks(reply.suggestions, buttonCount(pieces));
  const tail = [...closingBlocks(reply), ...suggestions, ...around.tail];
  const head = [...around.head, ...headBlocks(reply)];
  const body = fitPieces(pieces, {
    blocks: SLACK_LIMITS.blocks - head.length - tail.length,
    text: TEXT_SHARES.blocks - textOf(head) - textOf(tail),
  });
  return {
    text: toSlackLines(renderPlain(reply), TEXT_SHARES.textBesideBlocks),
    blocks: [...head, ...body, ...tail],
  };
}

/** The same reply for a Slack that refused its blocks. */
export function renderSlackText(reply: Reply): SlackMessage {
  return { text: toSlackLines(renderPlain(reply), TEXT_SHARES.textAlone), blocks: [] };
}

function headBlocks(reply: Reply): readonly types.KnownBlock[] {
  const title = reply.title === null ? '' : toSlackText(reply.title, SLACK_LIMITS.headerText);
  return [
    ...(title === '' ? [] : [header(title)]),
    ...(reply.understood === null ? [] : [contextLine(toSlackText(reply.understood, UNDERSTOOD_TEXT))]),
  ];
}

function header(text: string): types.KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

function partsPieces(parts: readonly ReplyPart[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let tables = 0;
  for (const part of parts) {
    if (part.kind === 'table' && tables < SLACK_LIMITS.tables && fitsTable(part)) {
      tables += 1;
      pieces.push(...tablePieces(part));
    } else pieces.push(...partPieces(part, buttonCount(pieces)));
  }
  return pieces;
}

function partPieces(part: ReplyPart, buttons: number): readonly Piece[] {
  switch (part.kind) {
    case 'text':
      return sectionsOf(toPrintableLines(part.text).filter(Boolean).map(lineText));
    case 'bullets':
      return sectionsOf(part.items.map((item) => `• ${lineText(item)}`));
    case 'figures':
      return figuresPieces(part);
    case 'table':
      return tableAsLines(part);
    case 'chart':
      return sectionsOf(plainChart(part).filter(Boolean).map(lineText));
    case 'person':
      return [{ blocks: [personLine(part)], items: 0 }];
    case 'acts':
      return actPieces(part, buttons);
    default:
      return choicesPieces(part, buttons);
  }
}

function lineText(line: string): string {
  return toSlackText(line, LINE_TEXT);
}

interface Room {
  readonly blocks: number;
  readonly text: number;
}

/** One line is kept back for telling how much is left out. */
const NOTICE: Room = { blocks: 1, text: 150 };

/** In order, up to the first piece that does not fit: an answer with holes would mislead. */
function fitPieces(pieces: readonly Piece[], room: Room): readonly types.KnownBlock[] {
  const fitting: types.KnownBlock[] = [];
  let text = 0;
  for (const [index, piece] of pieces.entries()) {
    text += textOf(piece.blocks);
    const rest = index === pieces.length - 1 ? { blocks: 0, text: 0 } : NOTICE;
    const fits =
      fitting.length + piece.blocks.length <= room.blocks - rest.blocks && text <= room.text - rest.text;
    if (!fits) return [...fitting, leftOut(pieces.slice(index))];
    fitting.push(...piece.blocks);
  }
  return fitting;
}

function leftOut(pieces: readonly Piece[]): types.KnownBlock {
  const count = pieces.reduce((sum, piece) => sum + piece.items, 0);
  return markdownSection(
    `_… y ${count.toLocaleString('es-MX')} más. Para verlo completo, acote su pregunta por área, trimestre o estado._`,
  );
}

function closingBlocks(reply: Reply): readonly types.KnownBlock[] {
  const lines = closingLines(reply);
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SOURCES_SHOWN).map((line) => toSlackText(line, SOURCE_TEXT));
  const more = lines.length - shown.length;
  return [contextLine([...shown, ...(more > 0 ? [`… y ${more} más`] : [])].join('\n'))];
}
