import { z } from 'zod';
import { isWithoutWords } from '../incoming/question.ts';
import { readPerson } from '../incoming/read-person.ts';
import type { DirectQuestion } from '../outgoing/ask-directly.ts';
import { FIELDS, FIND_GOAL_ACTION } from './ask-view.ts';
import { PROGRESS, SEES, TIMES, TO_DATE } from './choices.ts';

const CHOSEN = z.object({ selected_option: z.object({ value: z.string() }).nullish() });

const SUBMITTED = z.object({
  view: z.object({
    id: z.string(),
    state: z.object({
      values: z.object({
        [FIELDS.goal]: z.object({ [FIND_GOAL_ACTION]: CHOSEN }),
        [FIELDS.time]: z.object({ [FIELDS.time]: CHOSEN }),
        [FIELDS.see]: z.object({ [FIELDS.see]: CHOSEN }),
        [FIELDS.question]: z.object({ [FIELDS.question]: z.object({ value: z.string().nullish() }) }),
      }),
    }),
  }),
});

export type Submission =
  | { readonly kind: 'asked'; readonly question: DirectQuestion }
  /** By field, what is wrong with it. */
  | { readonly kind: 'faults'; readonly errors: Readonly<Record<string, string>> };

/** The question of a window that was sent, or why there is none; null where it is not such a window. */
export function readAsked(body: unknown): Submission | null {
  const asker = readPerson(body);
  const parsed = SUBMITTED.safeParse(body);
  if (!parsed.success || asker === null) return null;
  const { id, state } = parsed.data.view;
  const { goal, time, see, question } = state.values;
  const own = question[FIELDS.question].value ?? '';
  const subject = goal[FIND_GOAL_ACTION].selected_option?.value;
  const text = isWithoutWords(own)
    ? toQuestion({
        subject,
        time: time[FIELDS.time].selected_option?.value,
        see: see[FIELDS.see].selected_option?.value,
      })
    : own;
  if (text === null) return { kind: 'faults', errors: toFaults(own) };
  return {
    kind: 'asked',
    question: { asker, text, claim: { id: `view:${id}`, againAfterMs: null } },
  };
}

function toFaults(own: string): Readonly<Record<string, string>> {
  return own.trim() === ''
    ? { [FIELDS.goal]: 'Elija una meta o acción, o escriba abajo su pregunta.' }
    : { [FIELDS.question]: 'No leo palabras en su pregunta. Por favor, escríbala de otra manera.' };
}

interface Chosen {
  /** As the option of a goal says it. */
  readonly subject: string | undefined;
  readonly time: string | undefined;
  readonly see: string | undefined;
}

/** What was chosen, as a person would ask it; null without a goal. */
export function toQuestion({ subject, time, see }: Chosen): string | null {
  if (subject === undefined) return null;
  const { words } = TIMES.find(({ value }) => value === time) ?? TO_DATE;
  const { say } = SEES.find(({ value }) => value === see) ?? PROGRESS;
  return say(subject, words);
}
