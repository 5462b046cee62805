import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordEntry } from '#db/queries/progress-entries.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { NOW } from '#test/support/running-app.ts';
import type { EventFields } from '#test/support/slack-double/payloads.ts';
import { viewSubmission } from '#test/support/slack-double/windows.ts';
import { validateView } from '#test/support/validate-blocks.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { actsOf, DECIDABLE_EACH, openDesk, PLANNER, type PlanningDesk, textOf } from './planning-desk.ts';

const WINDOW = z.looseObject({
  title: z.looseObject({ text: z.string() }),
  submit: z.looseObject({ text: z.string() }),
  private_metadata: z.string(),
  callback_id: z.string(),
  blocks: z.array(
    z.looseObject({
      block_id: z.string().optional(),
      label: z.looseObject({ text: z.string() }).optional(),
    }),
  ),
});
type Window = z.infer<typeof WINDOW>;

const DECIDED = ['report-settle', 'report-decide', 'report-discard', 'report-review'];

/** A desk where a report of so many goals is loaded and another waits that differs in the third quarter of each. */
async function openDiffering(goals: number): Promise<PlanningDesk> {
  const desk = await openDesk();
  await desk.send(canonicalCsv({ goals }));
  await desk.press(await desk.standing('Informe por cargar'), 'report-load');
  await desk.standing('Informe cargado');
  await desk.send(canonicalCsv({ goals, third: 80 }), 'otro.csv');
  return desk;
}

async function openedWindow({ double }: PlanningDesk, count = 1): Promise<Window> {
  const opened = () => double.calls.filter(({ method }) => method === 'views.open');
  await waitFor(() => opened().length >= count, `${count} windows`);
  return checked(opened().at(-1)?.args['view']);
}

function checked(view: unknown): Window {
  expect(validateView(view)).toEqual([]);
  return WINDOW.parse(view);
}

/** An answer to each figure that a window asks about. */
function choose(
  { blocks }: Window,
  by: (label: string) => 'keep' | 'take',
): Readonly<Record<string, string>> {
  const asked = blocks.flatMap(({ block_id: id = '', label }) =>
    /^d\d+$/u.test(id) ? [[id, by(label?.text ?? '')] as const] : [],
  );
  return Object.fromEntries(asked);
}

/** Sends a window; returns what it becomes, where it stays. */
async function fill(desk: PlanningDesk, window: Window, values: Readonly<Record<string, string>>) {
  const elements = Object.entries(values).map(
    ([id, value]) => [id, { field: { selected_option: { value } } }] as const,
  );
  return desk.deliveries.interact(
    viewSubmission({
      callbackId: window.callback_id,
      metadata: window.private_metadata,
      values: Object.fromEntries<EventFields>(elements),
    }),
  );
}

async function thirdQuarters(desk: PlanningDesk): Promise<readonly (number | undefined)[]> {
  const goals = await desk.goalsOf(2025);
  return goals.map(({ quarters }) => quarters.find(({ quarter }) => quarter === 3)?.achieved?.value);
}

describe('a report that differs in several figures', () => {
  it('is decided on one by one, shown with what was decided, and loaded so', async () => {
    const desk = await openDiffering(3);
    const preview = await desk.standing('difieren de lo que ya estaba cargado');
    expect(actsOf(preview)).toEqual(DECIDABLE_EACH);
    await desk.press(preview, 'report-decide');
    const window = await openedWindow(desk);
    expect(window.title.text).toBe('Decidir uno por uno');
    expect(JSON.stringify(window.blocks)).toContain('Ya cargado: 100 («informe.csv», renglón');
    expect(JSON.stringify(window.blocks)).toContain('Usar lo del archivo: 80');
    await fill(
      desk,
      window,
      choose(window, (label) => (/^101 .*3.er trimestre/u.test(label) ? 'take' : 'keep')),
    );
    const decided = await desk.standing('Todavía no se carga nada: presione «Cargar así»');
    expect([decided.ts, actsOf(decided)]).toEqual([preview.ts, DECIDED]);
    expect(await thirdQuarters(desk)).toEqual([100, 100, 100]);
    await desk.press(decided, 'report-settle');
    const loaded = await desk.standing('Datos que ahora son los del archivo: 1');
    expect(loaded.ts).toBe(preview.ts);
    expect(await thirdQuarters(desk)).toEqual([100, 80, 100]);
  });

  it('goes on in the same window where they are many, and takes one decision for all that are left', async () => {
    const desk = await openDiffering(15);
    await desk.press(await desk.standing('difieren de lo que ya estaba cargado'), 'report-decide');
    const first = await openedWindow(desk);
    const kept = choose(first, () => 'keep');
    expect([Object.keys(kept).length, first.submit.text]).toEqual([10, 'Seguir']);
    const answer = await fill(desk, first, { ...kept, rest: 'ask' });
    const second = checked(z.looseObject({ view: z.unknown() }).parse(answer).view);
    expect(JSON.stringify(second.blocks)).toContain('Datos 11 a 20 de ');
    await fill(desk, second, { ...choose(second, () => 'keep'), rest: 'take' });
    const decided = await desk.standing('presione «Cargar así»');
    await desk.press(decided, 'report-settle');
    await desk.standing('Datos que quedan como ya estaban cargados: 20');
    // Three figures of each goal differ: of twenty that are kept, seven are of the third quarter.
    expect((await thirdQuarters(desk)).filter((value) => value === 80)).toHaveLength(8);
  });

  it('stays open where something is not decided', async () => {
    const desk = await openDiffering(3);
    await desk.press(await desk.standing('difieren de lo que ya estaba cargado'), 'report-decide');
    const answer = await fill(desk, await openedWindow(desk), { d0: 'keep' });
    expect(JSON.stringify(answer)).toContain('Elija cuál cuenta.');
  });

  it('is shown again where what is loaded has changed since it was decided on', async () => {
    const desk = await openDiffering(3);
    const preview = await desk.standing('difieren de lo que ya estaba cargado');
    await desk.press(preview, 'report-decide');
    const window = await openedWindow(desk);
    await fill(
      desk,
      window,
      choose(window, () => 'take'),
    );
    const decided = await desk.standing('presione «Cargar así»');
    const [goal] = await desk.goalsOf(2025);
    const entry = { goalId: goal?.id ?? 0, quarter: 3, value: 70, state: 'approved' } as const;
    await recordEntry(desk.db, { ...entry, origin: 'captured', reason: null, author: PLANNER }, NOW);
    await desk.press(decided, 'report-settle');
    const again = await desk.standing('cambió lo que estaba cargado');
    expect([again.ts, actsOf(again)]).toEqual([preview.ts, DECIDABLE_EACH]);
    expect(textOf(again)).toContain('70 (captura aprobada');
  });
});
