import type { Phrasing } from '../phrasing.ts';

export const RESPONSIBLE_CORPUS: readonly Phrasing[] = [
  { says: '¿quién lleva {goal}?' },
  { says: 'quien es el responsable de la {code}' },
  { says: '¿A quién le toca {goal}?' },
  { says: '¿de qué departamento es la {code}?' },
  { says: '¿Qué área lleva {goal}?' },
  { says: 'área responsable de la {code}' },
  { says: '¿Quién está a cargo de {goal}?' },
  { says: 'con quién pregunto por la {code}' },
  { says: '¿quién ve lo de {goal}?' },
  { says: 'unidad responsable {code}' },
  { says: ['¿cómo va la {code}?', '¿quién la lleva?'], names: ['code'] },
];
