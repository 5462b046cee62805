import { describe, expect, it } from 'vitest';
import { readFacts } from '#db/queries/facts.ts';
import { createPeople } from '#src/bot/people.ts';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { filesShared, PERSON } from '#test/support/slack-double/payloads.ts';
import type { Standing } from '#test/support/slack-double/standing.ts';
import { waitFor } from '#test/support/wait-for.ts';

const PLANNER = `T0AGENCIA1:${PERSON}`;

async function open(admins: readonly string[] = [PLANNER]) {
  const answerer = await newAnswerer((store) => createPeople({ db: store.db, admins }));
  const running = await runApp({ kind: 'socket', answerer });
  return { ...running, db: answerer.store.db };
}

function csv(text: string, name = 'informe.csv') {
  return { name, bytes: new TextEncoder().encode(text) };
}

const textOf = ({ args }: Standing): string => `${String(args['text'])} ${JSON.stringify(args['blocks'])}`;

async function waitForText({ double }: Pick<Running, 'double'>, words: string): Promise<Standing> {
  await waitFor(
    () => double.standing().some((message) => textOf(message).includes(words)),
    `«${words}», while there is: ${double.standing().map(textOf).join('\n')}`,
  );
  const found = double.standing().findLast((message) => textOf(message).includes(words));
  if (found === undefined) throw new Error('gone');
  return found;
}

function buttonsOf({ args }: Standing): readonly { readonly action_id: string; readonly value: string }[] {
  const blocks = args['blocks'] as readonly { readonly elements?: readonly Record<string, string>[] }[];
  return blocks.flatMap(({ elements = [] }) =>
    elements.flatMap(({ action_id = '', value = '' }) =>
      action_id.startsWith('act:') ? [{ action_id, value }] : [],
    ),
  );
}

async function press({ deliveries }: Running, message: Standing, act: string): Promise<void> {
  const button = buttonsOf(message).find(({ action_id: id }) => id.endsWith(`:${act}`));
  if (button === undefined) throw new Error(`no ${act}: ${JSON.stringify(buttonsOf(message))}`);
  await deliveries.press({
    value: button.value,
    actionId: button.action_id,
    container: { channel_id: message.channel, message_ts: message.ts },
  });
}

describe('a report sent to the bot', () => {
  it('is shown before it is loaded, and loaded by a button', async () => {
    const app = await open();
    const id = app.double.files.put(csv(canonicalCsv({ goals: 6 })));
    await app.deliveries.event(filesShared([{ id }]));
    const preview = await waitForText(app, 'Informe por cargar');
    expect(textOf(preview)).toContain('Metas y acciones nuevas: 6');
    await press(app, preview, 'report-load');
    const loaded = await waitForText(app, 'Informe cargado');
    expect(loaded.ts).toBe(preview.ts);
    expect(buttonsOf(loaded)).toEqual([]);
    const facts = await readFacts(app.db, {
      kind: 'goals',
      year: 2025,
      goalIds: null,
      unitCodes: null,
      programCodes: null,
      lineCodes: null,
    });
    expect(facts.kind === 'goals' ? facts.records.length : 0).toBe(6);
    expect(app.double.standing()).toHaveLength(1);
  });
});
