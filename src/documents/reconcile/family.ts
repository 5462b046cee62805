import { QUARTERS } from '#src/domain/period.ts';
import type { RowValues, ValueField } from './cells.ts';
import { sameNumber } from './checks.ts';

/** A goal and the actions that it adds up, by their places among the rows of a unit. */
export interface Family {
  readonly parent: number;
  readonly children: readonly number[];
}

/** A column in which a parent is not the sum of its children. */
export interface ParentGap {
  readonly field: ValueField;
  readonly parent: number;
  readonly children: number;
}

export type ValuesAt = (index: number) => RowValues | undefined;

export function membersOf({ parent, children }: Family): readonly number[] {
  return [parent, ...children];
}

/** The columns in which the goal is the sum. */
export function findClosing(family: Family, valuesAt: ValuesAt): readonly ValueField[] {
  return differences(family, valuesAt).flatMap(({ field, parent, children }) =>
    sameNumber(parent, children) ? [field] : [],
  );
}

/** Where the goal is not the sum, with the rows as they are or as `valuesAt` has them. */
export function findGaps(family: Family, valuesAt: ValuesAt): readonly ParentGap[] {
  return differences(family, valuesAt).filter(({ parent, children }) => !sameNumber(parent, children));
}

/** What goals and actions add up. */
export const SUMMED: readonly {
  field: ValueField;
  pick: (values: RowValues) => number | null | undefined;
}[] = [
  { field: 'annual', pick: (values) => values.annual },
  ...QUARTERS.map((quarter) => ({
    field: `p${quarter}` as const,
    pick: (values: RowValues) => values.planned[quarter - 1],
  })),
  ...QUARTERS.map((quarter) => ({
    field: `a${quarter}` as const,
    pick: (values: RowValues) => values.achieved[quarter - 1],
  })),
];

/** Parent and sum of children in every column that is known for all of them. */
function differences(family: Family, valuesAt: ValuesAt): readonly ParentGap[] {
  return SUMMED.flatMap(({ field, pick }): ParentGap[] => {
    const known = (index: number): number | null => {
      const values = valuesAt(index);
      return values === undefined ? null : (pick(values) ?? null);
    };
    const parent = known(family.parent);
    const parts = family.children.map(known);
    if (parent === null || parts.includes(null)) return [];
    return [{ field, parent, children: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) }];
  });
}
