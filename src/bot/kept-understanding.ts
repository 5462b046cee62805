import { z } from 'zod';
import type { Understanding } from '#intents/understanding.ts';
import { toKeptText } from './kept-text.ts';

const goal = z.object({ id: z.number(), code: z.string() });
const quarter = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/**
 * What was meant, and what an answer says before its figures; never what was typed, but for the part of the agency that
 * there is not, without who may be named in it.
 */
const MEANT = z.object({
  intent: z.string(),
  goals: z.array(goal),
  choices: z.array(goal),
  units: z.array(z.string()),
  programs: z.array(z.string()),
  lines: z.array(z.string()),
  period: z
    .object({ year: z.number(), quarters: z.array(quarter).min(1), cumulative: z.boolean() })
    .nullable(),
  measure: z.enum(['actual', 'programmed', 'target', 'relative', 'compliance', 'remaining']).nullable(),
  filter: z
    .union([
      z.object({ status: z.enum(['red', 'yellow', 'green', 'behind', 'met', 'over', 'missing']) }),
      z.object({
        measure: z.enum(['relative', 'compliance']),
        op: z.enum(['<', '<=', '>', '>=']),
        value: z.number(),
        upTo: z.number().optional(),
      }),
    ])
    .nullable(),
  order: z.enum(['best', 'worst']).nullable(),
  limit: z.number().nullable(),
  value: z.number().nullable(),
  note: z.string().nullable(),
  // Not in what earlier versions kept.
  rules: z.array(z.string()).default([]),
  periodWidened: z.boolean().default(false),
  unknownScope: z.string().nullable().default(null),
});

/** The meaning as text for the store. */
export function writeMeaning(understanding: Understanding): string {
  const { intent, goals, choices, units, programs, lines, period } = understanding;
  const { measure, filter, order, limit, value, note, rules, periodWidened, unknownScope } = understanding;
  const meant: z.infer<typeof MEANT> = {
    intent,
    goals: [...goals],
    choices: [...choices],
    units: [...units],
    programs: [...programs],
    lines: [...lines],
    period: period === null ? null : { ...period, quarters: [...period.quarters] },
    measure,
    filter,
    order,
    limit,
    value,
    note,
    rules: [...rules],
    periodWidened,
    unknownScope: unknownScope === null ? null : toKeptText(unknownScope),
  };
  return JSON.stringify(meant);
}

/** The meaning as it was kept. Null where an older version kept something else. */
export function readMeaning(text: string): Understanding | null {
  const parsed = MEANT.safeParse(parseJson(text));
  return parsed.success
    ? {
        ...parsed.data,
        text: '',
        inherited: [],
        trouble: null,
        yearNamed: null,
        trace: [],
      }
    : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
