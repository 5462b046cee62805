import type { Decision, ImportConflict, ImportDecisions, ImportPlan } from '#src/domain/import-plan.ts';

/** Decisions on the conflicts of a plan, in its order, as far as they have been taken. */
export interface OneByOne {
  readonly id: string;
  /** Of the plan whose order this is. */
  readonly digest: string;
  readonly decided: readonly Decision[];
}

/** With more than this nobody decides each, and a button could not carry them. */
export const MOST_ONE_BY_ONE = 1_000;
/** Enough of a digest to tell two plans of one report apart. */
const DIGEST_LENGTH = 16;

const LETTERS: Readonly<Record<Decision, string>> = { keep: 'c', take: 'a' };

export function beginOneByOne(id: string, plan: ImportPlan): OneByOne {
  return { id, digest: plan.digest.slice(0, DIGEST_LENGTH), decided: [] };
}

/** As a button or form carries them. */
export function writeOneByOne({ id, digest, decided }: OneByOne): string {
  return [id, digest, decided.map((decision) => LETTERS[decision]).join('')].join(':');
}

export function parseOneByOne(text: string): OneByOne | null {
  const [id = '', digest = '', letters = '', ...more] = text.split(':');
  if (id === '' || digest === '' || more.length > 0 || !/^[ca]*$/u.test(letters)) return null;
  return { id, digest, decided: [...letters].map((letter) => (letter === LETTERS.keep ? 'keep' : 'take')) };
}

/** Whether they are of this plan: of another one they would fall on other figures. */
export function isOf({ digest, decided }: OneByOne, plan: ImportPlan): boolean {
  return plan.digest.startsWith(digest) && decided.length <= plan.conflicts.length;
}

export function toDecisions({ decided }: OneByOne, conflicts: readonly ImportConflict[]): ImportDecisions {
  const pairs = conflicts.flatMap(({ key }, index) => {
    const decision = decided[index];
    return decision === undefined ? [] : [[key, decision] as const];
  });
  return { others: null, byKey: Object.fromEntries(pairs) };
}
