import type { Role } from '#src/domain/person.ts';

/** Opens the window, from Home. */
export const PEOPLE_OPEN_ACTION = 'people:open';
/** Turns to a page of it, which is its value. */
export const PEOPLE_PAGE_ACTION = /^people:page:\d+$/u;
/** Looks at somebody of the list, whose key is its value. */
export const PEOPLE_EDIT_ACTION = /^people:edit:\d+$/u;
/** Looks at anybody of the workspace. */
export const PEOPLE_PICK_ACTION = 'people:pick';

/** Opens the window in which is set who reads what. */
export const PEOPLE_READING_ACTION = 'people:reading';

export const ROLE_VIEW = 'people_role';
/** The fields: each block holds one, under its own name. */
export const ROLE_FIELDS = { role: 'role', unit: 'unit' } as const;

/** In place of a role: none. */
export const NO_ROLE = 'none';

export interface RoleChoice {
  readonly value: Role | typeof NO_ROLE;
  readonly label: string;
  readonly description: string;
}

/** What can be given; whoever only reads needs no role. */
export const ROLE_CHOICES: readonly RoleChoice[] = [
  { value: 'admin', label: 'Administración', description: 'Da funciones; captura y revisa todo' },
  { value: 'director', label: 'Dirección', description: 'Ve y revisa lo de todas las unidades' },
  { value: 'head', label: 'Titular', description: 'Captura y revisa lo de sus unidades' },
  { value: 'liaison', label: 'Enlace', description: 'Captura lo de sus unidades' },
  { value: NO_ROLE, label: 'Sin función', description: 'Sólo consulta' },
];
