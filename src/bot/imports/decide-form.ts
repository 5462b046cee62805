import type { Decision, ImportConflict, ImportPlan } from '#src/domain/import-plan.ts';
import { nameField, tellFieldValue } from '#src/language/field-words.ts';
import { formatNumber } from '#src/language/format.ts';
import type { ChoiceField, Form } from '#src/reply/form.ts';
import { type OneByOne, writeOneByOne } from './one-by-one.ts';
import { tellSides } from './plan-words.ts';

/** As many as a person reads in one window. */
const IN_ONE_WINDOW = 10;
const REST = 'rest';

export interface Asking {
  readonly sofar: OneByOne;
  readonly plan: ImportPlan;
  readonly act: string;
  readonly dayOf: (instant: string) => string;
}

/** Asks of the next conflicts which side counts. */
export function askNext({ sofar, plan, act, dayOf }: Asking): Form {
  const { conflicts } = plan;
  const from = sofar.decided.length;
  const asked = conflicts.slice(from, from + IN_ONE_WINDOW);
  const left = conflicts.length - from - asked.length;
  const range = `${formatNumber(from + 1)} a ${formatNumber(from + asked.length)}`;
  return {
    title: 'Decidir uno por uno',
    lead:
      left === 0 && from === 0
        ? 'Elija en cada dato cuál cuenta; el otro queda en el historial. Nada se carga todavía.'
        : `Datos ${range} de ${formatNumber(conflicts.length)}. Elija en cada uno cuál cuenta; el otro queda en el historial. Nada se carga todavía.`,
    fields: [
      ...asked.map((conflict, index) => toField(conflict, { id: fieldOf(from + index), dayOf })),
      ...(left === 0 ? [] : [restField(left)]),
    ],
    submit: left === 0 ? 'Revisar' : 'Seguir',
    act,
    value: writeOneByOne(sofar),
  };
}

interface FieldOf {
  readonly id: string;
  readonly dayOf: Asking['dayOf'];
}

function toField(conflict: ImportConflict, { id, dayOf }: FieldOf): ChoiceField {
  const { goal, unit, field, from, to, decidedBefore } = conflict;
  const { loaded, inFile } = tellSides(conflict, dayOf);
  return {
    kind: 'choice',
    id,
    label: `${goal} (${unit}): ${nameField(field)}`,
    hint: `Ya cargado: ${loaded}. En el archivo: ${inFile}.`,
    optional: false,
    initial: decidedBefore,
    options: [
      { label: `Conservar lo cargado: ${tellFieldValue(field, from)}`, value: 'keep' },
      { label: `Usar lo del archivo: ${tellFieldValue(field, to)}`, value: 'take' },
    ],
  };
}

function restField(left: number): ChoiceField {
  return {
    kind: 'choice',
    id: REST,
    label: left === 1 ? 'El que falta' : `Los ${formatNumber(left)} que faltan`,
    hint: null,
    optional: false,
    initial: 'ask',
    options: [
      { label: left === 1 ? 'Verlo en seguida' : 'Verlos uno por uno', value: 'ask' },
      { label: 'Conservar lo cargado en todos', value: 'keep' },
      { label: 'Usar lo del archivo en todos', value: 'take' },
    ],
  };
}

function fieldOf(index: number): string {
  return `d${index}`;
}

export type Answered =
  | { readonly kind: 'decided'; readonly sofar: OneByOne }
  | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, string>> };

/** What was chosen in a window, added to what was decided before it. */
export function readAnswers(
  { sofar, plan }: Pick<Asking, 'sofar' | 'plan'>,
  values: Readonly<Record<string, string>>,
): Answered {
  const from = sofar.decided.length;
  const asked = plan.conflicts.slice(from, from + IN_ONE_WINDOW);
  const chosen = asked.map((_, index) => toDecision(values[fieldOf(from + index)]));
  const decided = chosen.filter((decision) => decision !== null);
  if (decided.length < asked.length) {
    const open = chosen.flatMap((decision, index) => (decision === null ? [fieldOf(from + index)] : []));
    return { kind: 'faults', faults: Object.fromEntries(open.map((id) => [id, 'Elija cuál cuenta.'])) };
  }
  const rest = toDecision(values[REST]);
  const left = plan.conflicts.length - from - asked.length;
  const others = rest === null ? [] : Array.from({ length: left }, () => rest);
  return { kind: 'decided', sofar: { ...sofar, decided: [...sofar.decided, ...decided, ...others] } };
}

function toDecision(value: string | undefined): Decision | null {
  return value === 'keep' || value === 'take' ? value : null;
}
