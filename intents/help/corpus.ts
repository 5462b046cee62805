import type { Phrasing } from '../phrasing.ts';

export const HELP_CORPUS: readonly Phrasing[] = [
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
].map((says) => ({ says }));
