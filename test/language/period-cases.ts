import type { Quarter } from '#src/domain/period.ts';
import { phrasings } from './phrasings.ts';

export interface PeriodCase {
  /** Quarters, "+" after them where they are cumulative, and the year: "3 2023", "1,2,3+ 2023". */
  readonly means: string;
  readonly said: readonly string[];
}

export function toMeaning(period: {
  readonly year: number;
  readonly quarters: readonly Quarter[];
  readonly cumulative: boolean;
}): string {
  return `${period.quarters.join()}${period.cumulative ? '+' : ''} ${period.year}`;
}

/** As asked on 15 October 2023, with the third quarter of 2023 reported. */
export const PERIOD_CASES: readonly PeriodCase[] = [
  {
    means: '1 2023',
    said: phrasings(`
      Q1 · q1 · q 1 · Q-1 · q.1 · 1T · t1 · T-1 · 1q · primer trimestre · 1er trimestre · 1er. trimestre · 1er trim · 1o trimestre
      1° trimestre · 1.er trimestre · primero trimestre · trimestre 1 · trimestre uno · trimestre I · I trimestre · trim 1 · trim. 1
      trimestre no. 1 · trimestre número 1 · primer avance · primer corte · 1er corte · primer periodo · primer informe trimestral
      ene-mar · Ene-Mar · ene a mar · enero-marzo · enero – marzo · enero a marzo · de enero a marzo · entre enero y marzo
      baches tapados en enero · podas en febrero de 2023 · luminarias de marzo · del 1 de enero al 31 de marzo
      trimestre enero-marzo · primer trimeste · primer tirmestre · cuántas tomas de agua en el primer trimestre del año
      en febreo · en marso · primer trimestre 2023 · Q1 2023 · 2023 Q1 · 2023-Q1 · 1T2023 · del 15 de enero al 20 de febrero
    `),
  },
  {
    means: '2 2023',
    said: phrasings(`
      meta 3 trimestre 2 · el trimestre previo al tercero · trimestre: 2 · metas del segundo trimestres · 2do-trim
      Q2 · q2 · q 2 · T-2 · 2T · t2 · segundo trimestre · 2do trimestre · 2do. trim · 2o trimestre · 2° trimestre · 2.º trimestre
      2º trim · II trimestre · trimestre II · trimestre 2 · trimestre dos · segundo avance · segundo corte · segundo periodo
      2do avance trimestral · abril a junio · de abril a junio · abril-junio · abr-jun · ABR-JUN · abr a jun · abril/junio · abr - jun
      en mayo · en abril · del mes de junio · entre abril y junio · del 1 de abril al 30 de junio · del 1o de abril al 30 de junio
      del primero de abril al 30 de junio · 01/04/2023 al 30/06/2023 · del 01/04 al 30/06 · 2023-04-01 a 2023-06-30
      trimestre abril-junio · trimestre de abril a junio · segundo trimestre de 2023 · Q2 del 2023 · segndo trimestre · segundo trimesttre
      cuántos árboles se plantaron en el segundo trimestre · licencias al corriente en q2 · en avril · el segundo trimestre, ¿cómo cerró?
      comparado con lo programado en el 2T · el día 15 de mayo · 15/05/2023 · 2023-05-15
    `),
  },
  {
    means: '3 2023',
    said: phrasings(`
      3er-trim · 3er_trimestre · q2 no, q3 · no Q2, sino Q3 · después de junio · desde el 1 de julio · 1-jul al 30-sep · previo al tercer trimestre · el tercer trimestre reportó 303 becas
      Q3 · q3 · Q 3 · q 3 · q.3 · 3T · 3t · T3 · t-3 · 3Q · tercer trimestre · 3er trimestre · 3er trim · 3er. trim. · 3.er trimestre
      3° trimestre · 3er Trimestre · TERCER TRIMESTRE · 3ro trimestre · tercero trimestre · 3ertrimestre · trimestre 3 · trimestre tres
      trim. tres · trim 3 · trimestre tercero · III trimestre · trimestre III · tercer avance · 3er avance · tercer corte · tercer periodo
      tercer cierre · tercer reporte trimestral · jul-sep · JUL-SEP · jul - sep · jul–sep · jul/sep · jul a sep · jul-sept · julio-septiembre
      julio a septiembre · de julio a septiembre · entre julio y septiembre · de julio hasta septiembre · julio septiembre no, jul-sep
      en agosto · agosto · de julio · en septiembre · en setiembre · en septimbre · en agsoto · durante el mes de agosto · en ago
      del 1 de julio al 30 de septiembre · del 1 al 31 de agosto · el 15 de agosto · en jul · en sep. · julio y agosto
      tercer trimeste · terser trimestre · tercer trimestr · tercer ttrimestre · tecer trimestre · 3 trimestre
      el trimestre pasado · trimestre anterior · el último trimestre · ultimo trimestre · trimestre inmediato anterior · trimestre previo
      el trimestre que acaba de cerrar · el trimestre q acaba de cerrar · el trimestre que acaba de terminar · trimestre recién concluido
      el trimestre que cerró · el pasado trimestre · el trimestre que ya terminó · último trimestre reportado · el mes pasado · mes anterior
      el trimeste pasado · trimesttre anterior · solicitudes atendidas del tercer trimestre del año · el tercer trimestre de este año
      tercer trimestre del ejercicio 2023 · 3er trimestre, 2023 · Q3/2023 · 3T 2023 · trimestre jul-sep · trimestre julio-septiembre 2023
      avance programático del tercer trimestre · hasta dónde llegaron en Q3 · ¿qué pasó en el 3er trimestre? · q3? · (q3) · "Q3"
      respecto al tercer trimestre · correspondiente al tercer trimestre · con respecto al trimestre pasado · frente al Q3
    `),
  },
  {
    means: '4 2023',
    said: phrasings(`
      en lo que va del mes
      Q4 · 4T · cuarto trimestre · 4to trimestre · 4° trimestre · IV trimestre · trimestre 4 · trimestre cuatro · cuarto avance · oct-dic
      octubre a diciembre · de octubre a diciembre · octubre-diciembre · en octubre · en noviembre · en dicembre · en nobiembre
      este trimestre · el trimestre actual · trimestre en curso · el presente trimestre · el trimestre que corre · lo que va del trimestre
      en lo que va de este trimestre · último trimestre del año · este mes · mes en curso · a partir de octubre · desde noviembre
      4to trim · cuarto trimestre de 2023 · el próximo mes · en lo que resta del año · el resto del año
    `),
  },
  {
    means: '1,2 2023',
    said: phrasings(`
      primer semestre · 1er semestre · el primer semestre del año · semestre 1 · 1er sem · I semestre · primera mitad del año
      Q1 y Q2 · Q1 vs Q2 · q1 contra q2 · q1, q2 · Q1/Q2 · primer y segundo trimestre · 1er y 2do trimestre · primer trimestre y segundo trimestre
      trimestres 1 y 2 · trimestre 1 vs 2 · el primero y el segundo trimestre · primer semestre 2023 · marzo y abril · 1T vs 2T
      entre Q1 y Q2 · el primer trimestre contra el segundo · ene-mar vs abr-jun
    `),
  },
  {
    means: '3,4 2023',
    said: phrasings(`
      segundo semestre · 2do semestre · semestre 2 · 2o semestre de 2023 · segunda mitad del año · este semestre · semestre en curso
      julio a diciembre · jul-dic · de julio a diciembre · Q3 y Q4 · tercer y cuarto trimestre · los dos últimos trimestres del año
      desde el tercer trimestre hasta el cuarto trimestre · Q3 a Q4
    `),
  },
  {
    means: '1,3 2023',
    said: phrasings(`
      Q1 vs Q3 · q1 y q3 · Q1 contra Q3 · Q1 versus el Q3 · primer y tercer trimestre · el primer trimestre con los del tercero
      los del primer trimestre con los del tercero · primer trimestre y el tercero · el primero contra el tercer trimestre · trimestres 1 y 3
      trimestres primero y tercero · trimestres I y III · I y III trimestre · 1T y 3T · Q1 y 3 · ene-mar contra jul-sep
      enero-marzo y julio-septiembre · ¿fue mejor en Q1 o en Q3? · Q3 vs Q1 · primer trimestre frente al tercero
    `),
  },
  {
    means: '2,3 2023',
    said: phrasings(`
      a partir del 1 de abril · desde abril hasta hoy · después del primer trimestre
      abril a septiembre · abr-sep · de abril a septiembre · desde abril y hasta septiembre · desde abril hasta septiembre · desde abril
      a partir de abril · desde el segundo trimestre · desde Q2 · de abril a la fecha · desde mayo a la fecha · de abril para acá
      ¿más en abril-junio o en julio-septiembre? · Q2 y Q3 · Q2-Q3 · Q2 a Q3 · del segundo al tercer trimestre · segundo y tercer trimestre
      2do vs 3er trimestre · los dos últimos trimestres · los últimos dos trimestres · últimos 2 trimestres · Q2 o Q3 · en junio y en julio
      del 1 de abril al 30 de septiembre · segundo trimestre comparado con el tercero
    `),
  },
  {
    means: '1,2,3 2023',
    said: phrasings(
      'Q1, 2 y 3 · trimestre 1, 2, 3 · Q1, Q2 y Q3 · q1 q2 q3 · primer, segundo y tercer trimestre · trimestres 1, 2 y 3 · 1T, 2T, 3T',
    ),
  },
  {
    means: '1,2,3+ 2023',
    said: phrasings(`
      q1-3 · 1t-3t · los primeros 9 meses · primeros nueve meses del año · corte: septiembre · antes de octubre
      a septiembre · al tercer trimestre · al 3er trimestre · a Q3 · al Q3 · al cierre del tercer trimestre · al cierre de septiembre
      al corte de septiembre · con corte a septiembre · con corte al tercer trimestre · corte a septiembre · corte septiembre
      con corte al 30 de septiembre · al 30 de septiembre · al 30 de septiembre de 2023 · al 30/09/2023 · al día 30 de septiembre
      al mes de septiembre · hasta septiembre · hasta el tercer trimestre · hasta Q3 · hasta el 30 de septiembre · hasta el mes de septiembre
      acumulado a Q3 · acumulado al tercer trimestre · acumulado a septiembre · acumulado Q3 · acumulado del tercer trimestre
      acumulada a septiembre · Q3 acumulado · tercer trimestre acumulado · acum. a septiembre · de enero a septiembre · enero-septiembre
      ene-sep · enero a septiembre de 2023 · desde enero hasta septiembre · desde enero · de enero a la fecha · desde enero a la fecha
      del 1 de enero al 30 de septiembre · 01/01/2023 al 30/09/2023 · entre enero y septiembre · en lo que va del año · en lo q va del año
      lo que va del ejercicio · en lo que va de 2023 · en lo que llevamos del año · lo que llevamos de año · en lo que va de este año
      en lo que va del presente ejercicio · acumulado del año · acumulado anual · este año a la fecha · desde que empezó el año
      desde inicio de año · desde el inicio del ejercicio · desde principios de año · los tres primeros trimestres
      sumando los tres primeros trimestres · los primeros 3 trimestres · los primeros tres trimestres · del primer al tercer trimestre
      Q1-Q3 · Q1 a Q3 · del Q1 al Q3 · desde el primer trimestre al tercer trimestre · suma de Q1, Q2 y Q3 · los tres trimestres reportados
      al cierre del trimestre pasado · al trimestre anterior · al trimestre julio-septiembre · al tercer trimestre de 2023 · a septimbre
      al termino de septiembre · al final del tercer trimestre · a agosto · hasta agosto · al 31 de agosto · al 3er avance · al tercer corte
      cuánto llevamos a septiembre · metas por debajo de lo programado a septiembre
    `),
  },
  {
    means: '1,2+ 2023',
    said: phrasings(`
      los primeros seis meses del año · antes de julio · antes del tercer trimestre · suma del primer y segundo trimestre
      a junio · al segundo trimestre · al segundo trim · al 2do trimestre · al cierre del segundo trimestre · al cierre de junio · a Q2
      hasta junio · hasta el 30 de junio · al 30 de junio · al corte de junio · acumulado a junio · enero a junio · ene-jun · de enero a junio
      al primer semestre · al cierre del primer semestre · Q1 a Q2 · al segundo corte · Q2 acumulado · suma de Q1 y Q2
      los dos primeros trimestres · a mayo · al II trimestre · hasta el 2T
    `),
  },
  {
    means: '1+ 2023',
    said: phrasings(
      'a marzo · al primer trimestre · al 31 de marzo · al cierre de marzo · hasta marzo · acumulado a Q1 · al cierre de Q1',
    ),
  },
  {
    means: '1,2,3,4+ 2023',
    said: phrasings(`
      2023 · en 2023 · todo 2023 · ejercicio 2023 · ejercicio fiscal 2023 · en el ejercicio fiscal 2023 · año 2023 · del 2023 · durante 2023
      POA 2023 · todo el año · todo el ejercicio · este año · el año en curso · el presente ejercicio · el ejercicio actual · año completo
      el año completo · en el año · durante el año · durante el ejercicio · avance anual · resumen anual · anualmente · avance del año
      al cierre del año · al cierre del ejercicio · a fin de año · al cuarto trimestre · a diciembre · al 31 de diciembre · enero a diciembre
      ene-dic · de enero a diciembre · los cuatro trimestres · Q1 a Q4 · hasta diciembre · para fin de año · resultados de este ejercicio
      al segundo semestre · ¿cómo vamos este año? · metas cumplidas en todo el año 2023
    `),
  },
  {
    means: '3 2022',
    said: phrasings(`
      tercer trimestre de 2022 · tercer trimestre del 2022 · Q3 2022 · Q3 de 2022 · 2022 Q3 · 3T 2022 · 3T2022 · 3er trim 2022
      tercer trimestre del año pasado · Q3 del año pasado · tercer trimestre del ejercicio 2022 · jul-sep 2022 · julio a septiembre de 2022
      agosto de 2022 · en agosto del año pasado · POA 2022: becas en Q3 · en 2022, ¿cuántas becas en el tercer trimestre?
      del 1 de julio de 2022 al 30 de septiembre de 2022 · 01/07/2022 al 30/09/2022 · tercer trimestre del ejercicio anterior
    `),
  },
  {
    means: '1,2,3,4+ 2022',
    said: phrasings(`
      2022 · en 2022 · ejercicio 2022 · el año pasado · el año anterior · el ejercicio anterior · durante 2022 · todo 2022 · año 2022
      en lo que va de 2022 · a diciembre de 2022 · al cierre de 2022
    `),
  },
  {
    means: '1,2,3+ 2022',
    said: phrasings(
      'a septiembre de 2022 · al tercer trimestre de 2022 · enero-septiembre 2022 · al 30 de septiembre de 2022',
    ),
  },
  {
    means: '1,2,3,4+ 2024',
    said: phrasings('el próximo año · 2024 · el año que viene · ejercicio 2024 · el siguiente ejercicio'),
  },
  {
    means: '1 2024',
    said: phrasings(
      'el próximo trimestre · el trimestre que viene · el siguiente trimestre · Q1 2024 · primer trimestre de 2024',
    ),
  },
  { means: '2 2024', said: phrasings('segundo trimestre del próximo año · abril-junio 2024') },
  {
    means: '4 2022',
    said: phrasings(
      'cuarto trimestre de 2022 · oct-dic 2022 · último trimestre de 2022 · último trimestre del 2022',
    ),
  },
  {
    means: '1,2 2022',
    said: phrasings('primer semestre de 2022 · primer semestre del año pasado · Q1 y Q2 de 2022'),
  },
];

