import type { PageContent, PlacedText, Rule, Turns } from './page-content.ts';

/** A page whose texts lie, whatever way it was put in; what stands across is in `standing`. */
export interface UprightPage {
  readonly lying: readonly PlacedText[];
  readonly standing: readonly PlacedText[];
  readonly rules: readonly Rule[];
}

/** Most signs say which way up a page is read. */
export function putUpright({ texts, rules }: Pick<PageContent, 'texts' | 'rules'>): UprightPage {
  const signs = [0, 0, 0, 0];
  for (const { turns, text } of texts) signs[turns] = (signs[turns] ?? 0) + text.length;
  const main = signs.indexOf(Math.max(...signs));
  const turned = texts.map((text) => turnText(text, main));
  return {
    lying: turned.filter(({ turns }) => turns === 0),
    standing: turned.filter(({ turns }) => turns === 1 || turns === 3),
    rules: main === 0 ? rules : rules.map((rule) => turnRule(rule, main)),
  };
}

/** A standing text as if it lay: up is to its right then, or to its left. */
export function layDown(text: PlacedText): PlacedText {
  return turnText(text, text.turns);
}

function turnText(text: PlacedText, by: number): PlacedText {
  if (by === 0) return text;
  const [x, y] = turnPoint(text.x, text.y, by);
  return { ...text, x, y, turns: TURNS[(text.turns - by + 4) % 4] ?? 0 };
}

const TURNS: readonly Turns[] = [0, 1, 2, 3];

function turnRule({ x0, y0, x1, y1 }: Rule, by: number): Rule {
  const [ax, ay] = turnPoint(x0, y0, by);
  const [bx, by2] = turnPoint(x1, y1, by);
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by2), x1: Math.max(ax, bx), y1: Math.max(ay, by2) };
}

/** Back by so many clockwise quarter turns. */
function turnPoint(x: number, y: number, by: number): readonly [number, number] {
  if (by === 1) return [y, -x];
  if (by === 2) return [-x, -y];
  return by === 3 ? [-y, x] : [x, y];
}
