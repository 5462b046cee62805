import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partNote } from '#intents/reading/note.ts';

const NOTES: readonly (readonly [text: string, note: string])[] = [
  // quotation marks
  ['ponle a la 118 la observación "pendiente de entrega"', 'pendiente de entrega'],
  ['apúntale a la 118 “la brigada salió dos días”', 'la brigada salió dos días'],
  ["agrega la nota 'sin vehículo en mayo' a la 118", 'sin vehículo en mayo'],
  ['asiéntese en la B.2 «el contrato venció en mayo»', 'el contrato venció en mayo'],
  ['«se pospuso la feria», eso va como comentario en la 118', 'se pospuso la feria'],
  ['observación de la 118: el programa "Verde" no arrancó', 'el programa "Verde" no arrancó'],
  ['en la 118 deja escrito "regresa el lunes el equipo"', 'regresa el lunes el equipo'],
  // colon
  ['observación para la acción 118: cerró el vivero 3 semanas', 'cerró el vivero 3 semanas'],
  ['comentario en podas: la sierra está descompuesta', 'la sierra está descompuesta'],
  ['Alumbrado, zona norte. Nota: falta cable', 'falta cable'],
  ['debe quedar constancia en la B.2 de lo siguiente: no hubo quórum', 'no hubo quórum'],
  ['la 118 necesita su motivo, ponle: lluvias en agosto', 'lluvias en agosto'],
  ['en la 118 anota: la 119 le prestó 2 camiones', 'la 119 le prestó 2 camiones'],
  ['agrégale: tres cuadrillas siguen de vacaciones', 'tres cuadrillas siguen de vacaciones'],
  ['pon: el proveedor no surtió', 'el proveedor no surtió'],
  ['la nota de la 118 debe decir: obra terminada en julio', 'obra terminada en julio'],
  ['cambia el comentario de la 118 por: ya llegó el material', 'ya llegó el material'],
  ['agregale a la 118 esta obserbasion: cierre: sin gas', 'cierre: sin gas'],
  ['esta: faltaron firmas', 'faltaron firmas'],
  ['el texto es: pendiente de dictamen', 'pendiente de dictamen'],
  ['texto: el vivero cerró', 'el vivero cerró'],
  ['antes de que se olvide: agrega a la 118 la observación: sin luz', 'sin luz'],
  ['add note en 118: entrega en mayo pendiente', 'entrega en mayo pendiente'],
  ['nota 118: sin luz del 4 al 8 de septiembre', 'sin luz del 4 al 8 de septiembre'],
  ['lo siguiente: dos patios cerrados', 'dos patios cerrados'],
  ['que quede asentado en la 118: el salón sigue sin techo', 'el salón sigue sin techo'],
  ['q kede acentado en la 118: el salón sigue sin techo', 'el salón sigue sin techo'],
  ['pégale un papelito a la 118: dos trámites atorados', 'dos trámites atorados'],
  ['la observación correcta es: dos peritos con licencia', 'dos peritos con licencia'],
  ['cuélgales este recado en observaciones: el hotel cerró', 'el hotel cerró'],
  ['B21-2 obs. riego suspendido por falla', 'riego suspendido por falla'],
  // saying
  ['que diga: renunció la instructora', 'renunció la instructora'],
  ['ponle un comentario a la 118 q diga faltó personal', 'faltó personal'],
  ['mejor que quede así: obra en pausa', 'obra en pausa'],
  ['con este texto: el despacho cerró', 'el despacho cerró'],
  // a clause
  ['118 ponga usted que el comité sesionó dos veces', 'el comité sesionó dos veces'],
  [
    'si no lo escribo hoy se me va: en la 118 agrega que la grúa está en el taller',
    'la grúa está en el taller',
  ],
  [
    'anota en la 118 que no hubo riego por la sequía del 3 de mayo',
    'no hubo riego por la sequía del 3 de mayo',
  ],
  ['que conste en la 118 que el vivero cerró', 'el vivero cerró'],
  ['ponle de nota a la 118 q se descompuso la bomba', 'se descompuso la bomba'],
  ['agrégale a las podas del centro que la grúa sigue en taller', 'la grúa sigue en taller'],
  // a dash, a comma, nothing
  ['nota 118 -> se canceló la feria por calor', 'se canceló la feria por calor'],
  ['observación para la 118 — sin combustible dos semanas', 'sin combustible dos semanas'],
  ['súmale a la 118 el comentario siguiente, chofer de incapacidad', 'chofer de incapacidad'],
  ['observacion p la 118 cuadrilla extra en el valle', 'cuadrilla extra en el valle'],
  ['anota en la 118 no hubo recorridos', 'no hubo recorridos'],
  // the text first
  ['Falta de agua en el vivero: ponlo de justificación en la 118', 'Falta de agua en el vivero'],
  ['que el proveedor no surtió frijol, apúntaselo a la 118', 'el proveedor no surtió frijol'],
  // thanks are not part of it
  ['agrega a la 118 la nota: se inundó el patio. Gracias.', 'se inundó el patio'],
];

