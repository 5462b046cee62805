import type { EntryRefusal } from '#src/domain/entry-check.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { Deed, Permission } from '#src/domain/permission.ts';
import type { Role } from '#src/domain/person.ts';
import { formatQuarter, joinWithAnd } from '#src/language/format.ts';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  admin: 'administración',
  director: 'dirección',
  head: 'titular de la unidad',
  liaison: 'enlace de la unidad',
  reader: 'consulta',
};

const DEEDS: Readonly<Record<Deed['kind'], string>> = {
  capture: 'registrar cifras y observaciones de esa unidad',
  review: 'revisar lo capturado de esa unidad',
  'revise-goal': 'modificar metas',
  'approve-revision': 'aprobar cambios de metas',
  'open-quarter': 'cerrar o reabrir trimestres',
  'send-summaries': 'ver ni enviar los resúmenes de otras personas',
  'manage-people': 'dar funciones a las personas',
  import: 'importar informes',
  'see-preliminary': 'ver cifras por revisar de esa unidad',
  'answer-alert': 'responder avisos de esa unidad',
  'follow-for-channel': 'decidir los avisos de un canal',
};

/** What a person may not do, and whom to ask. */
export function tellDenied(deed: Deed['kind'], denial: Extract<Permission, { allowed: false }>): string {
  if (denial.why === 'own-entry') {
    if (deed === 'approve-revision')
      return 'Nadie aprueba el cambio que pidió: debe hacerlo otra persona de dirección o de administración.';
    return 'Nadie aprueba lo que capturó: debe revisarlo otra persona de la unidad, de dirección o de administración.';
  }
  const roles = joinWithAnd(denial.mayBy.map((role) => ROLE_WORDS[role]));
  const may = denial.mayBy.length === 1 ? 'Puede hacerlo' : 'Pueden hacerlo';
  return `Su función en Avance no permite ${DEEDS[deed]}. ${may}: ${roles}. Si le corresponde a usted, pídalo a administración.`;
}

/** A figure that is not taken, and what to do. */
export function tellRefusal(refusal: EntryRefusal, year: number, quarter: Quarter): string {
  const when = `${formatQuarter(quarter)} de ${year}`;
  switch (refusal) {
    case 'negative':
      return 'Una cifra alcanzada no puede ser negativa. Escríbala de nuevo, por favor.';
    case 'early':
      return `El ${when} todavía no empieza, así que no recibe capturas.`;
    case 'closed':
      return `El ${when} está cerrado. Quien administra puede reabrirlo indicando el motivo.`;
    default:
      return `Esa misma cifra ya está registrada en el ${when}: no hay nada que cambiar.`;
  }
}
