import { describe, expect, it } from 'vitest';
import { withoutManners, withoutPoliteness } from '#src/language/manners.ts';

describe('what is asked, without what is said around it', () => {
  it.each([
    ['Buenas tardes, avance de becas', 'avance de becas'],
    ['hola buen día, ¿y en Q2?, muchas gracias!!', '¿y en Q2?'],
    ['Buenos días a todos. Qué va en rojo, por favor', 'Qué va en rojo'],
    ['Estimada licenciada Ramos: solicito el resumen. Saludos cordiales.', 'solicito el resumen.'],
    ['Disculpe la molestia: avance Q3 porfa', 'avance Q3'],
    ['perdón que moleste otra vez, una preguntita: ¿y la 303?', '¿y la 303?'],
    ['Buenas tardes, muchas gracias', 'muchas gracias'],
    ['oye porfa la 303 xfa', 'la 303'],
    ['Inge, las atrasadas, gracias de antemano', 'las atrasadas'],
    ['mándame el resumen. Gracias por su apoyo. Que tenga buen día', 'mándame el resumen.'],
  ])('%j asks %j', (text, asked) => {
    expect(withoutManners(text)).toBe(asked);
  });

  it.each([
    'hola',
    'ok, gracias',
    'hola q tal',
    '¿Qué tal vamos?',
    'qué onda con las becas',
    'perdón, era Q2',
    'disculpe, me refería a la 304',
    'gracias por el avance de becas',
    'saludos a la jefa de becas',
    'anota en la 303: "llegó tarde, gracias"',
    'la directora quiere el avance',
    'buenas prácticas, avance',
  ])('%j is whole', (text) => {
    expect(withoutManners(text)).toBe(text);
  });

  it('leaves signatures away', () => {
    expect(withoutManners('avance de la 303, gracias\nAtte. Lic. Rosa Méndez')).toBe('avance de la 303');
  });

  it('needs no more than a moment for hostile texts', () => {
    const start = performance.now();
    for (const piece of ['hola ', 'gracias ', '!', ' ', '\n', 'por favor, ', 'Atte. ', '-- Lic. '])
      withoutManners(piece.repeat(4_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('manners in other words', () => {
  it.each([
    ['Hey, avance de becas, un abrazo', 'avance de becas'],
    ['Buenas noches a quien corresponda, metas en rojo, si fueras tan amable', 'metas en rojo'],
    ['Espero que esté muy bien. ¿Y en Q3? Dios la bendiga', '¿Y en Q3?'],
    ['hola, ¿me puedes ayudar? la 303 en Q2, bonita tarde', 'la 303 en Q2'],
  ])('%j asks %j', (text, asked) => {
    expect(withoutManners(text)).toBe(asked);
  });

  it.each([
    'otra vez, la 303',
    'bien, y becas?',
    'apoyo a becas, avance',
    'avance de becas, de la tarde',
    'no, de nuevo',
    'la 303, 12 ayudas',
  ])('%j is whole', (text) => {
    expect(withoutManners(text)).toBe(text);
  });
});

describe('manners in any words', () => {
  const ours = new Set('comedores guarderias familia'.split(' '));
  const read = (text: string): string => withoutPoliteness(text, (word) => ours.has(word));

  it.each([
    ['Qué gusto leerte. ¿Cómo va la 303?', '¿Cómo va la 303?'],
    ['avance de becas, te invito un café', 'avance de becas'],
    ['metas en rojo. Un fuerte abrazo.', 'metas en rojo.'],
    ['Ya llegó por quien lloraban: resumen de Q3', 'resumen de Q3'],
  ])('%s', (text, asked) => {
    expect(read(text)).toBe(asked);
  });

  it.each([
    'Disculpe los comedores, ¿cómo van?',
    'becas, ¿me dices el horario?',
    'comedores, requisitos',
    'la 303, saludos a la familia',
    'gracias, ahora la 304',
    'Te encargo el resumen, en pdf',
    'un fuerte abrazo',
  ])('%s asks all of it', (text) => {
    expect(read(text)).toBe(text);
  });
});
