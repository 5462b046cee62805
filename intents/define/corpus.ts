import type { Phrasing } from '../phrasing.ts';

export const DEFINE_CORPUS: readonly Phrasing[] = [
  '¿qué es el avance relativo?',
  '¿Qué significa POA?',
  'qué quiere decir semáforo',
  '¿cómo se calcula el cumplimiento?',
  'como se calcula el porcentaje de avance',
  '¿Qué debe entenderse por avance absoluto?',
  'que significa que una meta esté en rojo',
  'definición de meta anual',
  '¿qué es una unidad ejecutora?',
  '¿Qué es una línea de acción?',
  'para qué sirve el semáforo',
].map((says) => ({ says }));
