/** A goal in the words of a question. */
export interface SaidGoal {
  readonly code: string;
  /** Where another unit has a goal of the same code. */
  readonly inUnit?: string | undefined;
  /** Where a unit, a line or a programme has the same code. */
  readonly sharesCode?: boolean;
}

/** "la 303", "la 201 de la unidad BN", "la meta 3.1": read as that goal and no other. */
export function sayGoal({ code, inUnit, sharesCode = false }: SaidGoal): string {
  const named = sharesCode ? `la meta ${code}` : `la ${code}`;
  return inUnit === undefined ? named : `${named} de la unidad ${inUnit}`;
}
