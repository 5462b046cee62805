import type { CatalogGoal } from '#src/domain/catalog.ts';
import { findNumberAt } from '#src/language/number-words.ts';
import { listReading } from '#src/language/numbers.ts';
import type { Word } from '../reading/words.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { type GroupKind, goalsCalled, goalsOfCode, groupOf, linesOfCode } from './code-holders.ts';
import { readWordedCode } from './spoken-codes.ts';
import { isContentWord, toCodeKey, toGroupKey } from './terms.ts';

/** Codes that a message names, each with the words that name it. */
export interface NamedCodes {
  readonly goals: readonly CatalogGoal[];
  readonly units: readonly string[];
  readonly programs: readonly string[];
  readonly lines: readonly string[];
  /** Said to be a code ("la 999"), and of nothing in the catalogue. */
  readonly unknown: readonly string[];
  /** Word indexes that are codes. */
  readonly taken: ReadonlySet<number>;
  /** Word indexes of numbers that count something ("305 niños"), or are otherwise no codes. */
  readonly counts: ReadonlySet<number>;
}

/** Words before a number that make it a code. */
const CODE_MARKS = new Set(
  'la las lo meta metas accion acciones indicador clave codigo numero num no el al unidad ue ur programa prog linea lineas cod'.split(
    ' ',
  ),
);
/** Of these, the ones after which nothing but a code is said, so that one of nothing can be called so. */
const SURE_CODE_MARKS = new Set('meta accion indicador clave codigo unidad programa linea'.split(' '));
/** After these a number may also be an hour or a count: only what looks like a code, or ends the message, is one. */
const LIKELY_CODE_MARKS = new Set(['la', 'y']);
/** "a la 1", "desde la 1": an hour. */
const BEFORE_HOURS = new Set(['a', 'desde', 'hasta', 'para', 'sobre']);
/** Of these, the ones after which a unit or line of the same code is not meant. */
const GOAL_MARKS = new Set(['meta', 'metas', 'indicador']);
/** Words before a number that make it something else. */
const OTHER_NUMBERS = new Set(
  'ext extension tel telefono cel articulo art capitulo folio oficio pagina pag top hay somos tenemos son fueron calle piso sala oficina ventanilla cubiculo salon local modulo cuarto lote edificio camioneta troca camion carro'.split(
    ' ',
  ),
);
const LINE_MARKS = new Set(['linea', 'lineas']);
const JOINTS = new Set(['y', 'e', 'o', 'vs', 'versus', 'contra', 'con']);
/** A bare number of fewer digits is a quantity rather than a code, unless marked as one. */
const SHORTEST_BARE_CODE = 3;

interface Candidate {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly spoken: boolean;
}

type Kind = 'goal' | 'unit' | 'program' | 'line' | 'unknown' | 'count' | 'nothing';

/** @param free tells the words that no period has taken. */
export function findCodes(
  index: CatalogIndex,
  words: readonly Word[],
  free: (word: number) => boolean,
): NamedCodes {
  const found: Record<Kind, string[]> = {
    goal: [],
    unit: [],
    program: [],
    line: [],
    unknown: [],
    count: [],
    nothing: [],
  };
  const taken = new Set<number>();
  const counts = new Set<number>();
  let mark = '';
  for (const candidate of candidatesIn(index, words, free)) {
    // What stands before the first of a list is meant of each: "metas 1 y 3".
    if (!goesOn(words, candidate.from, taken)) mark = words[candidate.from - 1]?.text ?? '';
    const marked = isMarked(words, candidate.from, taken);
    const kind = kindOf(index, words, { candidate, marked, mark });
    found[kind].push(candidate.text);
    if (kind === 'nothing') continue;
    const places = kind === 'count' ? counts : taken;
    for (let at = candidate.from; at < candidate.to; at += 1) places.add(at);
  }
  return {
    goals: unique(found.goal.flatMap((text) => goalsCalled(index, text))),
    units: unique(found.unit.flatMap((text) => index.unitCodes.get(toGroupKey(text)) ?? [])),
    programs: unique(found.program.flatMap((text) => index.programCodes.get(toGroupKey(text)) ?? [])),
    lines: unique(found.line.flatMap((text) => linesOfCode(index, text))),
    unknown: found.unknown,
    taken,
    counts,
  };
}

/** What a candidate is in its place: a code of something, a count, or nothing to speak of. */
function kindOf(index: CatalogIndex, words: readonly Word[], doubt: Omit<Doubt, 'found'>): Kind {
  const { candidate, marked, mark } = doubt;
  const { text, spoken } = candidate;
  if (spoken && !marked) return 'nothing';
  const found = GOAL_MARKS.has(mark) ? goalsCalled(index, text) : goalsOfCode(index, text);
  const group = LINE_MARKS.has(mark) && linesOfCode(index, text).length > 0 ? 'line' : groupOf(index, text);
  if (group !== undefined && !isRatherGoal(words, candidate, { found, group })) return group;
  if (isWhole(text) && !isCode(index, words, { ...doubt, found })) return 'count';
  if (found.length > 0) return 'goal';
  return isSaidToBeCode(words, candidate) ? 'unknown' : 'nothing';
}

