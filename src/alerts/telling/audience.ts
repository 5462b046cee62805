import { readReadingRule } from '#db/queries/agency-settings.ts';
import { readSubscriptions } from '#db/queries/subscriptions.ts';
import { readUnitCodes } from '#db/queries/unit-codes.ts';
import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import type { Person } from '#src/domain/person.ts';
import { type Readable, readableUnits } from '#src/domain/readable.ts';
import { readerOfSubscription, type Subscription } from '#src/domain/subscription.ts';

/** Who may have to be told, asked for once: inside a transaction nobody else can be asked. */
export interface Audience {
  readonly ofUnit: (unitCode: string) => readonly Person[];
  readonly directors: readonly Person[];
  readonly administrators: readonly Person[];
  /** What the recipient of a subscription may be told of. */
  readonly readableFor: (subscription: Subscription) => Readable;
}

interface AudienceParts {
  readonly db: Db;
  readonly people: People;
}

/** @param goalIds those that are going to be spoken of; null: any */
export async function readAudience(
  { db, people }: AudienceParts,
  goalIds: readonly number[] | null,
): Promise<Audience> {
  const codes = await readUnitCodes(db, { goalIds });
  const units = new Map<string, readonly Person[]>();
  for (const code of codes) units.set(code, await people.ofUnit(code));
  return {
    ofUnit: (code) => units.get(code) ?? [],
    directors: await people.directors(),
    administrators: await people.administrators(),
    readableFor: await readReadableFor({ db, people }),
  };
}

/** Of a subscription that came in between nothing is told yet. */
async function readReadableFor({ db, people }: AudienceParts): Promise<Audience['readableFor']> {
  const rule = await readReadingRule(db);
  if (rule === 'all') return () => 'all';
  const known = new Map<string, Readable>();
  for (const key of (await readSubscriptions(db)).map(readerOfSubscription)) {
    // Whoever is at the terminal has the store itself.
    if (!known.has(key))
      known.set(key, key.includes(':') ? readableUnits(await people.find(key), rule) : 'all');
  }
  return (subscription) => known.get(readerOfSubscription(subscription)) ?? [];
}

/** Each once; where there is nobody, the directors, and without any the administrators: no news is nobody's. */
export function orElse(
  wanted: readonly Person[],
  { directors, administrators }: Audience,
): readonly Person[] {
  const found = [wanted, directors, administrators].find((people) => people.length > 0) ?? [];
  return [...new Map(found.map((person) => [person.key, person])).values()];
}
