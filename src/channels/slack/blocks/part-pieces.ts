import { toPrintableLines } from '#src/reply/printable.ts';
import type { FilePart, ReplyPart } from '#src/reply/reply.ts';
import { actPieces } from './act-buttons.ts';
import { personLine } from './asked-line.ts';
import { chartAsLines, findDrawnChart } from './chart-pieces.ts';
import { toSlackText } from './escape.ts';
import { figuresPieces } from './figures-pieces.ts';
import { LINE_TEXT, type Piece, sectionsOf } from './pieces.ts';
import { buttonCount, choicesPieces } from './say-buttons.ts';
import { fitsTable, tableAsLines, tablePieces } from './table-pieces.ts';

export interface Means {
  /** False: neither native tables nor charts, and no images. */
  readonly native: boolean;
  /** Whether images can go along with the message. */
  readonly pictures: boolean;
  readonly files: boolean;
}

/** The parts of a reply in order, in pieces small enough that one of them always fits a message. */
export function partsPieces(parts: readonly ReplyPart[], means: Means): readonly Piece[] {
  const pieces: Piece[] = [];
  let drawn = 0;
  for (const part of parts) {
    const chart =
      part.kind === 'chart' && means.native
        ? findDrawnChart(part, { drawn, pictures: means.pictures })
        : undefined;
    if (chart === undefined) pieces.push(...partPieces(part, { means, buttons: buttonCount(pieces) }));
    else {
      drawn += 1;
      pieces.push(chart);
    }
  }
  return pieces;
}

interface Place {
  readonly means: Means;
  /** Buttons before this part. */
  readonly buttons: number;
}

function partPieces(part: ReplyPart, { means, buttons }: Place): readonly Piece[] {
  switch (part.kind) {
    case 'text':
      return sectionsOf(toPrintableLines(part.text).filter(Boolean).map(lineText));
    case 'bullets':
      return sectionsOf(part.items.map((item) => `• ${lineText(item)}`));
    case 'figures':
      return figuresPieces(part);
    case 'table':
      return means.native && fitsTable(part) ? tablePieces(part) : tableAsLines(part);
    case 'chart':
      return chartAsLines(part);
    case 'person':
      return [{ blocks: [personLine(part)], items: 0 }];
    case 'file':
      return filePieces(part, means);
    case 'acts':
      return actPieces(part, buttons);
    default:
      return choicesPieces(part, buttons);
  }
}

const ELSEWHERE = 'Aquí no se pueden adjuntar archivos: va por mensaje directo a quien lo pidió.';

function filePieces({ title, fileName, holds }: FilePart, { files }: Means): readonly Piece[] {
  const lines = [`📎 *${lineText(title)}* (${lineText(fileName)})`, lineText(holds)];
  return sectionsOf(files ? lines : [...lines, ELSEWHERE]);
}

function lineText(line: string): string {
  return toSlackText(line, LINE_TEXT);
}
