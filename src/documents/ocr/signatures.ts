import type { Signatory, SignedAs } from '#src/domain/signatory.ts';
import { fold } from '#src/language/fold.ts';
import { readsLike } from './matching.ts';
import { isHeadOf, opensLikePost } from './posts.ts';

/** The words over a signature: who prepared, reviewed and authorised the page. */
const LABELS: readonly { readonly signedAs: SignedAs; readonly wording: string }[] = [
  { signedAs: 'prepared', wording: 'elaboro' },
  { signedAs: 'reviewed', wording: 'reviso' },
  { signedAs: 'authorized', wording: 'autorizo' },
];

/** What stands under a page's table, as printed: its lines, empty ones included. */
export interface PageFoot {
  readonly page: number;
  readonly lines: readonly string[];
  readonly unit: { readonly code: string; readonly name: string };
}

interface Person {
  readonly name: string;
  readonly post: string | null;
}

/**
 * The signatures under a unit's page. Labels and names come in any order that keeps the two in step; where their
 * numbers differ nobody can tell who signed as what, and only names and posts stand.
 */
export function readSignatures({ page, lines, unit }: PageFoot): readonly Signatory[] {
  const from = lines.findIndex((line) => labelsOf(line).length > 0);
  if (from < 0) return [];
  const signed = lines.slice(from);
  const labels = signed.flatMap(labelsOf);
  const people = toPeople(blocksOf(signed));
  const inStep = labels.length === people.length;
  return people.map(({ name, post }, index) => ({
    unitCode: unit.code,
    name,
    post,
    signedAs: inStep ? (labels[index] ?? null) : null,
    isHead: post !== null && isHeadOf(post, unit.name),
    page,
  }));
}

/** A line of nothing but labels: "ELABORÓ", "ELABORÓ REVISÓ AUTORIZÓ:"; none for any other. */
function labelsOf(line: string): readonly SignedAs[] {
  const words = wordsOf(line);
  const labels = words.map((word) => LABELS.find(({ wording }) => readsLike(word, wording))?.signedAs);
  return labels.every((label) => label !== undefined) ? labels : [];
}

function wordsOf(line: string): readonly string[] {
  return fold(line)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Runs of lines between empty ones and labels; what a scanner writes for a drawn signature is left out. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (isMark(line)) continue;
    if (line.trim() === '' || labelsOf(line).length > 0) blocks.push([]);
    else blocks.at(-1)?.push(line.trim());
  }
  return blocks.filter((block) => block.length > 0);
}

const MARK = /^[\s[(]*(?:signature|firma|rubrica|sello|illegible|ilegible)[\])\s]*$|^[\s_.\-–—*]+$/u;

function isMark(line: string): boolean {
  return line.trim() !== '' && MARK.test(fold(line));
}

/** A block is a name with the post under it; a post that stands apart belongs to the name before it. */
function toPeople(blocks: readonly (readonly string[])[]): readonly Person[] {
  const people: Person[] = [];
  for (const [first = '', second] of blocks) {
    const last = people.at(-1);
    if (opensLikePost(first)) {
      if (last !== undefined && last.post === null) people.splice(-1, 1, { ...last, post: first });
    } else if (isName(first)) people.push({ name: first, post: second ?? null });
  }
  return people;
}

const FEWEST_WORDS = 2;
const MOST_WORDS = 9;

function isName(line: string): boolean {
  const words = line.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word));
  return words.length >= FEWEST_WORDS && words.length <= MOST_WORDS && !/\p{N}/u.test(line);
}