function isSaidToBeCode(words: readonly Word[], { text, from, to, spoken }: Candidate): boolean {
  const mark = words[from - 1]?.text ?? '';
  if (spoken) return false;
  if (SURE_CODE_MARKS.has(mark)) return looksLikeCode(text) || /^\d/u.test(text);
  if (!LIKELY_CODE_MARKS.has(mark)) return false;
  const isLast = mark === 'la' && to === words.length && !BEFORE_HOURS.has(words[from - 2]?.text ?? '');
  return looksLikeCode(text) || (isLast && /^\d/u.test(text));
}

/** Where a group has the same code: the goal's by the word before it, or where a programme is not said to be one. */
function isRatherGoal(
  words: readonly Word[],
  candidate: Candidate,
  { found, group }: { readonly found: readonly CatalogGoal[]; readonly group: GroupKind },
): boolean {
  if (found.length === 0) return false;
  if (GOAL_MARKS.has(words[candidate.from - 1]?.text ?? '')) return true;
  return group === 'program' && !isOfProgram(words, candidate);
}

function isOfProgram(words: readonly Word[], { from }: Candidate): boolean {
  return words[from - 1]?.text.startsWith('prog') === true;
}

function isWhole(text: string): boolean {
  return /^\d/u.test(text) && !text.includes('.', 1);
}

function looksLikeCode(text: string): boolean {
  return /\d{3}|^m|^\d+(?:\.\d+){2,}$/iu.test(text);
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

function candidatesIn(
  index: CatalogIndex,
  words: readonly Word[],
  free: (word: number) => boolean,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const tokens = words.map((word) => word.token);
  let from = 0;
  while (from < words.length) {
    const word = words[from];
    if (word === undefined || !free(from)) {
      from += 1;
      continue;
    }
    const worded = readWordedCode(index, words, from);
    if (worded !== undefined) {
      candidates.push({ ...worded, from, spoken: false });
      from = worded.to;
      continue;
    }
    if (word.kind === 'number' || word.kind === 'code' || isCodeNotPercent(index, word)) {
      candidates.push(...asCodes(index, word, from));
      from += 1;
      continue;
    }
    const spoken = findNumberAt(tokens, from);
    if (spoken !== undefined && spoken.style !== 'article') {
      candidates.push({ text: String(spoken.value), from, to: spoken.to, spoken: true });
      from = spoken.to;
      continue;
    }
    from += 1;
  }
  return candidates;
}

/** Larger percentages are not asked about: "404 % de cumplimiento" asks for the percentage of goal 404. */
const LARGEST_PERCENT = 150;

function isCodeNotPercent(index: CatalogIndex, { kind, raw }: Word): boolean {
  const digits = /^(\d+)\s*%$/u.exec(raw)?.[1];
  return (
    kind === 'percent' &&
    digits !== undefined &&
    Number(digits) > LARGEST_PERCENT &&
    index.goalsByCode.has(digits)
  );
}

/** "303,304" is two codes where both are in the catalogue, and one number everywhere else. */
function asCodes(index: CatalogIndex, word: Word, from: number): readonly Candidate[] {
  const parts = listReading(word.raw);
  const listed = parts.length > 1 && parts.every((part) => index.goalsByCode.has(toCodeKey(part)));
  const texts = listed ? parts : [word.raw.replaceAll(/,|\s*%$/gu, '')];
  return texts.map((text) => ({ text, from, to: from + 1, spoken: false }));
}

function isMarked(words: readonly Word[], from: number, taken: ReadonlySet<number>): boolean {
  return CODE_MARKS.has(words[from - 1]?.text ?? '') || goesOn(words, from, taken);
}

/** Is this one more of a list of codes: "1, 3", "1 y 3", "la 1 con la 3"? */
function goesOn(words: readonly Word[], from: number, taken: ReadonlySet<number>): boolean {
  const before = words[from - 1]?.text === 'la' ? from - 1 : from;
  const isJoined = JOINTS.has(words[before - 1]?.text ?? '') && taken.has(before - 2);
  return isJoined || taken.has(from - 1);
}

interface Doubt {
  readonly candidate: Candidate;
  readonly marked: boolean;
  /** The word before it, or before the list that it goes on with. */
  readonly mark: string;
  readonly found: readonly CatalogGoal[];
}

/** Is a number a code here, or does it count something? "la 305" is a code; "305 niños" is a count. */
function isCode(index: CatalogIndex, words: readonly Word[], { candidate, marked, found }: Doubt): boolean {
  const before = words[candidate.from - 1]?.text ?? '';
  if (OTHER_NUMBERS.has(before)) return false;
  const after = words[candidate.to];
  const counted = after !== undefined && isCounted(after);
  if (marked && !(counted && before === 'las')) return found.length > 0 || !counted;
  if (found.length === 0 || candidate.text.length < SHORTEST_BARE_CODE) return false;
  return !counted || found.some((goal) => namesGoal(index, goal, after.text));
}

/** A plural; "vs" is none. */
function isCounted({ kind, text }: Word): boolean {
  return kind === 'word' && text.endsWith('s') && isContentWord(text) && !JOINTS.has(text);
}

/** Does the word after the number belong to the very goal of that code ("303 despensas")? */
function namesGoal(index: CatalogIndex, goal: CatalogGoal, word: string): boolean {
  const text = `${goal.description ?? ''} ${goal.measure ?? ''}`;
  return index.vocabulary.has(word) && toCodeKey(text).includes(toCodeKey(word).replace(/e?s$/u, ''));
}
