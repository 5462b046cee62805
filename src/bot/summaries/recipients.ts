import { readSubscriptions } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import { type Recipient, writeRecipient } from '#src/domain/delivery.ts';
import type { People } from '#src/domain/people.ts';
import {
  EVERYTHING,
  type Followed,
  isEverything,
  type Rhythm,
  readerOfSubscription,
} from '#src/domain/subscription.ts';

/** What of the programme a summary is about. */
export interface Slice {
  readonly followed: Followed;
  /** True: told unit by unit, for whoever answers for all of them. */
  readonly byUnit: boolean;
}

export interface SummaryRecipient {
  readonly recipient: Recipient;
  readonly slice: Slice;
  readonly rhythm: Rhythm;
  /** True: nothing where nothing asks for attention. */
  readonly quiet: boolean;
  /** ISO day on which they began to want it; null: by their role, from ever. */
  readonly since: string | null;
  /** Whose reading counts: a person's own, for a channel that of whoever decided it. Keys, or accounts of the server. */
  readonly readers: readonly string[];
}

export interface RecipientsAsked {
  readonly people: People;
  /** The units of the programme. */
  readonly unitCodes: readonly string[];
  /** Whether those who get it by their role get nothing where nothing asks for attention. */
  readonly quiet: boolean;
}

/**
 * Everybody who gets summaries: by role each quarter (a unit's head and liaisons of their unit, directors and
 * administrators of all by unit), and whoever follows something, of just that. Each once for a rhythm.
 */
export async function readSummaryRecipients(
  db: Db,
  asked: RecipientsAsked,
): Promise<readonly SummaryRecipient[]> {
  const merged = new Map<string, SummaryRecipient>();
  for (const each of [...(await readByRole(asked)), ...(await readByWish(db))]) {
    const key = `${each.rhythm} ${writeRecipient(each.recipient)}`;
    const other = merged.get(key);
    merged.set(key, other === undefined ? each : merge(other, each));
  }
  return [...merged.values()];
}

async function readByRole({
  people,
  unitCodes,
  quiet,
}: RecipientsAsked): Promise<readonly SummaryRecipient[]> {
  const usual = { rhythm: 'quarter', quiet, since: null } as const;
  const found: SummaryRecipient[] = [];
  const agency: Slice = { followed: EVERYTHING, byUnit: true };
  for (const { key } of [...(await people.directors()), ...(await people.administrators())])
    found.push({ ...usual, recipient: { kind: 'person', person: key }, slice: agency, readers: [key] });
  for (const unitCode of unitCodes) {
    const slice: Slice = { followed: { ...EVERYTHING, units: [unitCode] }, byUnit: false };
    for (const { key } of await people.ofUnit(unitCode))
      found.push({ ...usual, recipient: { kind: 'person', person: key }, slice, readers: [key] });
  }
  return found;
}

async function readByWish(db: Db): Promise<readonly SummaryRecipient[]> {
  const subscriptions = await readSubscriptions(db);
  return subscriptions.flatMap(
    ({ recipient, followed, wanted, addedBy, addedAt }): readonly SummaryRecipient[] =>
      wanted.kind === 'summary'
        ? [
            {
              recipient,
              slice: { followed, byUnit: isEverything(followed) },
              rhythm: wanted.rhythm,
              quiet: wanted.quiet,
              since: addedAt.slice(0, 10),
              readers: [readerOfSubscription({ recipient, addedBy })],
            },
          ]
        : [],
  );
}

function merge(one: SummaryRecipient, other: SummaryRecipient): SummaryRecipient {
  const [a, b] = [one.slice.followed, other.slice.followed];
  const all = isEverything(a) || isEverything(b);
  const followed = all
    ? EVERYTHING
    : {
        goals: [...a.goals, ...b.goals],
        units: [...new Set([...a.units, ...b.units])],
        programs: [...new Set([...a.programs, ...b.programs])],
        lines: [...new Set([...a.lines, ...b.lines])],
      };
  return {
    ...one,
    slice: { followed, byUnit: one.slice.byUnit || other.slice.byUnit },
    quiet: one.quiet && other.quiet,
    readers: [...new Set([...one.readers, ...other.readers])],
    since:
      one.since === null || other.since === null ? null : ([one.since, other.since].toSorted()[0] ?? null),
  };
}
