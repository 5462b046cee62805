import type { Phrasing } from '../phrasing.ts';

const WHOLE_STATE: readonly string[] = [
  'avance de {goal}',
  'avance de {code}',
  '¿Cómo va {goal}?',
  '¿cómo vamos con {goal}?',
  'como anda lo de {goal}',
  'que onda con {goal}',
  'qué tal va la {code}',
  'oye como va la {code} porfa',
  'status de {goal}',
  'estatus {goal}',
  'dame los datos de la meta {code}',
  'me puede decir el avance de {goal} por favor',
  '¿Se cumplió la meta de {goal}?',
  'ya se cumplió lo de {goal} o todavía no',
  '¿Alcanzamos la {code}?',
  '{code}.- avance',
  'Acción {code}',
  'situación de {goal}',
  'Buenas tardes, ¿me apoya con el avance de {goal}? Gracias.',
  'necesito el avance de la {code} para la junta',
  'en qué va {goal}',
  '¿qué avance reporta {goal}?',
  'por favor el seguimiento de la {code}',
  'AVANCE {goal}',
  '{goal} ¿cómo vamos?',
  'ya quedó al corriente lo de {goal}',
  'avance de la de {goal}',
  'avance de los de {goal}',
  'el avance de lo de {goal}',
  'avance de {goal} porfa',
  'avances de la de {goal}',
  '¿cómo va la de {goal}?',
];

const ONE_FIGURE: readonly Phrasing[] = [
  { says: '¿cuánto falta de la {code}?', measure: 'remaining' },
  { says: 'cuanto nos falta para la meta de {goal}', measure: 'remaining' },
  { says: '¿Cuánto resta de {goal}?', measure: 'remaining' },
  { says: '¿Cuál es la meta anual de {goal}?', measure: 'target' },
  { says: 'de cuánto es la meta de {goal}', measure: 'target' },
  { says: 'meta autorizada de la {code}', measure: 'target' },
  { says: '¿cuánto llevamos de {goal}?', measure: 'actual' },
  { says: '¿Cuánto se ha realizado de {goal}?', measure: 'actual' },
  { says: '¿cuánto estaba programado de {goal}?', measure: 'programmed' },
  { says: '¿Qué cantidad está programada de la {code}?', measure: 'programmed' },
  { says: 'porcentaje de avance de {goal}', measure: 'relative' },
  { says: 'avance relativo de la {code}', measure: 'relative' },
  { says: '¿Qué porcentaje de cumplimiento lleva {goal}?', measure: 'compliance' },
  { says: 'porcentaje de cumplimiento contra lo programado de la {code}', measure: 'compliance' },
];

const IN_TIME: readonly Phrasing[] = [
  { says: 'avance de {goal} Q3', quarters: [3] },
  { says: '{goal} en el tercer trimestre', quarters: [3] },
  { says: '¿Cómo va la {code} en abril-junio?', quarters: [2] },
  { says: '¿cómo cerró {goal} el trimestre pasado?', quarters: [3] },
  { says: 'avance de {goal} al segundo trimestre', toDate: [1, 2] },
  { says: '¿cuánto se entregó de {goal} en el primer trimestre?', quarters: [1], measure: 'actual' },
  {
    says: '¿qué porcentaje de cumplimiento tuvo {goal} en el segundo semestre?',
    quarters: [3, 4],
    measure: 'compliance',
  },
  { says: 'cumplimiento de la {code} en el primer semestre', quarters: [1, 2], measure: 'compliance' },
  { says: 'cuánto se hizo de {goal} en el primer semestre', quarters: [1, 2], measure: 'actual' },
  { says: '¿cómo va la {code} en Q2 y Q3?', quarters: [2, 3] },
  { says: 'cuánto tocaba de {goal} en el 2T', quarters: [2], measure: 'programmed' },
];

const IN_A_THREAD: readonly Phrasing[] = [
  { says: ['avance de {goal} Q3', '¿y en Q2?'], names: ['goal'], quarters: [2] },
  { says: ['¿cómo va la {code}?', '¿y el primer trimestre?'], names: ['code'], quarters: [1] },
  { says: ['¿Cómo vamos?', '¿y {goal}?', 'avance de {goal}'] },
  { says: ['avance de la {code}', '¿y cuánto falta?'], names: ['code'], measure: 'remaining' },
];

export const PROGRESS_CORPUS: readonly Phrasing[] = [
  ...WHOLE_STATE.map((says) => ({ says })),
  ...ONE_FIGURE,
  ...IN_TIME,
  ...IN_A_THREAD,
];
