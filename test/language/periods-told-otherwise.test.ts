import { describe, expect, it } from 'vitest';
import { findPeriod } from '#src/language/periods.ts';
import { tokenize } from '#src/language/tokens.ts';
import { toMeaning } from './period-cases.ts';
import { phrasings } from './phrasings.ts';

function read(text: string): string {
  const found = findPeriod(tokenize(text), {
    today: { year: 2023, month: 10, day: 15 },
    reportedThrough: 3,
    defaultYear: 2023,
  });
  return found.kind === 'period' ? toMeaning(found.period) : found.kind;
}

/** Each way of telling a time, and near ones, with what they mean. */
interface Way {
  readonly name: string;
  readonly means: readonly (readonly [meaning: string, said: string])[];
}

const WAYS: readonly Way[] = [
  {
    name: 'chat spellings',
    means: [
      ['1,2,3+ 2023', 'podas al corte d septiembre · asta septiembre'],
      ['1,2+ 2023', 'al cierre d junio · pa junio al cierre'],
      ['2 2023', 'podas en el seg trimestre · en el segdo trimestre'],
      [
        '3 2023',
        'las verdes del trimestre pazado · el ultmo trimestre · el trimestre que acabamos de cerrar',
      ],
      ['4 2023', 'podas oct · registrar nov'],
      ['1 2023', 'podas en mzo'],
      ['1,2,3+ 2023', 'podas YTD'],
      ['none', 'hay que pedirle a la sep · el mar de fondo'],
    ],
  },
  {
    name: 'to date',
    means: [
      ['1,2,3+ 2023', 'avance relativo a septiembre · las peores van a septiembre · y al de septiembre'],
      ['1,2,3+ 2023', 'a la fecha del 30 de septiembre, acumulado · qué meta trae mejor paso a septiembre'],
      [
        '1,2+ 2023',
        'el acumulado de podas en el segundo trimestre · podas acumuladas Q2 · cómo vamos al segundo trimestre',
      ],
      ['1,2,3+ 2023', 'suma los tres trimestres que ya cerraron · los tres trimestres que van'],
      ['3 2023', 'lo relativo al tercer trimestre'],
      ['2 2023', 'vamos al segundo trimestre · ahora bríncate al segundo trimestre'],
      ['3 2023', 'acotado al trimestre pasado · cierre de julio, agosto y septiembre'],
      ['1,2,3 2023', 'cada uno de los tres trimestres que ya pasaron'],
      ['4 2023', 'ponle 29 en el trimestre que va corriendo'],
    ],
  },
  {
    name: 'where something is recorded',
    means: [
      ['4 2023', 'échalas al cuarto trimestre · mete 31 podas al cuarto trimestre · registra 30 al Q4'],
      ['1,2,3+ 2023', 'ponme las metas al tercer trimestre · pásame el avance al tercer trimestre'],
      ['1 2023', 'modifica la M.1 primer trimestre a 1'],
    ],
  },
  {
    name: 'quarters without their noun',
    means: [
      ['2 2023', 'cómo nos fue en el segundo · las podas se cayeron en el segundo q paso'],
      ['3 2023', 'la del tercero, podas · cuántas podas hubo en el tercero'],
      ['4 2023', 'ponle 90 a la 118 del cuarto'],
      ['1,2,3 2023', 'primero vs segundo vs tercero · los tres trimestres: primero, segundo y tercero'],
      ['2,3 2023', 'baches: segundo contra tercero'],
      [
        '1,2 2023',
        'en qué trimestre hubo más, en el 1 o en el 2 · en cuál trimestre fue más, el primero o el segundo',
      ],
      ['1,3 2023', 'podas en el primer trimestre frente a las hechas en el tercero'],
      ['1,2 2023', 'segundo trimestre en relación con el primero · del semestre, me refiero al primero'],
      ['3,4 2023', 'podas este trimestre vs el pasado'],
      ['2,3 2023', 'Q3 contra el anterior'],
      [
        'none',
        'el segundo piso · en el primero de los casos · goteras en el cuarto de baño · en el segundo comedor',
      ],
      [
        'none',
        'metas del tercero de secundaria · del último lugar al primero · vamos en el cuarto lugar · dos por segundo · 1 o 2 personas',
      ],
      ['3 2023', 'quién fue el primero en Q3 · no he visto un trimestre mejor. El tercero, ¿qué tal?'],
    ],
  },
  {
    name: 'one held against another',
    means: [
      ['1,2 2023', '¿mejoró del primer trimestre al segundo?'],
      ['2,3 2023', 'las podas subieron de abril-junio a julio-septiembre'],
      ['1,3 2023', 'le fue mejor al primer trimestre que al tercero'],
      ['1,2,3 2023', 'gráfica del Q1 al Q3'],
      ['1,2,3+ 2023', 'del primer al tercer trimestre'],
      ['1,2 2023', 'la curva de los primeros dos trimestres'],
      ['1,2+ 2023', 'los primeros dos trimestres · Q1 y Q2 juntos'],
      ['1,2 2023', 'juntas vecinales del primer semestre'],
    ],
  },
  {
    name: 'the last quarter',
    means: [
      [
        '4 2023',
        'cuánto hay que podar en el último trimestre para cumplir · programadas para el último trimestre · cuántas le pusimos pal último trimestre',
      ],
      ['3 2023', 'cómo cerró el último trimestre · el último trimestre reportado'],
    ],
  },
  {
    name: 'a quarter by its end',
    means: [
      ['2 2023', 'el trimestre que concluyó el 30 de junio'],
      ['3 2023', 'trimestre terminado en septiembre'],
    ],
  },
  {
    name: 'days',
    means: [
      [
        'none',
        'resumen para la conferencia de prensa del 17 de octubre · comparecencia 16/oct: avance de podas',
      ],
      [
        'none',
        'me entregaron el cargo el 2 de octubre. ¿cómo va todo? · ayer perdió el equipo y ando triste. metas en rojo',
      ],
      [
        'none',
        'hay una fuga desde hace un mes!! ¿cómo va la meta? · para la sesión del 26 de octubre quiero el avance',
      ],
      [
        'none',
        'ayer pasé por ahí y me reclamaron pero tú dime el avance · sigo esperando desde mayo. ¿cómo va el abasto? · fui ayer, estaba cerrado. ¿cómo van?',
      ],
      ['2,3 2023', 'podas desde mayo · ¿cuántas podas van desde mayo?'],
      [
        '2 2023',
        'cuántas se dieron el 12 de mayo · despensas el 12 de mayo · el 12 de mayo, ¿cuántas podas se hicieron?',
      ],
      ['2 2023', 'cuántas sesiones hubo el 5 de junio · del 1 de abril al 30 de junio'],
      [
        '4 2023',
        'ayer cuántas podas hubo · registra 30 podas de ayer · cuántas hay programadas para el 31 de octubre',
      ],
      ['1,2,3+ 2023', 'en la minuta del 9 de octubre piden las podas al mes de septiembre'],
    ],
  },
  {
    name: 'what is taken back, and reasons',
    means: [
      ['1,2+ 2023', 'a junio, no a septiembre · a junio porque en julio entré yo'],
      ['3 2023', 'en el segundo no en el tercer trimestre · si en vez de Q1 fuera Q3'],
      ['2 2023', 'no me digas lo de julio a septiembre, dime lo de abril a junio'],
      ['3 2023', 'en el segundo trimestre no miento en el tercero · de octubre... no, de julio a septiembre'],
      ['2,3 2023', 'en Q2 y en Q3'],
    ],
  },
  {
    name: 'days and years in words',
    means: [
      ['1,2+ 2023', 'al treinta de junio · 118 y 119, cierre de junio'],
      ['1,2,3+ 2023', 'al treinta y uno de agosto'],
      ['2 2023', 'del primero de abril al treinta de junio'],
      ['3 2022', 'tercer trimestre de dos mil veintidós'],
      ['1,2,3,4+ 2023', 'todo el dos mil veintitrés'],
      ['none', 'registra dos mil veintitrés árboles · fueron dos mil veinte · calle cinco de mayo'],
    ],
  },
  {
    name: 'the annual figure',
    means: [
      [
        'none',
        'qué tanto lleva de la anual · porcentaje de lo anual autorizado · qué tope anual nos pusieron',
      ],
      ['1,2,3,4+ 2023', 'resumen anual'],
    ],
  },
];

describe.each(WAYS)('$name', ({ means }) => {
  const said = means.flatMap(([meaning, table]) => phrasings(table).map((text) => [text, meaning] as const));

  it.each(said)('«%s» is %s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });
});
