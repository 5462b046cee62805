import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GOALS_CHANNEL, HEAD, openLocalPage, PLANNER, type Shown } from '#test/support/local-page.ts';
import { waitFor } from '#test/support/wait-for.ts';

const DESPENSAS = 'avance de despensas Q3';
const IN_GOALS = { channel: GOALS_CHANNEL };

const BUTTONS = z.array(
  z.looseObject({ type: z.string(), action_id: z.string().optional(), value: z.string().optional() }),
);

/** The element of a message with that action id, as the page sends it when it is pressed. */
function actionIn(message: Shown | undefined, actionId: RegExp) {
  for (const block of message?.blocks ?? []) {
    const elements = BUTTONS.safeParse(block['elements']).data ?? [];
    const found = elements.find(({ action_id: id }) => id !== undefined && actionId.test(id));
    if (found !== undefined) {
      const { type, action_id: id, value } = found;
      return { blockId: block.block_id, action: { type, action_id: id, value } };
    }
  }
  throw new Error(`no element ${actionId}`);
}

function refOf(message: Shown | undefined) {
  return { channel: message?.channel, ts: message?.ts };
}

describe('the local page', () => {
  it('answers a direct message in its thread, and follows on from it', async () => {
    const page = await openLocalPage();
    const ts = await page.say({ text: DESPENSAS });
    const [first] = await page.waitForAnswers(1);
    expect(first).toMatchObject({ threadTs: ts, user: 'U0AVANCE01', ephemeral: false });
    expect(first?.text).toMatch(/303[^]*312/u);
    await page.say({ text: '¿y en Q2?', threadTs: ts });
    const [, second] = await page.waitForAnswers(2);
    expect(second).toMatchObject({ threadTs: ts });
    expect(second?.text).toMatch(/2\.º trimestre[^]*303/u);
  });

  it('answers a mention in a channel once, for all to see, and keeps out where it is not mentioned', async () => {
    const page = await openLocalPage();
    await page.say({ ...IN_GOALS, text: 'despensas, por favor' });
    const ts = await page.say({ ...IN_GOALS, text: `@avance ${DESPENSAS}` });
    await page.waitForAnswers(1, IN_GOALS);
    await page.say({ ...IN_GOALS, text: '¿y en Q2?', threadTs: ts, person: HEAD });
    const answers = await page.waitForAnswers(2, { ...IN_GOALS, person: HEAD });
    expect(answers.map(({ threadTs }) => threadTs)).toEqual([ts, ts]);
    expect(answers[1]?.text).toMatch(/2\.º trimestre[^]*303/u);
    const [silent, asked] = await page.messages(HEAD, GOALS_CHANNEL);
    expect(silent?.text).toBe('despensas, por favor');
    expect(asked?.text).toBe(`<@U0AVANCE01> ${DESPENSAS}`);
  });

  it('takes a pressed button as a message typed where it stands', async () => {
    const page = await openLocalPage();
    await page.say({ ...IN_GOALS, text: `@Avance ${DESPENSAS}` });
    const [answer] = await page.waitForAnswers(1, IN_GOALS);
    const pressed = actionIn(answer, /^say:\d+$/u);
    const { status } = await page.post('/api/action', {
      person: HEAD,
      message: refOf(answer),
      viewId: null,
      ...pressed,
    });
    expect(status).toBe(200);
    const [, second] = await page.waitForAnswers(2, IN_GOALS);
    expect(second).toMatchObject({ threadTs: answer?.threadTs });
    expect(JSON.stringify(second?.blocks)).toContain(`<@${HEAD}> preguntó: ${pressed.action.value}`);
  });

  it('answers a command to the person alone, and shows it to the channel when they share it', async () => {
    const page = await openLocalPage();
    const command = { person: PLANNER, channel: GOALS_CHANNEL, command: '/avance', text: DESPENSAS };
    expect((await page.post('/api/command', command)).json).toEqual({ ok: true });
    const [alone] = await page.waitForAnswers(1, IN_GOALS);
    expect(alone).toMatchObject({ ephemeral: true, threadTs: null });
    expect(await page.messages(HEAD, GOALS_CHANNEL)).toEqual([]);

    // The answer is kept only after it has gone out.
    await page.answerer.bot.settled();
    const where = { message: refOf(alone), viewId: null };
    const press = { ...where, ...actionIn(alone, /^share$/u) };
    expect((await page.post('/api/action', { person: HEAD, ...press })).status).toBe(404);
    await page.post('/api/action', { person: PLANNER, ...press });
    const [shared] = await page.waitForAnswers(1, { ...IN_GOALS, person: HEAD });
    expect(shared).toMatchObject({ ephemeral: false });
    expect(JSON.stringify(shared?.blocks)).toContain(`<@${PLANNER}> compartió esta respuesta`);
    expect(shared?.text).toMatch(/303[^]*312/u);
  });

  it('keeps what a person thinks of an answer', async () => {
    const page = await openLocalPage();
    await page.say({ text: DESPENSAS });
    const [answer] = await page.waitForAnswers(1);
    await page.answerer.bot.settled();
    const { blockId, action } = actionIn(answer, /^feedback$/u);
    const id = /"good:([\w-]+)"/u.exec(JSON.stringify(answer?.blocks))?.[1];
    const judged = { ...action, value: `bad:${id}` };
    await page.post('/api/action', {
      person: PLANNER,
      message: refOf(answer),
      viewId: null,
      blockId,
      action: judged,
    });
    const { db } = page.answerer.store;
    const kept = () => db.selectFrom('feedback').selectAll().execute();
    await waitFor(async () => (await kept()).length > 0, 'the feedback');
    expect(await kept()).toMatchObject([{ answer_id: id, person: `T0LOCAL001:${PLANNER}`, verdict: 'bad' }]);
  });

  it('tells each person the path of their own last message', async () => {
    const page = await openLocalPage();
    await page.say({ text: DESPENSAS });
    await page.waitForAnswers(1);
    const { json } = await page.get(`/api/path?person=${PLANNER}`);
    expect(json).toMatchObject({
      path: {
        text: DESPENSAS,
        understanding: { intent: 'progress' },
        query: { kind: 'goals' },
        facts: { kind: 'goals', goalsRead: 2, goals: [{ code: '303' }, { code: '312' }] },
      },
    });
    expect(JSON.stringify(json)).toMatch(/"plain":"[^"]*303[^"]*312/u);
    expect((await page.get(`/api/path?person=${HEAD}`)).json).toEqual({ path: null });
  });

  it('names the conversation, and hides it from everybody else', async () => {
    const page = await openLocalPage();
    const ts = await page.say({ text: DESPENSAS });
    const titlesOf = async (person: string): Promise<unknown> => {
      const { json } = await page.get(`/api/state?person=${person}`);
      return z.object({ titles: z.array(z.unknown()) }).parse(json).titles;
    };
    await waitFor(async () => JSON.stringify(await titlesOf(PLANNER)).includes(ts), 'the title');
    expect(await titlesOf(PLANNER)).toMatchObject([{ channel: 'D0PLANEA01', threadTs: ts }]);
    expect(await titlesOf(HEAD)).toEqual([]);
  });
});
