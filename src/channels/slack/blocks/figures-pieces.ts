import type { types } from '@slack/bolt';
import { formatBadge } from '#src/reply/light-badge.ts';
import { formatNote } from '#src/reply/render-plain.ts';
import type { FiguresPart, LabelledFigure } from '#src/reply/reply.ts';
import type { SlackBlock } from './data-visualization.ts';
import { escapeText, toSlackText } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';
import { contextLine, LINE_TEXT, type Piece, sectionsOf } from './pieces.ts';

const HEADING_TEXT = 300;
const LABEL_TEXT = 60;
const VALUE_TEXT = 200;
const SOURCE_TEXT = 300;
/** More is a table's business, not that of one goal's state. */
const FIELDS_SHOWN = 2 * SLACK_LIMITS.fields;

/**
 * One goal or unit. Its heading, light, figures, first remarks and source stay together, so that no
 * figure is ever shown without its source; further remarks follow while there is room.
 */
export function figuresPieces(part: FiguresPart): readonly Piece[] {
  const [firstNotes, ...moreNotes] = sectionsOf(
    part.notes.map((note) => toSlackText(formatNote(note), LINE_TEXT)),
  );
  const blocks = [...figureSections(part), ...(firstNotes?.blocks ?? []), ...sourceLine(part)];
  return [{ blocks, items: 1 }, ...moreNotes];
}

function figureSections(part: FiguresPart): readonly SlackBlock[] {
  const badge = part.light === null ? '' : ` — ${escapeText(formatBadge(part.light))}`;
  const heading = `*${toSlackText(part.heading, HEADING_TEXT)}*${badge}`;
  const fields = part.items.slice(0, FIELDS_SHOWN).map(toField);
  const first = fields.slice(0, SLACK_LIMITS.fields);
  const second = fields.slice(SLACK_LIMITS.fields);
  const more = part.items.length - fields.length;
  return [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: heading, verbatim: true },
      ...(first.length === 0 ? {} : { fields: first }),
    },
    ...(second.length === 0 ? [] : [{ type: 'section' as const, fields: second }]),
    ...(more > 0 ? [contextLine(`… y ${more} más`)] : []),
  ];
}

function toField(item: LabelledFigure): types.MrkdwnElement {
  const text = `*${toSlackText(item.label, LABEL_TEXT)}*\n${toSlackText(item.value, VALUE_TEXT)}`;
  return { type: 'mrkdwn', text, verbatim: true };
}

function sourceLine(part: FiguresPart): readonly SlackBlock[] {
  return part.source === null ? [] : [contextLine(`Fuente: ${toSlackText(part.source, SOURCE_TEXT)}`)];
}
