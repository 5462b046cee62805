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
  /** How many pieces there is no more room for. */
  readonly left: number;
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
      const out = pieces.slice(index);
      return { pieces: pieces.slice(0, index), notice: [leftOut(out)], left: out.length };
    }
  }
  return { pieces, notice: [], left: 0 };
}

function leftOut(pieces: readonly Piece[]): SlackBlock {
  const count = pieces.reduce((sum, piece) => sum + piece.items, 0);
  return markdownSection(
    `_… y ${count.toLocaleString('es-MX')} más. Para verlo completo, acote su pregunta por área, trimestre o estado._`,
  );
}
