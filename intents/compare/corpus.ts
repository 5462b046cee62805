import type { Phrasing } from '../phrasing.ts';

export const COMPARE_CORPUS: readonly Phrasing[] = [
  { says: '{goal} Q1 vs Q2', quarters: [1, 2] },
  { says: 'compara {goal} del primer trimestre con el tercero', quarters: [1, 3] },
  { says: '¿Se hizo más de {goal} en abril-junio o en julio-septiembre?', quarters: [2, 3] },
  { says: 'pon lado a lado el Q2 y el Q3 de la {code}', quarters: [2, 3] },
  { says: 'diferencia entre el primer y el segundo trimestre de {goal}', quarters: [1, 2] },
  { says: 'comparativo de {goal}: Q1 contra Q3', quarters: [1, 3] },
  { says: '{code} primer trimestre versus segundo trimestre', quarters: [1, 2] },
  { says: 'compárame el Q1 y el Q2 de {goal} porfa', quarters: [1, 2] },
  { says: 'cuadro comparativo del segundo y tercer trimestre de la {code}', quarters: [2, 3] },
  { says: '¿en cuál fue mejor {goal}, Q1 o Q2?', quarters: [1, 2] },
  { says: '{goal} segundo trimestre contra el primero', quarters: [1, 2] },
  { says: 'compara lo alcanzado de {goal} en Q1 y Q2', quarters: [1, 2], measure: 'actual' },
  { says: 'compara lo programado de la {code} en Q1 y Q3', quarters: [1, 3], measure: 'programmed' },
  { says: 'compara el cumplimiento de {goal} en Q2 y Q3', quarters: [2, 3], measure: 'compliance' },
  { says: 'compara la meta anual de {goal}', measure: 'target' },
];
