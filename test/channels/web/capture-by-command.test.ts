import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCatalog } from '#db/queries/catalog.ts';
import { readRevisions } from '#db/queries/goal-revisions.ts';
import { type LocalPage, openLocalPage, PLANNER } from '#test/support/local-page.ts';
import { waitFor } from '#test/support/wait-for.ts';

const LIAISON = 'U0ENLACE01';
const DIRECTOR = 'U0DIRECC01';
const READER = 'U0LECTUR01';
const CHANNEL = 'C0METAS001';

const VIEW = z.looseObject({ id: z.string(), title: z.looseObject({ text: z.string() }) });
const BUTTONS = z.array(
  z.looseObject({
    block_id: z.string(),
    elements: z
      .array(
        z.looseObject({ type: z.string(), action_id: z.string().optional(), value: z.string().optional() }),
      )
      .optional(),
  }),
);

async function command(page: LocalPage, person: string, text: string): Promise<void> {
  const { status } = await page.post('/api/command', { person, channel: CHANNEL, command: '/avance', text });
  expect(status).toBe(200);
}

async function formOf(page: LocalPage, person: string): Promise<z.infer<typeof VIEW>> {
  let found: z.infer<typeof VIEW> | undefined;
  await waitFor(async () => {
    const { json } = await page.get(`/api/state?person=${person}`);
    found = z.object({ view: VIEW.nullable() }).parse(json).view ?? undefined;
    return found !== undefined;
  }, 'a window');
  if (found === undefined) throw new Error('no window');
  return found;
}

async function submit(
  page: LocalPage,
  person: string,
  { viewId, values }: { readonly viewId: string; readonly values: Readonly<Record<string, string>> },
): Promise<unknown> {
  const fields = Object.entries(values).map(
    ([id, value]) => [id, { field: { type: 'plain_text_input', value } }] as const,
  );
  const { json } = await page.post('/api/submit', { person, viewId, values: Object.fromEntries(fields) });
  return json;
}

/** Presses the button of that act in the newest message that has it. */
async function press(
  page: LocalPage,
  { person, channel, act }: { readonly person: string; readonly channel: string; readonly act: string },
): Promise<void> {
  await waitFor(async () => {
    const shown = await page.messages(person, channel);
    for (const { ts, blocks } of shown.toReversed()) {
      for (const { block_id: blockId, elements } of BUTTONS.parse(blocks)) {
        const action = elements?.find(({ action_id: id }) => id?.endsWith(`:${act}`) === true);
        if (action === undefined) continue;
        const where = { person, message: { channel, ts }, blockId };
        const { status } = await page.post('/api/action', { ...where, action });
        return status === 200;
      }
    }
    return false;
  }, `the button ${act}`);
}

async function waitForText(
  page: LocalPage,
  { person, channel, text }: { readonly person: string; readonly channel: string; readonly text: string },
): Promise<void> {
  await waitFor(
    async () => (await page.messages(person, channel)).some((message) => message.text.includes(text)),
    `«${text}» in ${channel}`,
  );
}

describe('commands that do something, on the local page', () => {
  it('open the capture form, and say to the person alone what came of it', async () => {
    const page = await openLocalPage();
    await command(page, LIAISON, 'capturar 303');
    const form = await formOf(page, LIAISON);
    expect(form.title.text).toBe('Capturar avance');
    await submit(page, LIAISON, { viewId: form.id, values: { value: '9,960' } });
    await waitForText(page, { person: LIAISON, channel: CHANNEL, text: 'Registrado: 9,960 en la 303' });
    const others = await page.messages(READER, CHANNEL);
    expect(others.some(({ text }) => text.includes('9,960'))).toBe(false);
    await command(page, READER, 'capturar');
    await waitForText(page, { person: READER, channel: CHANNEL, text: 'no captura cifras' });
  });

  it('change a goal, which the director approves', async () => {
    const page = await openLocalPage();
    await command(page, PLANNER, 'modificar meta');
    const which = await formOf(page, PLANNER);
    const next = z
      .object({ view: VIEW })
      .parse(await submit(page, PLANNER, { viewId: which.id, values: { goal: '303' } }));
    expect(next.view.title.text).toBe('Modificar la meta');
    const values = {
      annual: '45,000',
      q4: '15,120',
      authorization: 'oficio 118/2023',
      justification: 'creció el padrón',
    };
    await submit(page, PLANNER, { viewId: next.view.id, values });
    await press(page, { person: PLANNER, channel: CHANNEL, act: 'confirm' });
    await waitForText(page, { person: PLANNER, channel: CHANNEL, text: 'Registrado el cambio de la 303' });
    await press(page, { person: DIRECTOR, channel: 'D0DIRECC01', act: 'approve-revision' });
    const { db } = page.answerer.store;
    const goal = (await readCatalog(db))?.goals.find(({ code }) => code === '303');
    await waitFor(async () => (await readRevisions(db, goal?.id ?? 0)).length === 2, 'the revision');
  });
});
