import type { Reply } from '#src/reply/reply.ts';
import type { Example, Intent, Setting } from '../intent.ts';
import { plainReply } from '../telling/troubles.ts';
import { HELP_RULES } from './rules.ts';

/** Greetings, thanks, and what the bot can do. The examples are gathered from the other intents. */
export function makeHelp(others: readonly Intent[]): Intent {
  const examplesFor = (setting: Setting): readonly Example[] =>
    others.flatMap((intent) => intent.examples(setting.catalog));
  return {
    name: 'help',
    effect: 'read',
    needsSubject: false,
    slots: [],
    rules: HELP_RULES,
    examples: () => [],
    toQuery: () => ({ kind: 'none' }),
    tell: (_facts, understanding, setting) => ({
      reply: understanding.rules.includes('help.thanks')
        ? plainReply('Con gusto. Aquí estoy para lo que necesite.')
        : tellHelp(examplesFor(setting), setting),
      goals: [],
    }),
  };
}

/** The list above names them all; buttons are for the first step. */
const MOST_SUGGESTED = 4;

function tellHelp(examples: readonly Example[], { catalog }: Setting): Reply {
  return {
    title: null,
    understood: null,
    parts: [
      {
        kind: 'text',
        text: `Hola, soy Avance. Respondo sobre las ${catalog.goals.length} metas y acciones del programa operativo anual ${catalog.year}, con sus cifras y de dónde salen. Por ejemplo:`,
      },
      { kind: 'bullets', items: examples.map(({ title, message }) => `${title}: «${message}»`) },
      {
        kind: 'text',
        text: 'Escriba como lo diría: por clave o con palabras, por trimestre o por mes. En el mismo hilo puede seguir con «¿y en Q2?».',
      },
    ],
    sources: [],
    footnotes: [],
    suggestions: examples.slice(0, MOST_SUGGESTED).map(({ title, message }) => ({ label: title, message })),
  };
}
