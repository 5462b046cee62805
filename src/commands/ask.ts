import { createBot } from '#src/bot/answer.ts';
import { toAnswerJson } from '#src/channels/terminal/answer-json.ts';
import { answerBatch } from '#src/channels/terminal/batch.ts';
import { explain } from '#src/channels/terminal/explain.ts';
import { tellFileCommands } from '#src/channels/terminal/file-commands.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { parseInstant, parseOptions } from './options.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './with-store.ts';

export const ASK: Command = {
  name: 'ask',
  summary: 'responde una pregunta',
  usage: `avance ask [opciones] "avance de despensas Q3"
avance ask [opciones] --batch < preguntas
${STORE_USAGE}
  --now INSTANTE  la fecha en que se pregunta, por ejemplo 2023-10-15T12:00:00-07:00
  --json     un objeto JSON en vez del texto
  --explain  muestra cada paso: texto, entendimiento, consulta, datos, respuesta
  --batch    renglones JSON {"id", "turns"} de la entrada; la respuesta de cada uno, en el mismo orden`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...STORE_OPTIONS,
      now: { type: 'string' },
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      batch: { type: 'boolean' },
    });
    const at = values.now === undefined ? terminal.clock() : parseInstant(values.now);
    if (values.batch !== true && positionals.length === 0) throw new UsageError('Falta la pregunta.');
    if (values.batch === true && positionals.length > 0) {
      throw new UsageError('Con --batch las preguntas llegan por la entrada, no en la línea de la orden.');
    }
    return withStore<ExitCode>(terminal, values, async ({ store, config }) => {
      const bot = createBot({ db: store.db, thresholds: config.thresholds, timeZone: config.timeZone });
      if (values.batch === true) {
        await answerBatch(bot, { input: terminal.input, at, write: terminal.write });
        return 0;
      }
      const answered = await bot.answer({ text: positionals.join(' '), threadKey: null, at });
      if (values.explain === true) terminal.write(`${explain(answered)}\n`);
      else if (values.json === true) terminal.write(`${JSON.stringify(toAnswerJson(answered))}\n`);
      else terminal.write(`${renderPlain(answered.reply)}${tellFileCommands(answered.reply)}\n`);
      return 0;
    });
  },
};
