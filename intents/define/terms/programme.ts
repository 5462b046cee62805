import type { Term } from './term.ts';

/** What a programme and its report are made of. */
export const PROGRAMME_TERMS: readonly Term[] = [
  {
    term: 'Unidad ejecutora',
    askedBy: ['unidad ejecutora', 'unidades ejecutoras', 'unidad responsable', 'ue', 'ur'],
    meaning:
      'Es el área de la dependencia que lleva a cabo las metas y acciones. Es también la que reporta su avance cada trimestre.',
  },
  {
    term: 'Línea de acción',
    askedBy: ['linea de accion', 'lineas de accion', 'linea', 'lineas'],
    meaning:
      'Es el renglón del plan de desarrollo al que contribuye una meta; se identifica por una clave de varios números. Una meta puede citar varias.',
  },
  {
    term: 'Observación',
    askedBy: ['observacion', 'observaciones', 'justificacion', 'justificaciones'],
    meaning:
      'Es la nota con que la unidad explica lo que pasó en un trimestre. Habla de ese trimestre, no de todo el año.',
  },
  {
    term: 'Corte',
    askedBy: ['corte', 'fecha de corte', 'cierre'],
    meaning:
      'Es el último día que cubren las cifras de un informe. Lo hecho después no está todavía en ellas.',
  },
  {
    term: 'Avance programático',
    askedBy: ['avance programatico', 'avance fisico', 'informe trimestral', 'informe', 'reporte trimestral'],
    meaning:
      'Es el informe de cada trimestre con lo programado y lo alcanzado de cada meta. Mide cantidades de trabajo, no dinero.',
  },
  {
    term: 'Titular',
    askedBy: ['titular', 'titulares'],
    meaning:
      'Es quien encabeza una unidad ejecutora. Avance lo toma de las firmas del informe, y si no está ahí, lo dice.',
  },
  {
    term: 'Enlace',
    askedBy: ['enlace', 'enlaces', 'capturista'],
    meaning:
      'Es la persona de cada unidad que reúne y entrega su avance trimestral. El informe no siempre la nombra.',
  },
  {
    term: 'Indicador',
    askedBy: ['indicador', 'indicadores', 'mir', 'matriz de indicadores'],
    meaning:
      'Es una medida con su fórmula que dice si se logra un objetivo. En el POA cada meta o acción tiene la suya: su unidad de medida.',
  },
  {
    term: 'Subejercicio',
    askedBy: ['subejercicio', 'presupuesto', 'gasto'],
    meaning:
      'Es dinero autorizado que no se gastó a tiempo. Avance no lleva dinero: sólo metas, lo programado y lo alcanzado.',
  },
  {
    term: 'Ejercicio fiscal',
    askedBy: ['ejercicio', 'ejercicio fiscal', 'ano fiscal'],
    meaning:
      'Es el año de enero a diciembre al que pertenece un programa. Cada ejercicio tiene sus propias metas.',
  },
  {
    term: 'PMD',
    askedBy: ['pmd', 'pimd', 'plan municipal', 'plan de desarrollo'],
    meaning:
      'Es el Plan Municipal de Desarrollo, que fija los propósitos de la administración. De él salen las líneas de acción.',
  },
  {
    term: 'POA',
    askedBy: ['poa', 'programa operativo anual', 'programa operativo'],
    meaning:
      'Es el Programa Operativo Anual: las metas y acciones que la dependencia se propone en el año. Dice cuánto se hará de cada una en cada trimestre.',
  },
];

/** Words of nearly every question: what is meant only where nothing else of it is a term. */
export const COMMON_TERMS: readonly Term[] = [
  {
    term: 'Clave',
    askedBy: ['clave', 'claves', 'codigo', 'codigos'],
    meaning:
      'Es el número que distingue a una meta o acción dentro de su unidad; con él se pregunta más rápido. Las metas suelen llevar una letra y las acciones sólo el número.',
  },
  {
    term: 'Programa',
    askedBy: ['programa', 'programas', 'programa presupuestario'],
    meaning:
      'Es la clasificación del presupuesto a la que pertenecen las metas de una o varias unidades. Se identifica por una clave y un nombre.',
  },
  {
    term: 'Trimestre',
    askedBy: ['trimestre', 'trimestres', 'periodo', 'q1', 'q2', 'q3', 'q4'],
    meaning:
      'Son tres meses del año: enero a marzo, abril a junio, julio a septiembre y octubre a diciembre. Cada uno se programa y se reporta por separado.',
  },
  {
    term: 'Meta y acción',
    askedBy: ['meta', 'metas', 'accion', 'acciones'],
    meaning:
      'Una meta dice el propósito de una unidad; sus acciones son el trabajo con que se logra. Ambas llevan clave, unidad de medida y cifras por trimestre.',
  },
];
