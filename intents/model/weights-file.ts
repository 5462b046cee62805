import { z } from 'zod';
import type { Head, LinearModel } from './linear-model.ts';
import { makeSeenTable } from './seen-table.ts';

const file = z.object({
  /** Of what the weights were learnt from; weights of other lessons are stale. */
  lessons: z.string(),
  features: z.array(z.string()),
  heads: z.record(
    z.string(),
    z.object({ labels: z.array(z.string()), step: z.number(), weights: z.base64() }),
  ),
  field: z.object({
    step: z.number(),
    weights: z.base64(),
    seen: z.object({ hashes: z.base64(), levels: z.base64() }),
  }),
});

export interface WeightsFile {
  readonly lessons: string;
  readonly model: LinearModel;
}

/** Throws a ZodError for text that is no weights file: the file comes with the product. */
export function parseWeights(text: string): WeightsFile {
  const { lessons, features, heads, field } = file.parse(JSON.parse(text));
  return {
    lessons,
    model: {
      features,
      heads: new Map(
        Object.entries(heads).map(([name, { labels, step, weights }]): [string, Head] => [
          name,
          { labels, step, weights: new Int8Array(Buffer.from(weights, 'base64')) },
        ]),
      ),
      field: {
        step: field.step,
        weights: new Int8Array(Buffer.from(field.weights, 'base64')),
        seen: makeSeenTable(
          readNumbers(Buffer.from(field.seen.hashes, 'base64')),
          new Uint8Array(Buffer.from(field.seen.levels, 'base64')),
        ),
      },
    },
  };
}

export function renderWeights({ lessons, model }: WeightsFile): string {
  const heads = [...model.heads].map(([name, { labels, step, weights }]): [string, unknown] => [
    name,
    { labels, step, weights: Buffer.from(weights.buffer).toString('base64') },
  ]);
  const { features } = model;
  const { step, weights, seen } = model.field;
  const field = {
    step,
    weights: Buffer.from(weights.buffer).toString('base64'),
    seen: {
      hashes: writeNumbers(seen.hashes).toString('base64'),
      levels: Buffer.from(seen.levels.buffer).toString('base64'),
    },
  };
  return `${JSON.stringify({ lessons, features, heads: Object.fromEntries(heads), field })}\n`;
}

const BYTES = 4;

/** Four bytes each, the lowest first, on every machine. */
function writeNumbers(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * BYTES);
  numbers.forEach((number, place) => bytes.writeUInt32LE(number, place * BYTES));
  return bytes;
}

function readNumbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length / BYTES }, (_, place) => bytes.readUInt32LE(place * BYTES));
}
