import { z } from 'zod';
import { readFacts } from '#db/queries/facts.ts';
import type { Db } from '#db/schema.ts';
import { createPeople } from '#src/bot/people.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { newAnswerer, type Running, type RunOptions, runApp } from '#test/support/running-app.ts';
import { buttonPress, filesShared, PERSON } from '#test/support/slack-double/payloads.ts';
import type { Standing } from '#test/support/slack-double/standing.ts';
import { waitFor } from '#test/support/wait-for.ts';

/** Whoever the double's events are from, where nobody is told. */
export const PLANNER = `T0AGENCIA1:${PERSON}`;
export const OTHER_PLANNER = 'T0AGENCIA1:U0PLANEA02';

export interface PlanningDesk extends Running {
  readonly db: Db;
  /** Shares a file in the direct conversation. */
  readonly send: (bytes: Uint8Array | string, name?: string) => Promise<void>;
  /** The message that says so, as soon as it stands. */
  readonly standing: (words: string) => Promise<Standing>;
  /** Presses a button of a message; `by`: somebody else than the planner. */
  readonly press: (message: Standing, act: string, by?: string) => Promise<void>;
  readonly goalsOf: (year: number) => Promise<readonly GoalRecord[]>;
}

/** The app with two people who may import. */
export async function openDesk(options: Partial<RunOptions> = {}): Promise<PlanningDesk> {
  const admins = [PLANNER, OTHER_PLANNER];
  const answerer = await newAnswerer(({ db }) => createPeople({ db, admins }));
  const running = await runApp({ kind: 'socket', answerer, ...options });
  return deskOn(running, answerer.store.db);
}

export function deskOn(running: Running, db: Db): PlanningDesk {
  const { double, deliveries } = running;
  return {
    ...running,
    db,
    send: async (content, name = 'informe.csv') => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      await deliveries.event(filesShared([{ id: double.files.put({ name, bytes }) }]));
    },
    standing: async (words) => {
      const find = () => double.standing().findLast((message) => textOf(message).includes(words));
      await waitFor(
        () => find() !== undefined,
        `«${words}»; there is: ${double.standing().map(textOf).join('\n')}`,
      );
      return find() ?? Promise.reject(new Error('gone'));
    },
    press: async (message, act, by = PERSON) => {
      const button = buttonsOf(message).find(({ action_id: id }) => id.endsWith(`:${act}`));
      if (button === undefined) throw new Error(`no ${act} in ${textOf(message)}`);
      const { channel: channel_id, ts: message_ts } = message;
      const pressed = buttonPress({
        value: button.value,
        actionId: button.action_id,
        container: { channel_id, message_ts },
        responseUrl: double.responseUrl,
      });
      await deliveries.interact({ ...pressed, user: { id: by, team_id: 'T0AGENCIA1' } });
    },
    goalsOf: async (year) => {
      const everything = { goalIds: null, unitCodes: null, programCodes: null, lineCodes: null };
      const facts = await readFacts(db, { kind: 'goals', year, ...everything });
      return facts.kind === 'goals' ? facts.records : [];
    },
  };
}

export function textOf({ args }: Pick<Standing, 'args'>): string {
  return `${String(args['text'])} ${JSON.stringify(args['blocks'] ?? [])}`;
}

const BLOCKS = z.array(
  z.looseObject({
    elements: z
      .array(z.looseObject({ action_id: z.string().optional(), value: z.string().optional() }))
      .optional(),
  }),
);

export function buttonsOf({
  args,
}: Standing): readonly { readonly action_id: string; readonly value: string }[] {
  const elements = (BLOCKS.safeParse(args['blocks']).data ?? []).flatMap((block) => block.elements ?? []);
  return elements.flatMap(({ action_id = '', value = '' }) =>
    action_id.startsWith('act:') ? [{ action_id, value }] : [],
  );
}

export function actsOf(message: Standing): readonly string[] {
  return buttonsOf(message).map(({ action_id: id }) => id.replace(/^act:\d+:/u, ''));
}

/** How often the figures of a quarter were taken from a report. */
export async function documentsIn(
  db: Db,
): Promise<readonly { readonly name: string; readonly by: string }[]> {
  const rows = await db
    .selectFrom('source_documents')
    .select(['name', 'imported_by'])
    .orderBy('id')
    .execute();
  return rows.map(({ name, imported_by: by }) => ({ name, by }));
}

/** The buttons of a preview without a conflict, and with one. */
export const LOADABLE = ['report-load', 'report-discard', 'report-review'];
export const DECIDABLE = ['report-keep', 'report-take', 'report-discard', 'report-review'];
/** With several conflicts. */
export const DECIDABLE_EACH = [
  'report-keep',
  'report-take',
  'report-decide',
  'report-discard',
  'report-review',
];
