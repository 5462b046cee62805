import { EVENT_WORDS, RATIO_WORDS, RHYTHM_WORDS } from '#intents/telling/subscription-words.ts';
import type { Comparison } from '#src/domain/slots.ts';
import type { FollowedEvent, Wanted } from '#src/domain/subscription.ts';
import { formatNumber } from '#src/language/format.ts';
import { parseNumber } from '#src/language/numbers.ts';
import type { ChoiceField, Field, Form, Option } from '#src/reply/form.ts';

export interface FollowingFormAsked {
  /** What is followed now, in words. */
  readonly told: string;
  readonly wanted: Wanted;
  /** Comes back with what is filled in. */
  readonly value: string;
}

/** When somebody is told of what they follow: its colour, its limit or its period, filled in as it is. */
export function toFollowingForm({ told, wanted, value }: FollowingFormAsked): Form {
  return {
    title: 'Cambiar lo que sigo',
    lead: told,
    fields: fieldsOf(wanted),
    submit: 'Guardar',
    act: 'edit-following',
    value,
  };
}

const EVENTS = toOptions(EVENT_WORDS);
const MEASURES = toOptions(RATIO_WORDS);
const RHYTHMS = toOptions(RHYTHM_WORDS);
const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  '<': 'baje de',
  '<=': 'baje a lo siguiente, o menos',
  '>': 'pase de',
  '>=': 'llegue a lo siguiente, o más',
};
const COMPARISONS = toOptions(COMPARISON_WORDS);
const QUIET: readonly Option[] = [
  { label: 'Siempre', value: 'always' },
  { label: 'Sólo si algo pide atención', value: 'quiet' },
];
/** No goal is ten times what was planned. */
const HIGHEST = 1_000;

function fieldsOf(wanted: Wanted): readonly Field[] {
  switch (wanted.kind) {
    case 'event':
      return [choice('event', 'Avisarme cuando', { initial: wanted.event, options: EVENTS })];
    case 'threshold':
      return [
        choice('measure', 'De qué', { initial: wanted.measure, options: MEASURES }),
        choice('op', 'Avisarme cuando', { initial: wanted.op, options: COMPARISONS }),
        {
          kind: 'text',
          id: 'limit',
          label: 'Porcentaje',
          hint: 'Por ejemplo: 80.',
          optional: false,
          initial: formatNumber(wanted.value),
          multiline: false,
          longest: 10,
        },
      ];
    default:
      return [
        choice('rhythm', 'Recibirlo', { initial: wanted.rhythm, options: RHYTHMS }),
        choice('quiet', 'Cuándo', { initial: wanted.quiet ? 'quiet' : 'always', options: QUIET }),
      ];
  }
}

export type ReadFollowing =
  | { readonly wanted: Wanted }
  | { readonly faults: Readonly<Record<string, string>> };

const CHOOSE = 'Elija una opción de la lista.';

/** @param before what stands: only what is of its kind can be filled in */
export function readFollowing(before: Wanted, values: Readonly<Record<string, string>>): ReadFollowing {
  switch (before.kind) {
    case 'event': {
      const event = pick(EVENT_WORDS, values['event']);
      return event === undefined ? { faults: { event: CHOOSE } } : { wanted: { kind: 'event', event } };
    }
    case 'threshold':
      return readLimit(values);
    default: {
      const rhythm = pick(RHYTHM_WORDS, values['rhythm']);
      const quiet = values['quiet'];
      if (rhythm === undefined) return { faults: { rhythm: CHOOSE } };
      if (quiet !== 'quiet' && quiet !== 'always') return { faults: { quiet: CHOOSE } };
      return { wanted: { kind: 'summary', rhythm, quiet: quiet === 'quiet' } };
    }
  }
}

function readLimit(values: Readonly<Record<string, string>>): ReadFollowing {
  const measure = pick(RATIO_WORDS, values['measure']);
  const op = pick(COMPARISON_WORDS, values['op']);
  const value = parseNumber(values['limit'] ?? '');
  if (measure === undefined) return { faults: { measure: CHOOSE } };
  if (op === undefined) return { faults: { op: CHOOSE } };
  const rounded = Math.round((value ?? 0) * 100) / 100;
  if (rounded <= 0 || rounded > HIGHEST)
    return { faults: { limit: 'Escriba sólo el porcentaje, por ejemplo 80.' } };
  if (measure === 'relative' && (op === '<' || op === '<='))
    return { faults: { op: 'El avance de la meta anual nunca baja. Elija el cumplimiento, o «pase de».' } };
  return { wanted: { kind: 'threshold', measure, op, value: rounded } };
}

function pick<Key extends FollowedEvent | Comparison | keyof typeof RATIO_WORDS | keyof typeof RHYTHM_WORDS>(
  words: Readonly<Record<Key, string>>,
  text: string | undefined,
): Key | undefined {
  const known = (key: string | undefined): key is Key => key !== undefined && Object.hasOwn(words, key);
  return known(text) ? text : undefined;
}

function toOptions(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words).map(([value, label]) => ({ label, value }));
}

function choice(
  id: string,
  label: string,
  { initial, options }: Pick<ChoiceField, 'initial' | 'options'>,
): ChoiceField {
  return { kind: 'choice', id, label, hint: null, optional: false, initial, options };
}
