import type { SlackBlock } from './data-visualization.ts';
import { markdownSection, type Piece, textOf } from './pieces.ts';

export interface Room {
  readonly blocks: number;
  readonly text: number;
}

export interface Fitted {
  readonly pieces: readonly Piece[];
  /** Tells how much is left out; empty where nothing is. */
  readonly notice: readonly SlackBlock[];
}

/**
 * The pieces after those that hold the first `items` of them. What a form shows in one piece another
 * shows in several, so that items are counted, which all forms have alike; one that is half shown comes
 * again. `before`: the items that do not come again.
 */
export function skipItems(
  pieces: readonly Piece[],
  items: number,
): { readonly rest: readonly Piece[]; readonly before: number } {
  let before = 0;
  for (const [index, piece] of pieces.entries()) {
    if (before >= items || before + piece.items > items) return { rest: pieces.slice(index), before };
    before += piece.items;
  }
  return { rest: [], before };
}

export function countItems(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.items, 0);
}

/** One line is kept back for telling how much is left out. */
const NOTICE: Room = { blocks: 1, text: 150 };

/** In order, up to the first piece that does not fit: an answer with holes would mislead. */
export function fitPieces(pieces: readonly Piece[], room: Room): Fitted {
  let blocks = 0;
  let text = 0;
  for (const [index, piece] of pieces.entries()) {
    blocks += piece.blocks.length;
    text += textOf(piece.blocks);
    const rest = index === pieces.length - 1 ? { blocks: 0, text: 0 } : NOTICE;
    if (blocks > room.blocks - rest.blocks || text > room.text - rest.text) {
      return { pieces: pieces.slice(0, index), notice: [leftOut(countItems(pieces.slice(index)))] };
    }
  }
  return { pieces, notice: [] };
}

function leftOut(count: number): SlackBlock {
  return markdownSection(
    `_… y ${count.toLocaleString('es-MX')} más. Para verlo completo, acote su pregunta por área, trimestre o estado._`,
  );
}
