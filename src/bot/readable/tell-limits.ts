import { codedUnit } from '#intents/telling/wording.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { People } from '#src/domain/people.ts';
import { mayRead, type Readable } from '#src/domain/readable.ts';
import { formatNumber, joinWithAnd } from '#src/language/format.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { nameAdministrators } from '../administrators.ts';

/** More of them are counted. */
const MOST_NAMED = 3;

/** For whoever belongs to no unit. */
export const NOTHING_READABLE =
  'En esta dependencia cada quien consulta las metas de su unidad, y usted todavía no tiene una asignada en Avance. Pida a administración que le dé su función.';

/** Nothing of what was asked may be read: what may be, and whom to ask. For who asked alone. */
export async function tellWithheld(people: People, readable: Readable, { units }: Catalog): Promise<Reply> {
  const own = nameUnits(readable, units);
  const text =
    own === null
      ? NOTHING_READABLE
      : `En esta dependencia cada quien consulta las metas de su unidad: usted, las de ${own}. Lo que pregunta es de otra unidad; si lo necesita, pídalo a administración.`;
  return toReply(text, ...(await nameAdministrators(people, 'Administra Avance')));
}

/** Stands before figures that are not of all that was asked for. */
export function tellPart(readable: Readable, { units }: Catalog): ReplyPart {
  const own = nameUnits(readable, units) ?? 'ninguna unidad';
  return {
    kind: 'text',
    text: `Sólo se incluyen las metas de ${own}: la consulta está limitada a la propia unidad. Lo de otras unidades se pide a administración.`,
  };
}

function nameUnits(readable: Readable, units: Catalog['units']): string | null {
  const own = units.filter(({ code }) => mayRead(readable, code));
  if (own.length === 0) return null;
  return own.length > MOST_NAMED
    ? `sus ${formatNumber(own.length)} unidades`
    : joinWithAnd(own.map(codedUnit));
}
