import type { Answered } from './bot.ts';
import { NOTHING_ASKED } from './nothing-asked.ts';

/** The answer of a store that holds no programme yet. */
export const NOTHING_LOADED: Omit<Answered, 'id' | 'thresholds'> = {
  understanding: {
    ...NOTHING_ASKED,
    rules: ['store.empty'],
    trace: [{ step: 'catálogo', found: 'vacío' }],
  },
  query: { kind: 'none' },
  facts: { kind: 'none' },
  reply: {
    title: null,
    understood: null,
    parts: [
      { kind: 'text', text: 'Todavía no hay ningún programa cargado, así que no tengo cifras que dar.' },
      {
        kind: 'text',
        text: 'Quien administra puede enviarle a Avance el informe de un trimestre como archivo, en Slack, o cargarlo con: npm run avance -- import ARCHIVO',
      },
    ],
    sources: [],
    footnotes: [],
    suggestions: [],
  },
  goals: [],
  aside: [],
  audience: 'all',
};
