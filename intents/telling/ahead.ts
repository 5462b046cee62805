import { joinWithAnd } from '#src/language/format.ts';

/** One of several things held against each other by one figure. */
export interface Side {
  /** With its article where it has one: "la 303", "el 2.º trimestre". */
  readonly name: string;
  /** Null: not known, or not to be judged; `why` says which. */
  readonly value: number | null;
  /** The value as shown: what reads the same counts as the same. */
  readonly shown: string;
  readonly why: string;
}

export interface AheadWords {
  /** "va mejor" and "van mejor". */
  readonly one: string;
  readonly several: string;
  /** What the figure is of: "de lo programado a la fecha"; empty where the figure says it. */
  readonly of: string;
  /** How a tie is told: "van parejas". */
  readonly tie: string;
}

/** Which side is ahead, in one sentence; ties are ties, and what is not known is said, never ranked. */
export function tellAhead(sides: readonly Side[], words: AheadWords): string {
  const known = sides
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const unknown = sides
    .filter(({ value }) => value === null)
    .map(({ name, why }) => `De ${name} no se puede decir: ${why}.`);
  return [tellKnown(known, words), ...unknown]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/\b([Dd])e el /gu, '$1el ');
}

function tellKnown(known: readonly Side[], words: AheadWords): string {
  const [first, second] = known;
  const of = words.of === '' ? '' : ` ${words.of}`;
  if (first === undefined) return '';
  if (second === undefined) return `Sólo de ${first.name} hay cifra: ${first.shown}${of}.`;
  const ahead = known.filter(({ shown }) => shown === first.shown);
  const rest = known.slice(ahead.length);
  const names = joinWithAnd(ahead.map(({ name }) => name));
  if (rest.length === 0) return `${capital(names)} ${words.tie}: ${first.shown}${of}.`;
  const lead = `${capital(names)} ${ahead.length === 1 ? words.one : words.several}`;
  const [other, ...more] = rest;
  if (other !== undefined && more.length === 0 && ahead.length === 1)
    return `${lead}: ${first.shown} contra ${other.shown}${of}.`;
  const followers = joinWithAnd(rest.map(withFigure));
  return `${lead}, con ${first.shown}${of}; ${rest.length === 1 ? 'le sigue' : 'le siguen'} ${followers}.`;
}

/** Brackets do not nest: "la 312 (46%)", but "Parques, 50% (1 de 2)". */
function withFigure({ name, shown }: Side): string {
  return shown.includes('(') ? `${name}, ${shown}` : `${name} (${shown})`;
}

export function capital(text: string): string {
  const [initial = '', ...rest] = [...text];
  return `${initial.toLocaleUpperCase('es-MX')}${rest.join('')}`;
}
