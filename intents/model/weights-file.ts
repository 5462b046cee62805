import { z } from 'zod';
import type { Head, LinearModel } from './linear-model.ts';

const file = z.object({
  /** Of what the weights were learnt from; weights of other lessons are stale. */
  lessons: z.string(),
  features: z.array(z.string()),
  heads: z.record(
    z.string(),
    z.object({ labels: z.array(z.string()), step: z.number(), weights: z.base64() }),
  ),
});

export interface WeightsFile {
  readonly lessons: string;
  readonly model: LinearModel;
}

/** Throws a ZodError for text that is no weights file: the file comes with the product. */
export function parseWeights(text: string): WeightsFile {
  const { lessons, features, heads } = file.parse(JSON.parse(text));
  return {
    lessons,
    model: {
      features: new Map(features.map((name, index) => [name, index])),
      heads: new Map(
        Object.entries(heads).map(([name, { labels, step, weights }]): [string, Head] => [
          name,
          { labels, step, weights: new Int8Array(Buffer.from(weights, 'base64')) },
        ]),
      ),
    },
  };
}

export function renderWeights({ lessons, model }: WeightsFile): string {
  const heads = [...model.heads].map(([name, { labels, step, weights }]): [string, unknown] => [
    name,
    { labels, step, weights: Buffer.from(weights.buffer).toString('base64') },
  ]);
  const features = [...model.features.keys()];
  return `${JSON.stringify({ lessons, features, heads: Object.fromEntries(heads) })}\n`;
}
