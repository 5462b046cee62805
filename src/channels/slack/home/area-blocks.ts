import type { types } from '@slack/bolt';
import type { HomeArea, HomeGoal } from '#src/bot/home/home.ts';
import { formatNumber } from '#src/language/format.ts';
import { formatBadge } from '#src/reply/light-badge.ts';
import { escapeText, toSlackText } from '../blocks/escape.ts';
import { contextLine, LINE_TEXT, markdownSection, sectionsOf } from '../blocks/pieces.ts';
import type { HomeButton } from './home-button.ts';

const TITLE_TEXT = 300;
const STATE_TEXT = 400;
const SOURCE_TEXT = 300;
const SOURCES_SHOWN = 2;

/** One area: its lights, what they cover and where they come from, its units, its worst goals. */
export function areaBlocks(
  area: HomeArea,
  sources: readonly string[],
  button: HomeButton,
): readonly types.KnownBlock[] {
  const lights = area.lights.map(
    ({ badge, count }) => `${escapeText(formatBadge(badge))}: *${formatNumber(count)}*`,
  );
  const lead = [
    `*${toSlackText(area.title, TITLE_TEXT)}*`,
    ...(lights.length === 0 ? [] : [lights.join('  ·  ')]),
    toSlackText(area.share, STATE_TEXT),
    ...(area.unknown === null ? [] : [toSlackText(area.unknown, STATE_TEXT)]),
  ];
  return [
    markdownSection(lead.join('\n')),
    contextLine([toSlackText(area.when, STATE_TEXT), ...sourceLines(sources)].join(' · ')),
    ...sectionsOf(unitLines(area)).flatMap(({ blocks }) => blocks),
    ...worstBlocks(area, button),
  ];
}

function unitLines({ units, moreUnits }: HomeArea): readonly string[] {
  const lines = units.map((line) => `• ${toSlackText(line, LINE_TEXT)}`);
  return moreUnits === 0 ? lines : [...lines, `… y ${formatNumber(moreUnits)} más`];
}

/** The newest ones; older reports hold what these repeat. */
function sourceLines(sources: readonly string[]): readonly string[] {
  return sources.slice(-SOURCES_SHOWN).map((source) => `Fuente: ${toSlackText(source, SOURCE_TEXT)}`);
}

function worstBlocks({ worst }: HomeArea, button: HomeButton): readonly types.KnownBlock[] {
  if (worst === null) return [];
  return [
    markdownSection(`_${toSlackText(worst.caption, STATE_TEXT)}_`),
    ...worst.goals.map((goal) => goalRow(goal, button)),
  ];
}

function goalRow({ heading, badge, state, question }: HomeGoal, button: HomeButton): types.KnownBlock {
  const accessory = button({ label: 'Ver', message: question });
  const title = `${escapeText(formatBadge(badge))} · *${toSlackText(heading, TITLE_TEXT)}*`;
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: `${title}\n${toSlackText(state, STATE_TEXT)}`, verbatim: true },
    ...(accessory === null ? {} : { accessory }),
  };
}
