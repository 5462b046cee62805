import { describe, expect, it } from 'vitest';
import { writeAnswer } from '#db/queries/answers.ts';
import { pruneFeedback, readFeedback, writeFeedback, writeFeedbackComment } from '#db/queries/feedback.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';

const AT = new Date('2023-10-15T19:00:00Z');
const LATER = new Date('2023-10-16T19:00:00Z');
const ALWAYS = new Date(0);
const GIVEN = { answerId: 'a1', person: 'T1:U1', verdict: 'good', at: AT } as const;

describe.each(DIALECTS)('what people think of answers, on %s', (dialect) => {
  it('is kept with the question, also when the answer is forgotten; the last word stands', async () => {
    const { db } = await newStore(dialect);
    const answer = {
      id: 'a1',
      person: 'T1:U1',
      text: '¿cómo vamos?',
      intent: 'summary',
      understanding: '{}',
    };
    await writeAnswer(db, { ...answer, answeredAt: AT });
    await writeFeedback(db, GIVEN);
    await db.deleteFrom('answers').execute();
    await writeFeedback(db, { ...GIVEN, verdict: 'bad', at: LATER });
    expect(await readFeedback(db, ALWAYS)).toMatchObject([
      {
        answerId: 'a1',
        verdict: 'bad',
        text: '¿cómo vamos?',
        understanding: '{}',
        givenAt: LATER.toISOString(),
      },
    ]);
  });

  it('takes a comment only beside a judgement', async () => {
    const { db } = await newStore(dialect);
    expect(await writeFeedbackComment(db, { ...GIVEN, comment: 'algo' })).toBe(false);
    await writeFeedback(db, GIVEN);
    expect(await writeFeedbackComment(db, { ...GIVEN, comment: 'algo' })).toBe(true);
    expect(await readFeedback(db, ALWAYS)).toMatchObject([{ comment: 'algo', text: null }]);
  });

  it('is read since an instant, newest first, and forgotten before one', async () => {
    const { db } = await newStore(dialect);
    await writeFeedback(db, GIVEN);
    await writeFeedback(db, { ...GIVEN, answerId: 'a2', at: LATER });
    const idsSince = async (since: Date) => (await readFeedback(db, since)).map(({ answerId }) => answerId);
    expect(await idsSince(ALWAYS)).toEqual(['a2', 'a1']);
    expect(await idsSince(LATER)).toEqual(['a2']);
    expect(await pruneFeedback(db, LATER)).toBe(1);
    expect(await idsSince(ALWAYS)).toEqual(['a2']);
  });
});
