import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Bot } from '#src/bot/bot.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { toAnswerJson } from './answer-json.ts';

const question = z.object({ id: z.string(), turns: z.array(z.string()).min(1) });

/**
 * JSON lines in, JSON lines out, in the same order: each line answers the last turn of its thread. Throws
 * AvanceError `batch-line` for a line that is no question, naming it.
 */
export async function answerBatch(
  bot: Bot,
  {
    input,
    at,
    write,
  }: { readonly input: Readable; readonly at: Date; readonly write: (line: string) => void },
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, turns } = parseLine(line, number);
    let answer: Record<string, unknown> = {};
    for (const text of turns)
      answer = toAnswerJson(await bot.answer({ text, threadKey: `batch:${number}`, at }));
    write(`${JSON.stringify({ id, ...answer })}\n`);
  }
}

function parseLine(line: string, number: number): z.infer<typeof question> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new AvanceError(
      'batch-line',
      `El renglón ${number} no es JSON. Cada renglón lleva {"id": "…", "turns": ["…"]}.`,
      { cause },
    );
  }
  const parsed = question.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AvanceError(
    'batch-line',
    `Al renglón ${number} le falta «id» o «turns». Cada renglón lleva {"id": "…", "turns": ["…"]}.`,
    {
      cause: parsed.error,
    },
  );
}
