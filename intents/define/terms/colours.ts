import { formatPercent } from '#src/language/format.ts';
import { tellLightRule } from '../../telling/light-rule.ts';
import type { Term } from './term.ts';

/** The colours, each by the thresholds in force. */
export const COLOUR_TERMS: readonly Term[] = [
  {
    term: 'Verde',
    askedBy: ['verde'],
    meaning: 'La meta va a tiempo: lo alcanzado a la fecha es lo que se programó, o casi.',
    rule: ({ greenFrom, overAbove }) =>
      `Hoy es verde un cumplimiento de ${formatPercent(greenFrom)} a ${formatPercent(overAbove)}.`,
  },
  {
    term: 'Amarillo',
    askedBy: ['amarillo'],
    meaning: 'La meta va algo atrasada frente a lo programado a la fecha.',
    rule: ({ greenFrom, yellowFrom }) =>
      `Hoy es amarillo un cumplimiento desde ${formatPercent(yellowFrom)} y menor que ${formatPercent(greenFrom)}.`,
  },
  {
    term: 'Rojo',
    askedBy: ['rojo', 'foco rojo', 'focos rojos'],
    meaning: 'La meta va muy atrasada frente a lo programado a la fecha.',
    rule: ({ yellowFrom }) => `Hoy es rojo un cumplimiento menor que ${formatPercent(yellowFrom)}.`,
  },
  {
    term: 'Rebasada',
    askedBy: ['rebasada', 'rebasadas', 'azul', 'sobrecumplimiento', 'sobrecumplida', 'sobrecumplidas'],
    meaning: 'Se hizo bastante más de lo programado a la fecha, y conviene una justificación.',
    rule: ({ overAbove }) => `Hoy es rebasada un cumplimiento de más de ${formatPercent(overAbove)}.`,
  },
  {
    term: 'Sin programar',
    askedBy: ['sin programar', 'blanco'],
    meaning:
      'A la fecha no había nada programado, así que no se puede juzgar: no es 0% ni 100%. Se juzgará cuando llegue su trimestre.',
  },
];

export const LIGHT_TERM: Term = {
  term: 'Semáforo',
  askedBy: ['semaforo', 'semaforos', 'color', 'colores', 'foco', 'focos'],
  meaning:
    'Es el color con que se marca cada meta según su cumplimiento a la fecha. Una meta sin nada programado o sin avance reportado no lleva verde, amarillo ni rojo.',
  rule: tellLightRule,
};
