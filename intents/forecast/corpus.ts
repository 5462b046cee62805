import type { Phrasing } from '../phrasing.ts';

export const FORECAST_CORPUS: readonly Phrasing[] = [
  '¿vamos a llegar con {goal}?',
  '¿Se alcanzará la meta de la {code}?',
  'al ritmo actual, ¿llegamos con {goal}?',
  'si seguimos así en cuánto terminamos {goal}',
  'proyección de {goal} al cierre del año',
  'pronóstico de la {code}',
  '¿cuánto hay que entregar para cumplir la {code}?',
  'sí llegamos a la meta de {goal}?',
  '¿alcanzaremos {goal}?',
  'cuánto necesitamos por mes para llegar a la meta de {goal}',
].map((says) => (says.includes('del año') ? { says, toDate: [1, 2, 3, 4] } : { says }));
