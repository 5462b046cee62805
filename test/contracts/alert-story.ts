import { applyImport } from '#db/import-report.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import type { Db } from '#db/schema.ts';
import { createAlertActs } from '#src/alerts/alert-acts.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import type { AlertParts } from '#src/alerts/parts.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { createWriteActs } from '#src/bot/writes/write-acts.ts';
import type { Person } from '#src/domain/person.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { type Filing, type Outcome, toActs } from '#src/reply/acts.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { aFile, aReading, aRow, figures } from '#test/support/reading-builder.ts';
import { somePeople } from '#test/support/some-people.ts';

export const HEAD: Person = { key: 'T0:U0TITULAR', role: 'head', unitCodes: ['7100'] };
export const LIAISON: Person = { key: 'T0:U0ENLACE', role: 'liaison', unitCodes: ['7100'] };
export const OTHER_LIAISON: Person = { key: 'T0:U0AJENO', role: 'liaison', unitCodes: ['7200'] };
export const DIRECTOR: Person = { key: 'T0:U0DIRECTORA', role: 'director', unitCodes: [] };
export const PEOPLE = somePeople(HEAD, LIAISON, OTHER_LIAISON, DIRECTOR);

/** A Monday in October, at ten where the agency is. */
export const MONDAY = new Date('2031-10-06T17:00:00.000Z');

export function daysLater(days: number, from = MONDAY): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

export function partsOn(db: Db): AlertParts {
  return { db, people: PEOPLE, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' };
}

/** Goals of one unit that did well until June. */
export async function importGoals(db: Db, count = 1): Promise<readonly number[]> {
  const rows = Array.from({ length: count }, (_, index) =>
    aRow({
      goalCode: String(11 + index),
      printedCode: String(11 + index),
      achieved: figures(100, 100, null, null),
    }),
  );
  await applyImport(db, aFile(aReading({ rows })));
  return (await readCatalog(db))?.goals.map(({ id }) => id) ?? [];
}

export async function submit(db: Db, goalId: number, value: number): Promise<number> {
  const entry = { goalId, quarter: 3, value, state: 'submitted', origin: 'captured' } as const;
  return recordEntry(db, { ...entry, reason: null, author: LIAISON.key }, MONDAY);
}

/** What people can press, as the running app puts it together. */
export function actsOn(parts: AlertParts) {
  const onChanged = async ({ goalId, at }: { readonly goalId: number; readonly at: Date }): Promise<void> => {
    await judgeAndNotify(parts, { at, goalIds: [goalId] });
  };
  return toActs({
    ...createWriteActs({ ...parts, toDay: makeCalendarDay(parts.timeZone), onChanged }),
    ...createAlertActs(parts),
  });
}

/** Who gets what title, beside what the captures themselves bring. */
export async function toldBy(db: Db): Promise<readonly string[]> {
  const deliveries = await readDeliveries(db, { since: new Date(0) });
  return deliveries
    .filter(({ key }) => !key.startsWith('review'))
    .toSorted((one, other) => one.id - other.id)
    .map(({ recipient, content }) => {
      const name = recipient.kind === 'person' ? recipient.person.replace('T0:U0', '') : recipient.channel;
      return `${name}: ${readReply(content)?.title ?? ''}`;
    });
}

/** Oldest first. */
export async function contentsOf(db: Db): Promise<readonly string[]> {
  const deliveries = await readDeliveries(db, { since: new Date(0) });
  return deliveries.toReversed().map(({ content }) => {
    const reply = readReply(content);
    return reply === null ? '' : renderPlain(reply);
  });
}

/** "all: text", "private: text", "form: title" or "faults: fields". */
export function tellOutcome(outcome: Outcome | Filing): string {
  if (outcome.kind === 'form') return `form: ${outcome.form.title}`;
  if (outcome.kind === 'faults') return `faults: ${Object.keys(outcome.faults).join()}`;
  return `${outcome.audience}: ${renderPlain(outcome.reply)}`;
}

interface Who {
  readonly person?: Person;
  readonly at?: Date;
}

/** People at their buttons: what comes of it, as a line of text. */
export function usersOf(parts: AlertParts) {
  const acts = actsOn(parts);
  return {
    press: async (act: string, value: string | number, { person = HEAD, at = MONDAY }: Who = {}) =>
      tellOutcome(await acts.press({ act, value: String(value), person: person.key, at })),
    file:
      (act: string, value: string) =>
      async (values: Values, { person = HEAD, at = MONDAY }: Who = {}) =>
        tellOutcome(await acts.file({ act, value, person: person.key, at, values })),
  };
}

type Values = Readonly<Record<string, string>>;

/** What the buttons of the first message with that title carry. */
export async function buttonOf(db: Db, title: string): Promise<string> {
  const deliveries = await readDeliveries(db, { since: new Date(0) });
  const replies = deliveries.toReversed().map(({ content }) => readReply(content));
  const parts = replies.find((reply) => reply?.title === title)?.parts ?? [];
  return parts.flatMap((part) => (part.kind === 'acts' ? part.acts : []))[0]?.value ?? '';
}
