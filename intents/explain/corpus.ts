import type { Phrasing } from '../phrasing.ts';

export const EXPLAIN_CORPUS: readonly Phrasing[] = [
  { says: '¿por qué va así la {code}?' },
  { says: '¿Por qué no se cumplió {goal}?' },
  { says: 'por qué tan bajo {goal}' },
  { says: 'porque no se llego a la meta de {goal}' },
  { says: 'pq {goal} va tan mal' },
  { says: '¿A qué se debe el rezago de {goal}?' },
  { says: 'motivo del atraso en la {code}' },
  { says: '¿Cuál fue la causa de que no se alcanzara {goal}?' },
  { says: 'observaciones de la {code}' },
  { says: 'justificación de {goal}' },
  { says: '¿qué explicación hay de la {code}?' },
  { says: 'qué pasó con {goal} por qué no salió' },
  { says: ['¿cómo va la {code}?', '¿y eso por qué?'], names: ['code'] },
];
