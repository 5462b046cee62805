import type { Followed } from '#src/domain/subscription.ts';
import type { Setting } from '../intent.ts';
import type { Understanding } from '../understanding.ts';

/** What a message names to follow. A unit beside goals tells whose they are, where they are its own. */
export function toFollowed(
  { goals, choices, units, programs, lines }: Understanding,
  { catalog }: Setting,
): Followed {
  const ids = new Set([...goals, ...choices].map(({ id }) => id));
  const named = catalog.goals.filter(({ id }) => ids.has(id));
  const own = named.filter(({ unitCode }) => units.includes(unitCode));
  const meant = own.length > 0 ? own : named;
  return {
    goals: meant.map(({ unitCode, code }) => ({ unitCode, code })),
    units: own.length > 0 ? [] : units,
    programs,
    lines,
  };
}

/** The words that name it again: "la 303 y la unidad 52201"; null for the whole programme. */
export function saySubject({ goals, units, programs, lines }: Followed, { catalog }: Setting): string | null {
  const isShared = (code: string): boolean => catalog.goals.filter((goal) => goal.code === code).length > 1;
  const words = [
    ...goals.map(({ unitCode, code }) => `la ${code}${isShared(code) ? ` de la unidad ${unitCode}` : ''}`),
    ...units.map((code) => `la unidad ${code}`),
    ...programs.map((code) => `el programa ${code}`),
    ...lines.map((code) => `la línea ${code}`),
  ];
  if (words.length === 0) return null;
  return words.length === 1 ? (words[0] ?? null) : `${words.slice(0, -1).join(', ')} y ${words.at(-1)}`;
}
