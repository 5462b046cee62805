import { headingOf } from '#intents/telling/wording.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import { achievedIn, plannedIn } from '#src/domain/standing.ts';
import { formatGoalCount, formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Field, Form } from '#src/reply/form.ts';

const LONGEST_TEXT = 1_000;
const LONGEST_NUMBER = 30;

export interface Capturing {
  readonly quarter: Quarter;
  readonly year: number;
  /** How many are still owed; null: one goal was asked for by name. */
  readonly left: number | null;
}

/** Captures the achieved figure of one goal's quarter; where there is one already, the reason is asked for. */
export function toCaptureForm(record: GoalRecord, { quarter, year, left }: Capturing): Form {
  const measure = record.measure?.text.toLocaleLowerCase('es-MX');
  const before = achievedIn(record, quarter);
  const rest = left === null ? '' : ` · ${left === 1 ? 'falta' : 'faltan'} ${formatGoalCount(left)}`;
  const known = before === null ? '' : ` · ya registrado ${formatNumber(before)}`;
  const planned = formatNumber(plannedIn(record, quarter));
  return {
    title: 'Capturar avance',
    lead: `${headingOf(record)}\n${formatQuarter(quarter)} de ${year} · programado ${planned}${known}${rest}`,
    fields: [
      {
        kind: 'text',
        id: 'value',
        label: `¿Cuánto se alcanzó en el trimestre?${measure === undefined ? '' : ` (${measure})`}`,
        hint: 'Sólo este trimestre, no el acumulado.',
        optional: false,
        initial: null,
        multiline: false,
        longest: LONGEST_NUMBER,
      },
      ...(before === null
        ? []
        : [{ ...LONG_TEXT, id: 'reason', label: '¿Por qué se corrige?', hint: null, optional: false }]),
      {
        ...LONG_TEXT,
        id: 'remark',
        label: 'Observación',
        hint: 'Hace falta si la cifra queda lejos de lo programado.',
        optional: true,
      },
    ] satisfies readonly Field[],
    submit: 'Registrar',
    act: 'owed',
    value: `${record.id}:${year}:${quarter}`,
  };
}

const LONG_TEXT = { kind: 'text', initial: null, multiline: true, longest: LONGEST_TEXT } as const;
