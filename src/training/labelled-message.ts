import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AvanceError } from '#src/domain/errors.ts';

const code = z.array(z.string());

/** A message of a thread and what its last turn means; codes are those of its catalogue. */
const labelled = z.object({
  id: z.string(),
  turns: z.array(z.string()).min(1),
  intent: z.string(),
  goals: code,
  units: code,
  programs: code,
  lines: code,
  period: z
    .object({ year: z.number(), quarters: z.array(z.number()).min(1), cumulative: z.boolean() })
    .nullable(),
  measure: z.string().nullable(),
  filter: z
    .union([
      z.strictObject({ status: z.string() }),
      z.strictObject({ measure: z.string(), op: z.string(), value: z.number() }),
    ])
    .nullable(),
  order: z.string().nullable(),
  limit: z.number().nullable(),
  value: z.number().nullable(),
  note: z.string().nullable(),
});

export type LabelledMessage = z.infer<typeof labelled>;

/** The messages of a JSONL file. Throws AvanceError `labelled-message` for a line that is none, naming it. */
export async function readLabelledMessages(file: string): Promise<readonly LabelledMessage[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`)],
  );
}

function parseLine(line: string, place: string): LabelledMessage {
  try {
    return labelled.parse(JSON.parse(line));
  } catch (cause) {
    throw new AvanceError('labelled-message', `${place} no es un mensaje etiquetado.`, { cause });
  }
}
