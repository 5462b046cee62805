import type { CatalogUnit } from '#src/domain/catalog.ts';
import type { Role } from '#src/domain/person.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { type HeldRole, tellRole } from './role-words.ts';
import type { Author } from './roster.ts';

export interface RoleChangeTold {
  readonly from: HeldRole | null;
  readonly to: HeldRole | null;
  readonly author: Author;
  readonly units: readonly CatalogUnit[];
}

/** What one can do with a role, and what one will get; `own`: "su unidad". */
const MEANING: Readonly<Record<Role, (own: string) => string>> = {
  admin: () =>
    'Puede dar funciones a las personas (en Inicio, «Personas y permisos»), y registrar y revisar cifras de todas las unidades.',
  director: () =>
    'Puede ver y revisar lo que captura cada unidad. Recibirá el resumen de cada trimestre y los avisos que nadie atendió.',
  head: (own) =>
    `Puede capturar y revisar las cifras de ${own}. Recibirá los avisos de sus metas y el resumen de cada trimestre.`,
  liaison: (own) =>
    `Puede capturar las cifras de ${own}: para empezar, escriba «¿qué me falta capturar?». Recibirá los avisos de sus metas y el resumen de cada trimestre.`,
  reader: () => 'Puede preguntar por todo el programa.',
};

const NONE_LEFT = 'Puede seguir preguntando por todo el programa.';

/** Tells a person what they are from now on. */
export function tellRoleChange({ from, to, author, units }: RoleChangeTold): Reply {
  const before = from === null ? '' : `Antes: ${tellRole(from, units)}. `;
  const now =
    to === null
      ? 'Ya no tiene una función en Avance.'
      : `Su función en Avance es ahora: ${tellRole(to, units)}.`;
  return {
    ...toReply(
      `${before}${now}`,
      to === null ? NONE_LEFT : MEANING[to.role](to.unitCodes.length > 1 ? 'sus unidades' : 'su unidad'),
      ...(author.kind === 'person'
        ? [{ kind: 'person', lead: 'Lo decidió', person: author.key } as const]
        : []),
    ),
    title: 'Su función en Avance',
  };
}