/** An ordinal by itself: a period only where one was spoken of before. */
export const ELLIPTIC_CASES: readonly PeriodCase[] = [
  { means: '1 2023', said: phrasings('¿y el primero? · y el 1ro · ahora el primero') },
  {
    means: '2 2023',
    said: phrasings('¿Y el segundo? · y en el segundo? · y del segundo · ¿y el 2do? · el segundo por favor'),
  },
  { means: '3 2023', said: phrasings('y el tercero · ¿qué tal el tercero? · y cómo fue el 3ro?') },
  { means: '4 2023', said: phrasings('y el cuarto? · ¿Y el 4to?') },
  { means: '1,2+ 2023', said: phrasings('¿y al segundo?') },
];

/** Two stretches that one period cannot hold. */
export const SEVERAL_CASES: readonly string[] = phrasings(`
  Q3 2022 vs Q3 2023 · a junio vs a septiembre · Q1 contra lo acumulado a septiembre · 2022 vs 2023 · este año contra el año pasado
  en lo que va del año y en Q3 · tercer trimestre de 2022 y primer trimestre de 2023
`);

export const IMPOSSIBLE_CASES: readonly { readonly said: string; readonly text: string }[] = [
  { said: 'avance del quinto trimestre', text: 'quinto trimestre' },
  { said: 'becas en Q7', text: 'Q7' },
  { said: 'cómo vamos en Q0', text: 'Q0' },
  { said: 'trimestre 5', text: 'trimestre 5' },
  { said: '6to trimestre de podas', text: '6to trimestre' },
  { said: 'el tercer semestre', text: 'tercer semestre' },
  { said: 'primer bimestre', text: 'primer bimestre' },
  { said: 'avance del segundo cuatrimestre', text: 'segundo cuatrimestre' },
  { said: 'en los primeros cuatro meses', text: 'primeros cuatro meses' },
  { said: 'el mismo trimestre del año pasado', text: 'mismo trimestre del año pasado' },
  { said: 'noviembre a febrero', text: 'noviembre a febrero' },
  { said: 'de julio de 2022 a marzo de 2023', text: 'de julio de 2022 a marzo' },
];
