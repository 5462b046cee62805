import { joinWithAnd } from '#src/language/format.ts';

/** One of several things held against each other by one figure. */
export interface Side {
  /** With its article where it has one: "la 303", "el 2.º trimestre". */
  readonly name: string;
  /** Null: not known, or not to be judged; `why` says which. */
  readonly value: number | null;
  /** The value as shown: what reads the same counts as the same. */
  readonly shown: string;
  /** What stands behind the value and decides nothing: "5 de 6". */
  readonly detail?: string;
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
  if (second === undefined) return `Sólo de ${first.name} hay cifra: ${figureOf(first)}${of}.`;
  const ahead = known.filter(({ shown }) => shown === first.shown);
  const rest = known.slice(ahead.length);
  if (ahead.length > 1) return `${tellTie(ahead, rest, words)}${tellFollowers(rest)}.`;
  const lead = `${capital(first.name)} ${words.one}`;
  if (rest.length === 1) return `${lead}: ${figureOf(first)} contra ${figureOf(second)}${of}.`;
  return `${lead}, con ${figureOf(first)}${of}${tellFollowers(rest)}.`;
}

/** Level sides are named together, however much stands behind each of them. */
function tellTie(ahead: readonly Side[], rest: readonly Side[], words: AheadWords): string {
  const names = ahead.map(({ name, detail }) => (detail === undefined ? name : `${name} (${detail})`));
  const of = words.of === '' ? '' : ` ${words.of}`;
  const verb = rest.length === 0 ? `${words.tie}:` : `${words.several}, con`;
  return `${capital(joinWithAnd(names))} ${verb} ${ahead[0]?.shown ?? ''}${of}`;
}

function tellFollowers(rest: readonly Side[]): string {
  if (rest.length === 0) return '';
  return `; ${rest.length === 1 ? 'le sigue' : 'le siguen'} ${joinWithAnd(rest.map(withFigure))}`;
}

function figureOf({ shown, detail }: Side): string {
  return detail === undefined ? shown : `${shown} (${detail})`;
}

/** "la 312 (46%)", "Parques (50%, 1 de 2)". */
function withFigure({ name, shown, detail }: Side): string {
  return `${name} (${detail === undefined ? shown : `${shown}, ${detail}`})`;
}

function capital(text: string): string {
  const [initial = '', ...rest] = [...text];
  return `${initial.toLocaleUpperCase('es-MX')}${rest.join('')}`;
}
