import { isQuarterClosed } from '#db/queries/quarter-locks.ts';
import type { Db } from '#db/schema.ts';
import { headingOf } from '#intents/telling/wording.ts';
import type { ReviseGoal } from '#src/domain/command.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { type Committed, committedOf } from '#src/domain/goal-revision.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Field, Form, TextField } from '#src/reply/form.ts';

const LONGEST_NUMBER = 30;
const LONGEST_PAPER = 200;
const LONGEST_WHY = 1_000;

/** Whatever is in none of the two stays as it is. */
export type RevisionField = 'annual' | `q${Quarter}` | 'authorization' | 'authorizedOn' | 'justification';

export interface FormAsked {
  readonly record: GoalRecord;
  /** What is filled in already: a change that was begun by words; null: what stands. */
  readonly command: ReviseGoal | null;
  /** Comes back with what is filled in. */
  readonly value: string;
}

/** The figures that can still change, the paper and the reason. */
export async function toRevisionForm(db: Db, { record, command, value }: FormAsked): Promise<Form> {
  const closed = await closedQuarters(db, record.year);
  const wanted: Committed = command ?? committedOf(record);
  const open = QUARTERS.filter((quarter) => !closed.includes(quarter));
  return {
    title: 'Modificar la meta',
    lead: [headingOf(record), ...tellClosed(record, closed)].join('\n'),
    fields: [
      number('annual', `Meta anual de ${record.year}`, wanted.annual),
      ...open.map((quarter) =>
        number(
          `q${quarter}`,
          `Programado en el ${formatQuarter(quarter)}`,
          wanted.planned[quarter - 1] ?? null,
        ),
      ),
      {
        ...TEXT,
        id: 'authorization',
        label: 'Oficio o acuerdo que lo autoriza',
        hint: 'Por ejemplo: oficio DIF/118/2023.',
        initial: command?.authorization ?? null,
        longest: LONGEST_PAPER,
      },
      {
        kind: 'date',
        id: 'authorizedOn',
        label: 'Fecha del oficio o acuerdo',
        hint: null,
        optional: true,
        initial: command?.authorizedOn ?? null,
      },
      {
        ...TEXT,
        id: 'justification',
        label: 'Justificación',
        hint: 'Por qué cambia; queda en el historial.',
        initial: command?.justification ?? null,
        multiline: true,
        longest: LONGEST_WHY,
      },
    ] satisfies readonly (Field & { readonly id: RevisionField })[],
    submit: 'Revisar el cambio',
    act: 'revise',
    value,
  };
}

const TEXT = { kind: 'text', optional: false, multiline: false } as const;

function number(
  id: RevisionField,
  label: string,
  value: number | null,
): TextField & { readonly id: RevisionField } {
  return {
    ...TEXT,
    id,
    label,
    hint: null,
    initial: value === null ? null : formatNumber(value),
    longest: LONGEST_NUMBER,
  };
}

async function closedQuarters(db: Db, year: number): Promise<readonly Quarter[]> {
  const closed: Quarter[] = [];
  for (const quarter of QUARTERS) if (await isQuarterClosed(db, { year, quarter })) closed.push(quarter);
  return closed;
}

function tellClosed(record: GoalRecord, closed: readonly Quarter[]): readonly string[] {
  if (closed.length === 0) return [];
  const { planned } = committedOf(record);
  const figures = closed.map(
    (quarter) => `${formatQuarter(quarter)} ${formatNumber(planned[quarter - 1] ?? null)}`,
  );
  return [`Trimestres cerrados, que ya no cambian: ${figures.join(' · ')}.`];
}
