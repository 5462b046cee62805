import { describe, expect, it } from 'vitest';
import { readFeedback } from '#db/queries/feedback.ts';
import { COMMENT_FIELD, COMMENT_VIEW } from '#src/channels/slack/answer-actions/comment-view.ts';
import { newAnswerer, runApp } from '#test/support/running-app.ts';
import { viewSubmission } from '#test/support/slack-double/windows.ts';
import { waitFor } from '#test/support/wait-for.ts';

const CONTAINER = { channel_id: 'C0CANAL001', message_ts: '1700000500.000001' };

function comment(answerId: string, value: string | null) {
  return viewSubmission({
    callbackId: COMMENT_VIEW,
    metadata: answerId,
    values: { [COMMENT_FIELD]: { [COMMENT_FIELD]: { type: 'plain_text_input', value } } },
  });
}

describe.each(['socket', 'http'] as const)('what was missing, over %s', (kind) => {
  async function judged(verdict: 'good' | 'bad') {
    const answerer = await newAnswerer();
    const running = await runApp({ kind, answerer });
    const { deliveries, double } = running;
    await deliveries.command('avance de despensas Q3');
    const [answer] = await double.waitForAccepted(1);
    await answerer.bot.settled();
    const id = /"bad:([\w-]+)"/u.exec(JSON.stringify(answer))?.[1] ?? '';
    await deliveries.press({ value: `${verdict}:${id}`, actionId: 'feedback', container: CONTAINER });
    const kept = () => readFeedback(answerer.store.db, new Date(0));
    return { ...running, id, kept };
  }

  const windows = (double: { readonly calls: readonly { readonly method: string }[] }) =>
    double.calls.filter(({ method }) => method === 'views.open');

  it('is asked after «No me sirvió», and kept beside the judgement', async () => {
    const { deliveries, double, id, kept } = await judged('bad');
    await waitFor(() => windows(double).length === 1, 'the window');
    expect(windows(double)).toMatchObject([{ outcome: 'ok', args: { view: { private_metadata: id } } }]);
    await deliveries.interact(comment(id, '  Falta el mes; llámeme al 686 555 12 34 <!channel>  '));
    // Acknowledged first, kept after.
    await deliveries.command('ayuda');
    await double.waitForAccepted(2);
    expect(await kept()).toMatchObject([
      { answerId: id, verdict: 'bad', comment: 'Falta el mes; llámeme al [número]' },
    ]);
  });

  it('is not asked after «Me sirvió»', async () => {
    const { deliveries, double, kept } = await judged('good');
    await deliveries.command('ayuda');
    await double.waitForAccepted(2);
    expect(windows(double)).toEqual([]);
    expect(await kept()).toMatchObject([{ verdict: 'good', comment: null }]);
  });

  it('may be left empty, and a comment on nothing is kept nowhere', async () => {
    const { deliveries, double, id, kept } = await judged('bad');
    await deliveries.interact(comment(id, null));
    await deliveries.interact(comment(id, '   '));
    await deliveries.interact(comment('otro', 'algo'));
    await deliveries.interact(comment("'; DROP TABLE feedback;--", 'algo'));
    await deliveries.command('ayuda');
    await double.waitForAccepted(2);
    expect(await kept()).toMatchObject([{ answerId: id, comment: null }]);
  });
});
