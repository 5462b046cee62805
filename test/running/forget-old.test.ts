import { describe, expect, it } from 'vitest';
import { readConversation, writeConversation } from '#db/queries/conversations.ts';
import { createLog } from '#src/log.ts';
import { keepForgetting } from '#src/running/forget-old.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { waitFor } from '#test/support/wait-for.ts';

const log = createLog({ level: 'silent' });
const NEW_YEAR = new Date('2026-01-01T08:00:00.000Z');

describe.each(DIALECTS)('what is kept for a time only, in %s', (dialect) => {
  it('goes while the app runs, once its time is over, and nothing newer does', async () => {
    const { db } = await newStore(dialect);
    let now = NEW_YEAR;
    await writeConversation(db, { threadKeys: ['old'], state: '{}', updatedAt: NEW_YEAR });
    const forgetting = keepForgetting({ db, timeZone: 'America/Tijuana', clock: () => now, log, everyMs: 5 });
    const march = new Date('2026-03-20T08:00:00.000Z');
    await writeConversation(db, { threadKeys: ['new'], state: '{}', updatedAt: march });
    expect(await readConversation(db, 'old')).toBe('{}');
    now = march;
    await waitFor(async () => (await readConversation(db, 'old')) === null, 'the old thread to be forgotten');
    expect(await readConversation(db, 'new')).toBe('{}');
    await forgetting.stop();
  });
});
