import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { personKey } from '../incoming/question.ts';
import { readPerson } from '../incoming/read-person.ts';
import type { GivenComment } from '../ports.ts';
import type { Registrar } from '../registrar.ts';
import { COMMENT_FIELD, COMMENT_VIEW } from './comment-view.ts';

const SUBMITTED = z.object({
  view: z.object({
    private_metadata: z.string().regex(/^[\w-]{1,64}$/u),
    state: z.object({
      values: z.object({
        [COMMENT_FIELD]: z.object({ [COMMENT_FIELD]: z.object({ value: z.string().nullish() }) }),
      }),
    }),
  }),
});

/** What a person missed in an answer is kept beside their judgement of it. */
export function listenForComments(app: Registrar, desk: Desk): void {
  app.view(COMMENT_VIEW, async ({ ack, body }) => {
    await ack();
    const comment = readComment(body);
    if (comment !== null) await desk.keepComment(comment);
  });
}

/** Null where nothing was written. */
function readComment(body: unknown): GivenComment | null {
  const parsed = SUBMITTED.safeParse(body).data;
  const asker = readPerson(body);
  const comment = parsed?.view.state.values[COMMENT_FIELD][COMMENT_FIELD].value?.trim() ?? '';
  if (parsed === undefined || asker === null || comment === '') return null;
  return { answerId: parsed.view.private_metadata, person: personKey(asker), comment };
}
