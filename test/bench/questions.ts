/**
 * What people could ask of the bundled report: each intent that answers, by code, by words, by unit, by period,
 * clean and with slips, short and long, one goal and all of them.
 */
export const QUESTIONS: readonly string[] = [
  '¿Cómo va la 303?',
  'avance de despensas Q3',
  '¿Cuánto llevamos de la meta M.3 en el año?',
  'dime el avance de la 307 y la 308 al tercer trimestre',
  'becas segundo trimestre',
  'cuanto falta pa llegar a la meta de comedores',
  'que porcentaje de cumplimiento trae la 402',
  'avanse de las concultas del 3er trim',
  '¿Qué se programó para la 305 de abril a junio?',
  'meta anual de la estancia infantil',
  '¿Cómo vamos?',
  'resumen del departamento operativo',
  'resumen de vinculación social en el segundo trimestre',
  'como cerro la dirección el trimestre pasado',
  'panorama general a septiembre',
  'dame el resumen de la 52102',
  '¿Qué metas están en rojo?',
  'las 5 mas atrasadas',
  'top 3 de las que mejor van',
  'cuáles llevan menos de 50% de cumplimiento',
  'metas cumplidas en el tercer trimestre',
  'lista de acciones del departamento administrativo',
  '¿cuáles no tienen dato?',
  'metas rebasadas de vinculacion social',
  '¿Por qué va mal la 312?',
  'a que se debe el atraso en despensas',
  '¿Quién es responsable de la 205?',
  'compara el primer trimestre con el tercero en la 306',
  'compara la 303 con la 312',
  '¿La 405 va a llegar a su meta a fin de año?',
  'a este ritmo cuantas consultas cerramos en diciembre',
  '¿Cómo ha evolucionado la 309 por trimestre?',
  '¿Qué significa avance relativo?',
  'cómo se calcula el semáforo',
  'ayuda',
  'hola, buenos días',
  'qué clima hace hoy en la ciudad',
  'avance de la 999',
  'avance del quinto trimestre de la 303',
  'Buenas tardes, me pidieron de la coordinación el dato de cuántas personas con discapacidad se han atendido de enero a septiembre y si con eso ya se cumple lo programado, por favor.',
];

/** The question as nobody has written it yet: other letters of it in capitals each turn. */
export function writtenAnew(question: string, turn: number): string {
  const isCapital = (place: number): boolean => ((turn >> (place % CAPITALS)) & 1) === 1;
  return [...question].map((letter, place) => (isCapital(place) ? letter.toUpperCase() : letter)).join('');
}

/** So many places go by the turn: it is another text for thousands of turns. */
const CAPITALS = 13;

/** Within the quarter after the report's cut-off, so that "este trimestre" and "el pasado" both mean something. */
export const ASKED_AT = new Date('2023-10-16T18:00:00Z');
export const TIME_ZONE = 'America/Tijuana';
