import type { GoalKind } from '#src/domain/goal.ts';
import { editDistance } from '#src/language/edit-distance.ts';
import { fold } from '#src/language/fold.ts';
import { ACTION_PREFIXES, GOAL_PREFIXES } from './vocabulary.ts';

/** The code at the start of a description, and the rest. */
export interface CodedText {
  readonly printedCode: string;
  /** As goals are named everywhere: M.n; an action by its number. */
  readonly code: string;
  readonly kind: GoalKind;
  readonly text: string;
}

const NUMBERED = /^(\d{1,6}(?:\.\d+)*)\s*(?:[.\-–—:)]+\s*|\s+)(\D.*)$/su;
const LETTERED = /^(\p{L}{1,6})\s?([.-])?\s?(\d{1,4})(?:[.\-–—:)]+\s*|\s+)(\D.*)$/su;
const LINE_LIST = /^[A-Z]?\d+(?:[.-]\d+)*\.?$/iu;

/** "M.3 TEXTO", "IM.3 TEXTO", "META 3 TEXTO", "301.- TEXTO". Undefined where the text begins without a code. */
export function readCodedText(cell: string): CodedText | undefined {
  const numbered = NUMBERED.exec(cell);
  if (numbered !== null) {
    const [, code = '', text = ''] = numbered;
    return { printedCode: code, code, kind: 'action', text: text.trim() };
  }
  const lettered = LETTERED.exec(cell);
  if (lettered === null) return undefined;
  const [, letters = '', sign, number = '', text = ''] = lettered;
  const printedCode = cell.slice(0, cell.indexOf(number, letters.length) + number.length);
  const prefix = fold(letters);
  if (ACTION_PREFIXES.includes(prefix))
    return { printedCode, code: printedCode, kind: 'action', text: text.trim() };
  // Without a sign between them, letters and number may be the first words of a text.
  const isGoal = GOAL_PREFIXES.includes(prefix) || (sign !== undefined && readsAsGoal(prefix));
  if (isGoal) return { printedCode, code: `M.${Number(number)}`, kind: 'goal', text: text.trim() };
  return sign === undefined ? undefined : { printedCode, code: printedCode, kind: 'goal', text: text.trim() };
}

/** One letter beside the M, or in its place, is the scanner's. */
function readsAsGoal(prefix: string): boolean {
  return GOAL_PREFIXES.some(
    (known) => prefix.includes(known) && editDistance(prefix, known, 1) !== undefined,
  );
}

/** "2.1.1, 2.1.5" as a list of codes; undefined where the cell is anything else. */
export function readLineCodes(cell: string): readonly string[] | undefined {
  const codes = cell.split(/[\s,;]+/u).filter((code) => code !== '');
  if (!codes.every((code) => LINE_LIST.test(code))) return undefined;
  return [...new Set(codes.map((code) => code.replace(/\.$/u, '')))];
}
