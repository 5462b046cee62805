/** One term of the field: the words that ask for it, folded, and what it means. */
export interface GlossaryEntry {
  readonly term: string;
  /** Any of these, as whole words in the message. */
  readonly askedBy: readonly string[];
  readonly meaning: string;
}

/** In order: a longer term before one that it contains. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  {
    term: 'Avance relativo',
    askedBy: ['avance relativo', 'relativo', 'porcentaje de avance', 'porcentaje de la meta'],
    meaning:
      'Lo alcanzado a la fecha entre la meta anual. Dice qué parte del año completo está hecha; a mitad de año no tiene por qué ser 100%.',
  },
  {
    term: 'Avance absoluto',
    askedBy: ['avance absoluto', 'absoluto'],
    meaning: 'La suma de lo alcanzado en los trimestres reportados, en la unidad de medida de la meta.',
  },
  {
    term: 'Cumplimiento',
    askedBy: ['cumplimiento', 'porcentaje de cumplimiento'],
    meaning:
      'Lo alcanzado a la fecha entre lo programado a la fecha. Es lo que dice si una meta va a tiempo, y de él sale el color del semáforo.',
  },
  {
    term: 'Semáforo',
    askedBy: ['semaforo', 'color', 'colores', 'amarillo', 'rojo', 'verde', 'rebasada', 'foco', 'focos'],
    meaning: 'El color con que se marca cada meta según su cumplimiento a la fecha.',
  },
  {
    term: 'Programado',
    askedBy: ['programado', 'lo programado', 'p'],
    meaning: 'Lo que el programa prevé hacer en cada trimestre. La suma de los cuatro es la meta anual.',
  },
  {
    term: 'Alcanzado',
    askedBy: ['alcanzado', 'realizado', 'lo alcanzado'],
    meaning:
      'Lo que la unidad reporta haber hecho en el trimestre. Sin reporte no es cero: es un dato que falta.',
  },
  {
    term: 'Meta modificada',
    askedBy: ['meta modificada', 'meta ajustada'],
    meaning:
      'La meta anual después de un cambio autorizado durante el año. Se conservan la original, la nueva y la justificación.',
  },
  {
    term: 'Meta anual autorizada',
    askedBy: ['meta anual', 'meta autorizada'],
    meaning: 'Lo que se aprobó hacer en el año, en la unidad de medida de la meta.',
  },
  {
    term: 'Unidad ejecutora',
    askedBy: ['unidad ejecutora', 'unidades ejecutoras', 'ue'],
    meaning: 'El área de la dependencia que lleva a cabo las metas y acciones, y que reporta su avance.',
  },
  {
    term: 'Unidad de medida',
    askedBy: ['unidad de medida', 'unidades de medida'],
    meaning:
      'En qué se cuenta una meta: cursos, servicios, metros, personas. Cantidades de distinta medida no se suman.',
  },
  {
    term: 'Línea de acción',
    askedBy: ['linea de accion', 'lineas de accion', 'linea'],
    meaning:
      'El renglón del plan municipal de desarrollo al que contribuye una meta; se identifica por una clave de tres números.',
  },
  {
    term: 'Observación',
    askedBy: ['observacion', 'observaciones', 'justificacion'],
    meaning: 'La nota con que la unidad explica lo que pasó en el trimestre.',
  },
  {
    term: 'Corte',
    askedBy: ['corte', 'fecha de corte'],
    meaning: 'El último día que cubren las cifras de un informe.',
  },
  {
    term: 'Rezago',
    askedBy: ['rezago', 'atraso', 'desfase'],
    meaning: 'Lo que falta para llegar a lo programado a la fecha.',
  },
  {
    term: 'PMD',
    askedBy: ['pmd', 'pimd', 'plan municipal'],
    meaning: 'Plan Municipal de Desarrollo: el documento del que salen las líneas de acción.',
  },
  {
    term: 'POA',
    askedBy: ['poa', 'programa operativo anual'],
    meaning:
      'Programa Operativo Anual: las metas y acciones que la dependencia se propone en el año, con lo programado por trimestre.',
  },
  {
    term: 'Meta y acción',
    askedBy: ['meta', 'metas', 'accion', 'acciones'],
    meaning:
      'Una meta dice el propósito de una unidad; sus acciones son el trabajo con que se logra. Ambas llevan clave, unidad de medida y cifras por trimestre.',
  },
];

/** The entry that a message asks for: the first whose words stand in it. */
export function findEntry(folded: string): GlossaryEntry | undefined {
  const text = ` ${folded.replaceAll(/[^a-z0-9]+/gu, ' ')} `;
  return GLOSSARY.find(({ askedBy }) => askedBy.some((words) => text.includes(` ${words} `)));
}
