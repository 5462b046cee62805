import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { fold } from '#src/language/fold.ts';

const ARTICLES = /^(?:en |de )?(?:la |el |las |los )?(?:meta |accion )?/u;

/** "303", "la 303", "303 de 52201", "despensas": the goals that a few words beside a command name, by code first. */
export function findNamedGoals({ goals }: Catalog, text: string): readonly CatalogGoal[] {
  const words = fold(text).trim().replace(ARTICLES, '');
  if (words === '') return [];
  const [code = '', unit] = words.split(/\s+de(?:\s+la)?(?:\s+unidad)?\s+|\s*[/,]\s*/u);
  const byCode = goals.filter(
    (goal) => fold(goal.code) === code && (unit === undefined || fold(goal.unitCode) === unit),
  );
  if (byCode.length > 0) return byCode;
  const parts = words.split(/\s+/u);
  return goals.filter(({ description, aliases }) => {
    const known = [description ?? '', ...aliases].map(fold).join(' ');
    return parts.every((part) => known.includes(part));
  });
}
