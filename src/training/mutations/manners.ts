import { type Mutation, type Pick, pickOne } from './mutation.ts';

const OPENINGS = [
  'Buenas tardes, ',
  'hola buen día, ',
  'Disculpe la molestia: ',
  'oye porfa ',
  'Estimado equipo, ',
  'una preguntita, ',
  'Qué tal, ',
  'Muy buenos días. ',
  'holaa, ',
  'Licenciado, ',
  'perdón que moleste otra vez, ',
  'Buen día compañeros: ',
  'oiga una consulta: ',
  'Con su permiso, ',
  'saludos, ',
  'Muy buenas, ',
  'Hey, ',
  'Buenas noches a quien corresponda, ',
  'Mi estimado, ',
  'Un favorsote: ',
  'Lic. buen día, ',
  'hola qué tal, ',
  'Espero que esté muy bien. ',
  'Ojalá me puedas ayudar: ',
  'Qué hubo, ',
  'Disculpen la insistencia, ',
  'Ayúdenme tantito, ',
];
const CLOSINGS = [
  ', por favor',
  ' porfa',
  ', gracias de antemano',
  ', se lo agradezco mucho',
  ' plis',
  '. Saludos cordiales.',
  ', muchas gracias!!',
  ', si es tan amable',
  ' xfa',
  ', mil gracias',
  '. Gracias por el apoyo',
  ' grax',
  ', te lo encargo',
  '. Que tenga buen día.',
  ', si no es mucha molestia',
  ', si fueras tan amable',
  ' graciass',
  ', Dios lo bendiga',
  ', quedo al pendiente',
  ', bonita tarde',
  '. Le agradezco su atención',
  ', un abrazo',
  ', thanks',
  ', es para hoy',
  ', Dios se lo pague',
  ', quedo en espera',
  '. Buen fin',
];
const FILLERS = ['porfa', 'oye', 'este', 'pues', 'por favor', 'eh'];
const SIGNATURES = [
  '\nAtte. Lic. Norma Quiroz',
  '\n\nAtentamente,\nC.P. Ulises Barrera',
  '\nSaludos, Ing. Tovar',
  ' -- Mtra. Irma Félix',
  '\nCordialmente, la Coordinación de Enlace',
  '\natte: lic. perla yáñez',
  '\n\nReciba un cordial saludo.\nMtro. Abel Rentería',
  '\n\nQuedo atenta.\nLic. Dora Ponce\nAsistente',
];
const QUOTED = [
  '&gt; Buenos días a todas y todos',
  '&gt; Con gusto, en un momento le contesto\n&gt; Gracias por su paciencia',
  '&gt; ok, quedo pendiente',
  '&gt; Estimado usuario, ¿en qué le puedo servir?',
  '&gt; Avance de ayer por la tarde: todo en orden\n&gt;\n&gt; — la coordinación',
  '&gt; ¿Alguien me puede ayudar con una duda?',
];

const COURTESY: Mutation = {
  name: 'courtesy around',
  note: 'longer',
  spoil: (text, pick) =>
    `${OPENINGS[pick(OPENINGS.length)]}${text}${text.endsWith('"') ? '' : CLOSINGS[pick(CLOSINGS.length)]}`,
};

/** What people say around what they ask. */
export const MANNER_MUTATIONS: readonly Mutation[] = [
  COURTESY,
  { name: 'filler in the middle', note: 'spared', spoil: insertFiller },
  {
    name: 'signature',
    note: 'longer',
    spoil: (text, pick) => `${text}${pickOne(SIGNATURES, pick, '')}`,
  },
  {
    name: 'quoted lines before',
    note: 'kept',
    spoil: (text, pick) => `${pickOne(QUOTED, pick, '')}\n${text}`,
  },
];

/** Where people halt: before a preposition that does not belong to a stretch of time or a limit. */
function insertFiller(text: string, pick: Pick): string {
  const gaps = [...text.matchAll(/(?<=\p{L}{3}) (?=(?:de|del|en|para|con) )/gu)];
  const gap = gaps[pick(gaps.length)];
  if (gap === undefined) return text;
  return `${text.slice(0, gap.index)} ${pickOne(FILLERS, pick, '')}${text.slice(gap.index)}`;
}
