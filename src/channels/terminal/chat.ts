import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Bot } from '#src/bot/bot.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { tellFileCommands } from './file-commands.ts';

export interface ChatOptions {
  readonly input: Readable;
  readonly write: (text: string) => void;
  readonly clock: () => Date;
  /** Called with what made an answer fail; tells the reference under which it was logged. */
  readonly onFault: (fault: unknown) => string;
}

const PROMPT = '» ';
const FAREWELLS = new Set(['salir', 'adios', 'adiós', 'exit', 'quit']);

/** A conversation at the terminal, one thread from start to end; ends at "salir" or the end of the input. */
export async function chat(bot: Bot, { input, write, clock, onFault }: ChatOptions): Promise<void> {
  const lines = createInterface({ input, terminal: false });
  write('Escriba su pregunta, por ejemplo: ¿Cómo vamos?  (para terminar: salir)\n');
  write(PROMPT);
  const threadKey = `terminal:${clock().toISOString()}`;
  for await (const line of lines) {
    if (FAREWELLS.has(line.trim().toLowerCase())) break;
    if (line.trim() !== '') write(`\n${await reply(line)}\n\n`);
    write(PROMPT);
  }
  lines.close();

  async function reply(text: string): Promise<string> {
    try {
      const answered = await bot.answer({ text, threadKey, at: clock() });
      return `${renderPlain(answered.reply)}${tellFileCommands(answered.reply)}`;
    } catch (fault) {
      return `No pude responder por una falla interna (referencia ${onFault(fault)}). Intente de nuevo; si se repite, avise a quien administra Avance.`;
    }
  }
}
