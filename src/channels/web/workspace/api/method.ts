import { z } from 'zod';
import type { Fields } from '../model.ts';
import type { WorkspaceState } from '../state.ts';

export type ApiAnswer = ({ readonly ok: true } & Fields) | { readonly ok: false; readonly error: string };

/** One method of the Web API. */
export type ApiMethod = (args: Fields, state: WorkspaceState) => ApiAnswer;

export function failed(error: string): ApiAnswer {
  return { ok: false, error };
}

/** A method with the form of its arguments; blocks of a wrong form are told apart, as Slack does. */
export function method<Args>(
  schema: z.ZodType<Args>,
  work: (args: Args, state: WorkspaceState) => ApiAnswer,
): ApiMethod {
  return (given, state) => {
    const args = schema.safeParse(given);
    if (args.success) return work(args.data, state);
    const faulty = args.error.issues.map(({ path }) => path[0]);
    return failed(faulty.includes('blocks') ? 'invalid_blocks' : 'invalid_arguments');
  };
}

/** A list or object: JSON as text in a form, itself in a JSON body. */
export function json<Schema extends z.ZodType>(schema: Schema): z.ZodPreprocess<Schema> {
  return z.preprocess((value) => (typeof value === 'string' ? parseJson(value) : value), schema);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
