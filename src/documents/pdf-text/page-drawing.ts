import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { z } from 'zod';
import { MATRIX, type Matrix, multiply, transformPoint } from './matrix.ts';
import type { Rule } from './page-content.ts';

/** What a page draws besides its texts. */
export interface Drawing {
  /** Lying and upright lines; the edges of boxes are lines too. */
  readonly rules: readonly Rule[];
  /** How much of the page its largest picture covers, 0 to 1. */
  readonly pictured: number;
}

const PATH = z.tuple([z.number(), z.tuple([z.instanceof(Float32Array).nullable()])], z.unknown());
const FORM = z.tuple([MATRIX], z.unknown());
/** Shorter than any edge of a cell. Points. */
const SHORTEST = 4;
const STRAIGHT = 0.7;
/** What a path is made of, and how many numbers follow each step. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
const NUMBERS = [2, 2, 6, 4, 0] as const;

export async function readDrawing(page: PDFPageProxy): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const rules = new Map<string, Rule>();
  const outer: Matrix[] = [];
  let matrix = MATRIX.parse(transform);
  let pictured = 0;
  const pictures = PICTURES.map((name) => OPS[name]);
  const steps = new Map<number, (given: unknown) => void>([
    [OPS.save, () => outer.push(matrix)],
    [OPS.restore, () => (matrix = outer.pop() ?? matrix)],
    [OPS.transform, (given) => (matrix = multiply(matrix, MATRIX.parse(given)))],
    [
      OPS.paintFormXObjectBegin,
      (given) => {
        outer.push(matrix);
        const placed = FORM.safeParse(given).data?.[0];
        if (placed !== undefined) matrix = multiply(matrix, placed);
      },
    ],
    [OPS.paintFormXObjectEnd, () => (matrix = outer.pop() ?? matrix)],
    [
      OPS.constructPath,
      (given) => {
        const [paint, [path]] = PATH.safeParse(given).data ?? [OPS.endPath, [null]];
        if (path === null || paint === OPS.endPath) return;
        for (const rule of toRules(path, matrix)) rules.set(keyOf(rule), rule);
      },
    ],
  ]);
  for (const [index, step] of fnArray.entries()) {
    steps.get(step)?.(argsArray[index]);
    if (!pictures.includes(step)) continue;
    const [a, b, c, d] = matrix;
    pictured = Math.max(pictured, Math.abs(a * d - b * c) / (width * height));
  }
  return { rules: [...rules.values()], pictured };
}

const NO_ANNOTATIONS = 0;
const PICTURES = [
  'paintImageXObject',
  'paintImageMaskXObject',
  'paintInlineImageXObject',
  'paintSolidColorImageMask',
] as const;

/** Lines that are drawn twice count once. */
function keyOf({ x0, y0, x1, y1 }: Rule): string {
  return [x0, y0, x1, y1].map((value) => Math.round(value * 4)).join(' ');
}

function toRules(path: Float32Array, matrix: Matrix): Rule[] {
  const rules: Rule[] = [];
  let start: readonly [number, number] = [0, 0];
  let at = start;
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? STEP.close;
    const count = NUMBERS[step] ?? 0;
    const last = index + count;
    const to = step === STEP.close ? start : transformPoint(matrix, path[last - 1] ?? 0, path[last] ?? 0);
    const rule = step === STEP.line || step === STEP.close ? toRule(at, to) : undefined;
    if (rule !== undefined) rules.push(rule);
    if (step === STEP.move) start = to;
    at = to;
    index = last + 1;
  }
  return rules;
}

function toRule([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): Rule | undefined {
  const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (Math.max(across, down) < SHORTEST || Math.min(across, down) > STRAIGHT) return undefined;
  return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
}
