import type { types } from '@slack/bolt';
import type { Denied, RosterEntry, RosterList } from '#src/bot/roster/roster.ts';
import { formatNumber } from '#src/language/format.ts';
import { mentionOfKey } from '../blocks/asked-line.ts';
import { toSlackText } from '../blocks/escape.ts';
import { SLACK_LIMITS } from '../blocks/limits.ts';
import { contextLine, LINE_TEXT, markdownSection } from '../blocks/pieces.ts';
import { PEOPLE_PICK_ACTION, PEOPLE_READING_ACTION } from './people-actions.ts';
import { tellGiven } from './tell-given.ts';

/** One block each, with room for all that stands around them. */
const PEOPLE_A_PAGE = 20;

const PEOPLE_TITLE = 'Personas y permisos';

export interface Shown {
  /** From 0; the last one where there are fewer by now. */
  readonly page: number;
  /** What has just been done. */
  readonly notice: string | null;
  /** Unlike at each drawing, so that the menu forgets who was chosen before. */
  readonly nonce: string;
}

/** Who has what role, a page of them, each with a button that changes it. */
export function renderRoster(
  { entries, reading }: RosterList,
  { page, notice, nonce }: Shown,
): types.ModalView {
  const pages = Math.max(1, Math.ceil(entries.length / PEOPLE_A_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = entries.slice(at * PEOPLE_A_PAGE, (at + 1) * PEOPLE_A_PAGE);
  return modal(PEOPLE_TITLE, String(at), [
    ...(notice === null ? [] : [markdownSection(notice)]),
    picker(nonce),
    readingSection(reading),
    { type: 'divider' },
    contextLine(tellCount(entries.length, at, pages)),
    ...shown.map(entryBlock),
    ...pageButtons(at, pages),
    contextLine('Cada cambio queda registrado, y a la persona se le avisa por mensaje directo.'),
  ]);
}

/** For whoever may not see them: whom to ask. */
export function renderDenied({ administrators }: Denied): types.ModalView {
  const whom =
    administrators.length === 0
      ? 'Todavía nadie administra Avance: pídalo a quien lo instaló.'
      : `Pídalo a ${administrators.map(mentionOfKey).join(', ')}.`;
  return modal(PEOPLE_TITLE, '', [markdownSection(`Sólo administración da y quita funciones. ${whom}`)]);
}

export function modal(title: string, metadata: string, blocks: readonly types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    private_metadata: metadata,
    title: plain(title),
    close: plain('Cerrar'),
    blocks: [...blocks],
  };
}

function picker(nonce: string): types.KnownBlock {
  const text = '*Agregar o buscar a una persona*\nElíjala para darle una función o cambiar la que tiene.';
  return {
    type: 'section',
    block_id: `pick:${nonce}`,
    text: { type: 'mrkdwn', text, verbatim: true },
    accessory: {
      type: 'users_select',
      action_id: PEOPLE_PICK_ACTION,
      placeholder: plain('Elija una persona'),
    },
  };
}

/** Who reads what, with the button that changes it. */
function readingSection(told: string): types.KnownBlock {
  const text = `*Quién consulta qué*\nAhora ${toSlackText(told, LINE_TEXT)}.`;
  return {
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
    accessory: {
      type: 'button',
      action_id: PEOPLE_READING_ACTION,
      text: plain('Cambiar quién consulta'),
      value: 'open',
    },
  };
}

function tellCount(count: number, page: number, pages: number): string {
  const people =
    count === 1 ? '1 persona tiene una función' : `${formatNumber(count)} personas tienen una función`;
  return pages === 1 ? `${people}.` : `${people} · página ${page + 1} de ${pages}`;
}

function entryBlock({ person, told, appointedBy, given }: RosterEntry, index: number): types.KnownBlock {
  const how =
    appointedBy === 'configuration'
      ? 'Fija por la configuración (AVANCE_ADMINS); aquí no se cambia.'
      : appointedBy === 'sample'
        ? 'De la muestra.'
        : given === null
          ? ''
          : `La dio ${tellGiven(given)}.`;
  const text = `${mentionOfKey(person)} · *${toSlackText(capitalised(told), LINE_TEXT)}*\n${how}`;
  return {
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
    ...(appointedBy === 'configuration'
      ? {}
      : {
          accessory: {
            type: 'button',
            action_id: `people:edit:${index}`,
            text: plain('Cambiar'),
            value: person,
          },
        }),
  };
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('es-MX')}${text.slice(1)}`;
}

function pageButtons(page: number, pages: number): readonly types.KnownBlock[] {
  const turns = [
    { label: 'Anteriores', to: page - 1 },
    { label: 'Siguientes', to: page + 1 },
  ].filter(({ to }) => to >= 0 && to < pages);
  if (turns.length === 0) return [];
  return [
    {
      type: 'actions',
      elements: turns.map(({ label, to }) => ({
        type: 'button',
        action_id: `people:page:${to}`,
        text: plain(label),
        value: String(to),
      })),
    },
  ];
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: text.slice(0, SLACK_LIMITS.inputLabel), emoji: false };
}
