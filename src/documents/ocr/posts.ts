import { fold } from '#src/language/fold.ts';
import { readsLike } from './matching.ts';

/** What a person who heads an office is called, and what the office is called, by one name for both. Folded. */
const RANKS: ReadonlyMap<string, string> = new Map(
  [
    'jefatura jefe jefa',
    'direccion director directora dir',
    'subdireccion subdirector subdirectora subdir',
    'coordinacion coordinador coordinadora coord',
    'secretaria secretario',
    'subsecretaria subsecretario',
    'tesoreria tesorero tesorera',
    'contraloria contralor contralora',
    'presidencia presidente presidenta',
    'gerencia gerente',
    'delegacion delegado delegada',
    'subdelegacion subdelegado subdelegada',
    'procuraduria procurador procuradora',
    'oficialia oficial',
    'sindicatura sindico sindica',
    'comisaria comisario',
    'administracion administrador administradora',
    'recaudacion recaudador recaudadora',
    'titular encargado encargada responsable',
  ].flatMap((line) => {
    const [office = '', ...people] = line.split(' ');
    return [office, ...people].map((word): [string, string] => [word, office]);
  }),
);

/** Stand for no office by themselves. */
const PLAIN = new Set(
  'a al de del e el en la las los y o para por general gral departamento depto dpto dept despacho unidad municipal mpal'.split(
    ' ',
  ),
);

interface Named {
  readonly rank: string | undefined;
  /** What the office is for: words that are neither rank nor plain. */
  readonly matter: readonly string[];
}

function read(text: string): Named {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return {
    rank: words.map((word) => RANKS.get(word)).find((rank) => rank !== undefined),
    matter: words.filter((word) => !RANKS.has(word) && !PLAIN.has(word)).map(withoutGender),
  };
}

/** "operativo" and "operativa" are one word; so are a singular and its plural. */
function withoutGender(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:[oa]s?|es|s)$/u, '');
}

/** Does a line begin with what a head of an office is called? */
export function opensLikePost(line: string): boolean {
  const [first = ''] = fold(line).split(/[^\p{L}]+/u);
  return RANKS.has(first);
}

/**
 * Is the post that of this unit? Both name the same matter, and where the unit's name has a rank it is the post's:
 * "Jefa de Depto. de Parques" heads "Jefatura del Departamento de Parques", the treasurer of both does not.
 */
export function isHeadOf(post: string, unitName: string): boolean {
  const [held, unit] = [read(post), read(unitName)];
  if (held.rank === undefined) return false;
  if (unit.rank !== undefined && held.rank !== unit.rank && held.rank !== 'titular') return false;
  return covers(held.matter, unit.matter) && covers(unit.matter, held.matter);
}

/** Each word of the one is, but for letters misread by the scanner, a word of the other. */
function covers(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.some((other) => word === other || readsLike(word, other)));
}
