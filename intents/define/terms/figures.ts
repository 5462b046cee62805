import { findForecast } from '#src/domain/forecast.ts';
import { shortfallOf } from '#src/domain/shortfall.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import { type JudgedGoal, tellToDate } from '../../telling/scope.ts';
import { withMeasure } from '../../telling/wording.ts';
import type { Term } from './term.ts';

const annualOf = ({ record }: JudgedGoal): number | null => record.annual?.value ?? null;
const when = ({ record, standing }: JudgedGoal): string => tellToDate(record.year, standing.throughQuarter);

/** How goals are measured, and how their figures come about. */
export const FIGURE_TERMS: readonly Term[] = [
  {
    term: 'Avance relativo',
    askedBy: ['avance relativo', 'relativo', 'porcentaje de avance', 'porcentaje de la meta'],
    meaning:
      'Dice qué parte del año completo está hecha. A mitad de año no tiene por qué ser 100%, así que por sí solo no dice si una meta va bien o mal.',
    formula: 'Avance relativo = alcanzado a la fecha ÷ meta anual',
    example: (goal) =>
      `la ${goal.record.code} lleva ${formatNumber(goal.standing.achievedToDate)} de ${withMeasure(annualOf(goal), goal.record)}: ${formatPercent(goal.standing.relativeRatio)}, de ${when(goal)}`,
  },
  {
    term: 'Avance absoluto',
    askedBy: ['avance absoluto', 'absoluto'],
    meaning:
      'Es la cantidad hecha hasta el corte, en la unidad de medida de la meta. El informe la imprime junto al avance relativo.',
    formula: 'Avance absoluto = suma de lo alcanzado en los trimestres reportados',
    example: (goal) =>
      `la ${goal.record.code} lleva ${withMeasure(goal.standing.achievedToDate, goal.record)}, de ${when(goal)}`,
  },
  {
    term: 'Cumplimiento',
    askedBy: ['cumplimiento', 'porcentaje de cumplimiento', 'eficacia'],
    meaning:
      'Compara lo hecho con lo que ya debía estar hecho. Es lo que dice si una meta va a tiempo, y de él sale el color del semáforo.',
    formula: 'Cumplimiento = alcanzado a la fecha ÷ programado a la fecha',
    example: (goal) =>
      `la ${goal.record.code} tenía programado ${formatNumber(goal.standing.plannedToDate)} y alcanzó ${formatNumber(goal.standing.achievedToDate)}: ${formatPercent(goal.standing.complianceRatio)}, de ${when(goal)}`,
  },
  {
    term: 'Proyección',
    askedBy: ['proyeccion', 'pronostico', 'prevision', 'al paso actual', 'ritmo'],
    meaning:
      'Es un cálculo de cómo cerraría el año si lo que falta se cumple en la misma proporción que lo programado hasta hoy. No es un dato del informe, y no se hace donde falten cifras o nada estaba programado.',
    formula: 'Proyección = alcanzado + (meta anual − programado a la fecha) × cumplimiento',
    example: (goal) => {
      const forecast = findForecast({ annual: annualOf(goal), ...goal.standing });
      return forecast === undefined
        ? undefined
        : `la ${goal.record.code} cerraría en ${formatNumber(Math.round(forecast.projected))} de ${withMeasure(annualOf(goal), goal.record)}: ${formatPercent(forecast.projectedRatio)}`;
    },
  },
  {
    term: 'Rezago',
    askedBy: ['rezago', 'atraso', 'desfase', 'incumplimiento', 'subcumplimiento'],
    meaning:
      'Es lo que falta para llegar a lo programado a la fecha. Una meta con rezago está en amarillo o en rojo.',
    formula: 'Rezago = programado a la fecha − alcanzado a la fecha',
    example: (goal) => {
      const short = shortfallOf(goal.standing);
      return short === null || short <= 0
        ? undefined
        : `a la ${goal.record.code} le faltan ${formatNumber(short)} para lo programado de ${when(goal)}`;
    },
  },
  {
    term: 'A la fecha',
    askedBy: ['a la fecha', 'acumulado', 'acumulada', 'acumulados'],
    meaning:
      'Es lo sumado desde enero hasta el cierre del último trimestre reportado, o del que se pregunte. Si falta el dato de un trimestre, la suma se dice sin dato.',
  },
  {
    term: 'Programado',
    askedBy: ['programado', 'lo programado', 'calendarizado', 'calendarizacion'],
    meaning:
      'Es lo que el programa prevé hacer en cada trimestre; el informe lo marca con una P. La suma de los cuatro es la meta anual.',
    example: ({ record }) => {
      const planned = record.quarters.map(
        ({ quarter, planned: each }) =>
          `${formatNumber(each?.value ?? null)} en el ${formatQuarter(quarter)}`,
      );
      return `la ${record.code} tiene programado ${planned.join(', ')}`;
    },
  },
  {
    term: 'Alcanzado',
    askedBy: ['alcanzado', 'realizado', 'lo alcanzado', 'ejecutado', 'logrado'],
    meaning:
      'Es lo que la unidad reporta haber hecho en el trimestre; el informe lo marca con una A. Sin reporte no es cero: es un dato que falta.',
  },
  {
    term: 'Meta modificada',
    askedBy: ['meta modificada', 'meta ajustada', 'modificacion de metas', 'recalendarizacion'],
    meaning:
      'Es la meta anual después de un cambio autorizado durante el año. Se conservan la original, la nueva y la justificación.',
  },
  {
    term: 'Meta anual autorizada',
    askedBy: ['meta anual', 'meta autorizada', 'meta original'],
    meaning:
      'Es lo que se aprobó hacer en el año, en la unidad de medida de la meta. Contra ella se calcula el avance relativo.',
    example: ({ record }) =>
      record.annual === null
        ? undefined
        : `la meta anual de la ${record.code} es de ${withMeasure(record.annual.value, record)}`,
  },
  {
    term: 'Unidad de medida',
    askedBy: ['unidad de medida', 'unidades de medida'],
    meaning:
      'Es en qué se cuenta una meta: cursos, servicios, metros, personas. Cantidades de distinta medida no se suman ni se restan.',
    example: ({ record }) =>
      record.measure === null
        ? undefined
        : `la ${record.code} se cuenta en ${record.measure.text.toLocaleLowerCase('es-MX')}`,
  },
  {
    term: 'Dato en duda',
    askedBy: [
      'dato en duda',
      'en duda',
      'no cuadra',
      'no cuadran',
      'hallazgo',
      'hallazgos',
      'sin dato cierto',
    ],
    meaning:
      'Es una cifra que las sumas del propio informe no confirman. Se muestra como está impresa y con su diferencia; donde caben varias lecturas, queda sin dato.',
  },
  {
    term: 'Cifra recuperada',
    askedBy: [
      'recuperada',
      'recuperadas',
      'recuperado',
      'impresa',
      'impresas',
      'inferida',
      'inferidas',
      'calculada',
    ],
    meaning:
      'Una cifra impresa está así en el informe; una recuperada se leyó mal y las sumas del informe la determinan; una inferida no está impresa. Los acumulados y porcentajes siempre son calculados.',
  },
  {
    term: 'Sin dato',
    askedBy: ['sin dato', 'sin reportar', 'sin captura', 'sin informacion'],
    meaning:
      'Quiere decir que esa cifra no se ha reportado o el informe no la deja saber. No es cero, y no se suma como cero.',
  },
];
