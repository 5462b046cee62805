import { z } from 'zod';
import { findPerson } from '../workspace/cast.ts';
import type { Outcome } from '../workspace/outcome.ts';
import { type Answer, faultAnswer, jsonAnswer } from './answer.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** @param given the body of a POST, the query of a GET. */
  readonly answer: (given: unknown) => Promise<Answer>;
}

export interface Handling<Schema extends z.ZodType, Value> {
  readonly args: Schema;
  readonly work: (args: z.infer<Schema>) => Outcome<Value> | Promise<Outcome<Value>>;
  readonly toJson: (value: Value) => unknown;
  /** Who asks where nobody is named; else such a request is refused. */
  readonly nobody?: string;
}

/** Whoever asks is one of the workspace's people. */
const ASKING = z.object({ person: z.string() });

export function route<Schema extends z.ZodType, Value>(
  method: Route['method'],
  path: string,
  { args, work, toJson, nobody }: Handling<Schema, Value>,
): Route {
  return {
    method,
    path,
    answer: async (given) => {
      const asked = typeof given === 'object' && nobody !== undefined ? { person: nobody, ...given } : given;
      const asking = ASKING.safeParse(asked);
      const parsed = args.safeParse(asked);
      if (!asking.success || !parsed.success) return faultAnswer('bad-request');
      if (findPerson(asking.data.person) === undefined) return faultAnswer('unknown-person');
      const outcome = await work(parsed.data);
      return outcome.ok ? jsonAnswer(toJson(outcome.value)) : faultAnswer(outcome.why);
    },
  };
}
