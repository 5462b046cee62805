import type { Phrasing } from '../phrasing.ts';

const ALONE: readonly string[] = [
  'hola',
  'hola buen día',
  'buenas tardes',
  'Buenos días',
  'ayuda',
  'help',
  '¿qué puedes hacer?',
  'oye y tú qué sabes hacer',
  '¿en qué me puedes ayudar?',
  '¿cómo funcionas?',
  'quién eres',
  'qué te puedo preguntar',
  'gracias',
  'muchas gracias, muy amable',
  'mil gracias!!',
  'ok gracias',
  'hasta luego',
];

export const HELP_CORPUS: readonly Phrasing[] = [
  ...ALONE.map((says) => ({ says })),
  { says: ['¿cómo va la {code}?', 'ayuda'] },
  { says: ['avance de {goal}', 'gracias'] },
  { says: ['avance de la {code}', 'ok'] },
  { says: ['avance de {goal} en Q3', 'ok'] },
  { says: ['resumen de {unit}', 'va, ok'] },
  { says: ['metas en rojo', 'ok, perfecto'] },
  { says: ['¿cómo va {goal}?', 'enterado'] },
];
