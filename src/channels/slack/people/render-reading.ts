import type { types } from '@slack/bolt';
import type { RosterReading } from '#src/bot/roster/roster.ts';
import type { ReadingRule } from '#src/domain/readable.ts';
import { toSlackText } from '../blocks/escape.ts';
import { contextLine, markdownSection } from '../blocks/pieces.ts';
import { modal, plain } from './render-roster.ts';
import { tellGiven } from './tell-given.ts';

export const READING_VIEW = 'people_reading';
/** The fields: each block holds one, under its own name. */
export const READING_FIELDS = { rule: 'rule', reason: 'reason' } as const;

const STEP_TEXT = 250;
const LONGEST_REASON = 300;

const CHOICES: readonly {
  readonly value: ReadingRule;
  readonly label: string;
  readonly description: string;
}[] = [
  { value: 'all', label: 'Todas las unidades', description: 'Cualquier persona consulta todo el programa' },
  {
    value: 'own',
    label: 'Sólo la propia unidad',
    description: 'Dirección y administración, todas; sin unidad, ninguna',
  },
];

export interface ReadingShown {
  /** What happened meanwhile; null: nothing. */
  readonly notice: string | null;
  /** Of the list below it. */
  readonly page: number;
}

/** Who reads what, what else it could be, and what it was. */
export function renderReading(
  { rule, seen, steps }: RosterReading,
  { notice, page }: ReadingShown,
): types.ModalView {
  const initial = CHOICES.find(({ value }) => value === rule);
  return {
    ...modal('Quién consulta qué', JSON.stringify({ seen, page }), [
      ...(notice === null ? [] : [markdownSection(notice)]),
      markdownSection(
        'Vale para preguntas, listas, archivos, resúmenes, avisos e Inicio. El cambio se aplica de inmediato.',
      ),
      {
        type: 'input',
        block_id: READING_FIELDS.rule,
        label: plain('Cada persona consulta'),
        element: {
          type: 'radio_buttons',
          action_id: READING_FIELDS.rule,
          options: CHOICES.map(toOption),
          ...(initial === undefined ? {} : { initial_option: toOption(initial) }),
        },
      },
      {
        type: 'input',
        block_id: READING_FIELDS.reason,
        optional: true,
        label: plain('Motivo'),
        hint: plain('Queda en el historial, con su nombre.'),
        element: { type: 'plain_text_input', action_id: READING_FIELDS.reason, max_length: LONGEST_REASON },
      },
      ...stepLines(steps),
    ]),
    callback_id: READING_VIEW,
    submit: plain('Guardar'),
    close: plain('Volver'),
  };
}

function toOption({ value, label, description }: (typeof CHOICES)[number]): types.PlainTextOption {
  return { text: plain(label), description: plain(description), value };
}

function stepLines(steps: RosterReading['steps']): readonly types.KnownBlock[] {
  if (steps.length === 0) return [];
  const lines = steps.map((step) => `• ${toSlackText(step.told, STEP_TEXT)} · ${tellGiven(step)}`);
  return [contextLine(['*Cambios*', ...lines].join('\n'))];
}
