import { readUnitCodes } from '#db/queries/unit-codes.ts';
import type { Db } from '#db/schema.ts';
import type { People } from '#src/domain/people.ts';
import type { Person } from '#src/domain/person.ts';

/** Who may have to be told, asked for once: inside a transaction nobody else can be asked. */
export interface Audience {
  readonly ofUnit: (unitCode: string) => readonly Person[];
  readonly directors: readonly Person[];
  readonly administrators: readonly Person[];
}

/** @param goalIds those that are going to be spoken of; null: any */
export async function readAudience(
  { db, people }: { readonly db: Db; readonly people: People },
  goalIds: readonly number[] | null,
): Promise<Audience> {
  const codes = await readUnitCodes(db, { goalIds });
  const units = new Map<string, readonly Person[]>();
  for (const code of codes) units.set(code, await people.ofUnit(code));
  return {
    ofUnit: (code) => units.get(code) ?? [],
    directors: await people.directors(),
    administrators: await people.administrators(),
  };
}

/** Each once; where there is nobody, the directors, and without any the administrators: no news is nobody's. */
export function orElse(
  wanted: readonly Person[],
  { directors, administrators }: Audience,
): readonly Person[] {
  const found = [wanted, directors, administrators].find((people) => people.length > 0) ?? [];
  return [...new Map(found.map((person) => [person.key, person])).values()];
}