const NONE: readonly string[] = [
  '¿hay observaciones de la 118?',
  'explícame: ¿por qué bajó la 118?',
  'dime: cómo va la 118',
  'registra: 118, 3500',
  'anota: 118, 3500',
  'anota: 500 árboles de la 118',
  'anota 212 podas en la 118',
  'apunta 45 podas en la 118, mayo, apenas llegaron las hojas',
  'favor de asentar 4,120 becas en la acción 118 correspondientes al cuarto trimestre',
  'agrega una observación a la 118',
  'quiero dejar una nota en la 118 del tercer trimestre',
  'observaciones de la 118 y la 119',
  'observaciones del tercer trimestre: ¿cuáles son?',
  'justificación de la 118',
  '¿qué justificación dieron en la 118?',
  'pon las que van en rojo',
  'agrega las metas que faltan a la lista',
  'anota que van 300 en la 118',
  'apúntame entre las personas que reciben el resumen',
  '¿qué es "avance relativo"?',
  'busca "despensas" en la 118',
  'reunión a las 14:30 para ver el avance',
  'captura de la 118 en Q1: 90 árboles',
  'ponle 300 a la 118',
  'uno lleva 39 y otro 38, quién tiene razón, quiero el de septiembre',
  'él dice que son lo mismo, ya dile tú en qué se distinguen',
  'en la minuta quedó asentado que esta jefatura informaría cuántas podas van en la 118',
  'eso mismo, añádelo como observación de la 118',
  'ponle cero a la 118 en mayo, que no me crean flojo',
  'tome nota: en la 118 el avance es de 13 nóminas',
  '¿hay alguna observación registrada que explique por qué la feria creció en mayo?',
  'traigo un apunte que nomás dice «línea 8.4.1». ¿de qué se trata?',
];

describe('the text that a message wants kept', () => {
  it.each(NOTES)('«%s»', (text, note) => {
    expect(partNote(text).note).toBe(note);
  });

  it.each(NONE)('there is none in «%s»', (text) => {
    expect(partNote(text)).toEqual({ head: text, note: null });
  });

  it('leaves what is outside of it to be read', () => {
    expect(partNote('agrega a la 118, segundo trimestre, la nota: sin luz en mayo').head).toContain('118');
    expect(partNote('ponle "sin luz en mayo" de observación a la 118').head).toContain('118');
    expect(partNote('ponle "sin luz en mayo" de observación a la 118').head).not.toContain('mayo');
  });
});

const PIECES = [
  'observación',
  'nota',
  'anota',
  'ponle',
  'que',
  'que diga',
  ':',
  '"',
  '«',
  '»',
  '-',
  ',',
  '118',
  'faltó',
  ' ',
  '\n',
  '¿',
];

describe('any text', () => {
  it('is parted without an error into what was written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { head, note } = partNote(written);
        expect(written).toContain(note ?? head);
        expect(note).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ...PIECES.map((piece) => `${piece} `),
    'anota que falta: ',
    'nota para la 118 - ',
    'ponlo de nota, ',
    '«nota ',
  ])('of 4,000 characters is parted in bounded time: %s', (piece) => {
    const text = `ponle la nota ${piece.repeat(Math.ceil(4000 / piece.length))}`.slice(0, 4000);
    const start = performance.now();
    partNote(text);
    expect(performance.now() - start).toBeLessThan(150);
  });
});
