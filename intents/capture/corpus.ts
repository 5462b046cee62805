import type { Phrasing } from '../phrasing.ts';

export const CAPTURE_CORPUS: readonly Phrasing[] = [
  { says: 'registra 3,500 en la {code} en el cuarto trimestre', value: 3500, quarters: [4] },
  { says: 'captura {code} Q4 1395', value: 1395, quarters: [4] },
  { says: 'anota 12 de {goal} en Q3', value: 12, quarters: [3] },
  { says: 'Anote 1 en la {code}, cuarto trimestre', value: 1, quarters: [4] },
  { says: 'apunta 250 en la {code} este trimestre', value: 250, quarters: [4] },
  { says: 'Registra en la {code}, cuarto trimestre: 3500', value: 3500, quarters: [4] },
  { says: 'ingresa 40 a la {code} en octubre', value: 40, quarters: [4] },
  { says: 'por favor registre 98 en {goal} del tercer trimestre', value: 98, quarters: [3] },
  { says: 'capturar 7 en la {code}', value: 7 },
  { says: 'sube 600 de {goal} al Q4', value: 600, quarters: [4] },
  {
    says: ['registra 200 en la {code} en octubre', 'perdón, eran 250'],
    names: ['code'],
    value: 250,
    quarters: [4],
  },
];
