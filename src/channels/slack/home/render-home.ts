import type { types } from '@slack/bolt';
import type { ConcernLine, Home } from '#src/bot/home/home.ts';
import { formatNumber } from '#src/language/format.ts';
import { formatBadge } from '#src/reply/light-badge.ts';
import type { Suggestion } from '#src/reply/reply.ts';
import { actPieces, toActButton } from '../blocks/act-buttons.ts';
import { toSlackText } from '../blocks/escape.ts';
import { SLACK_LIMITS } from '../blocks/limits.ts';
import { contextLine, LINE_TEXT, markdownSection, sectionsOf } from '../blocks/pieces.ts';
import { PEOPLE_BUTTON } from '../people/people-button.ts';
import { areaBlocks } from './area-blocks.ts';
import { createHomeButtons, type HomeButton } from './home-button.ts';
import { HOME_LIMITS } from './home-limits.ts';
import { unitSelect } from './unit-select.ts';

const ROLE_TEXT = 300;
const DIVIDER: types.KnownBlock = { type: 'divider' };

/** A Home within every limit of Slack, whatever its size. `notice`: what has just come of an action. */
export function renderHome(home: Home, notice: string | null = null): types.HomeView {
  const button = createHomeButtons();
  const blocks: readonly types.KnownBlock[] = [
    {
      type: 'header',
      text: { type: 'plain_text', text: toSlackText(home.title, SLACK_LIMITS.headerText), emoji: false },
    },
    contextLine(toSlackText(home.role, ROLE_TEXT)),
    ...[notice, home.note].flatMap((text) =>
      text === null ? [] : [markdownSection(toSlackText(text, LINE_TEXT))],
    ),
    ...home.areas.flatMap((area) => [DIVIDER, ...areaBlocks(area, home.sources, button)]),
    ...(home.unitChoice === null ? [] : [DIVIDER, unitSelect(home.unitChoice)]),
    ...actPieces({ kind: 'acts', acts: home.acts }, 0).flatMap(({ blocks: acts }) => acts),
    ...(home.managesPeople ? [PEOPLE_BUTTON] : []),
    ...concernRows(home),
    ...followedRows(home),
    ...buttonRow('Preguntas', home.questions, button),
    ...buttonRow('Lo que preguntó hace poco', home.recent, button),
    ...home.footnotes.slice(0, 1).map((note) => contextLine(toSlackText(note, ROLE_TEXT))),
  ];
  return { type: 'home', blocks: blocks.slice(0, HOME_LIMITS.blocks) };
}

/** The same for a Slack that refused its form: what is known, without anything to press. */
export function renderHomeText(home: Home): types.HomeView {
  const lines = [
    home.title,
    home.role,
    ...(home.note === null ? [] : [home.note]),
    ...home.areas.flatMap(({ title, lights, share, when, worst }) => [
      `${title} (${when})`,
      lights.map(({ badge, count }) => `${formatBadge(badge)}: ${formatNumber(count)}`).join(' · '),
      share,
      ...(worst?.goals ?? []).map(
        ({ badge, heading, state }) => `${formatBadge(badge)} · ${heading}: ${state}`,
      ),
    ]),
    ...[...(home.concerns?.alerts ?? []), ...(home.concerns?.commitments ?? [])].map(({ text }) => text),
    ...home.sources.slice(-1).map((source) => `Fuente: ${source}`),
    ...home.footnotes,
    'Para preguntar, escríbame en la pestaña Mensajes.',
  ];
  const sections = sectionsOf(lines.map((line) => toSlackText(line, LINE_TEXT)));
  return { type: 'home', blocks: sections.flatMap(({ blocks }) => blocks).slice(0, HOME_LIMITS.blocks) };
}

/** Numbers of buttons that stand after all others of a Home. */
const CONCERNS_FROM = 50;

/** What is open, each beside what can be done about it at once. */
function concernRows({ concerns }: Home): readonly types.KnownBlock[] {
  if (concerns === null) return [];
  const { alerts, moreAlerts, commitments, moreCommitments } = concerns;
  return [
    ...concernList('Avisos abiertos', { lines: alerts, more: moreAlerts, first: CONCERNS_FROM }),
    ...concernList('Compromisos por cumplir', {
      lines: commitments,
      more: moreCommitments,
      first: CONCERNS_FROM + alerts.length,
    }),
  ];
}

interface ConcernList {
  readonly lines: readonly ConcernLine[];
  readonly more: number;
  readonly first: number;
}

function concernList(title: string, { lines, more, first }: ConcernList): readonly types.KnownBlock[] {
  if (lines.length === 0) return [];
  return [
    DIVIDER,
    markdownSection(`*${title}*`),
    ...lines.map(
      ({ text, act }, index): types.KnownBlock => ({
        type: 'section',
        text: { type: 'mrkdwn', text: toSlackText(text, LINE_TEXT), verbatim: true },
        ...(act === null ? {} : { accessory: toActButton(act, first + index) }),
      }),
    ),
    ...(more === 0 ? [] : [contextLine(`… y ${formatNumber(more)} más`)]),
  ];
}

/** What the person follows, each above the buttons that change and end it. */
function followedRows({ followed, acts }: Home): readonly types.KnownBlock[] {
  if (followed.length === 0) return [];
  return [
    DIVIDER,
    markdownSection('*Lo que sigo*'),
    ...followed.flatMap(({ text, edit, end }, index): readonly types.KnownBlock[] => {
      const first = acts.length + 2 * index;
      return [
        markdownSection(toSlackText(text, LINE_TEXT)),
        { type: 'actions', elements: [toActButton(edit, first), toActButton(end, first + 1)] },
      ];
    }),
  ];
}

function buttonRow(
  title: string,
  suggestions: readonly Suggestion[],
  button: HomeButton,
): readonly types.KnownBlock[] {
  const elements = suggestions.slice(0, SLACK_LIMITS.buttons).flatMap((each) => button(each) ?? []);
  return elements.length === 0 ? [] : [DIVIDER, markdownSection(`*${title}*`), { type: 'actions', elements }];
}
