import { formatBadge } from './light-badge.ts';
import { plainChart } from './plain-chart.ts';
import { plainTable } from './plain-table.ts';
import { toPrintable, toPrintableLines } from './printable.ts';
import type {
  ActsPart,
  BulletsPart,
  ChoicesPart,
  FiguresPart,
  Note,
  Reply,
  ReplyPart,
  TextPart,
} from './reply.ts';
import { padToColumn, textWidth } from './text-width.ts';

const INDENT = '  ';

/**
 * The whole reply as plain text in lines, without markup: what a terminal prints, and what a chat's
 * notifications and screen readers read. Paragraphs are parted by an empty line; every line that comes
 * from data is free of controls.
 */
export function renderPlain(reply: Reply): string {
  const paragraphs: (readonly string[])[] = [
    [reply.title, reply.understood].filter((line) => line !== null).map(toPrintable),
    ...reply.parts.map(plainPart),
    closingLines(reply).map(toPrintable),
    reply.suggestions.length === 0
      ? []
      : [
          `Puede preguntar: ${reply.suggestions.map((suggestion) => toPrintable(suggestion.label)).join(' · ')}`,
        ],
  ];
  const spoken = paragraphs
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
  return spoken.map((lines) => lines.join('\n')).join('\n\n');
}

/** Where figures come from and how to read them, as every channel closes with it. */
export function closingLines({ sources, footnotes }: Reply): readonly string[] {
  return [...sources.map((source) => `Fuente: ${source}`), ...footnotes];
}

function plainPart(part: ReplyPart): readonly string[] {
  switch (part.kind) {
    case 'text':
      return plainText(part);
    case 'bullets':
      return plainBullets(part);
    case 'figures':
      return plainFigures(part);
    case 'table':
      return plainTable(part);
    case 'chart':
      return plainChart(part);
    case 'person':
      return [`${toPrintable(part.lead)}: ${toPrintable(part.person.slice(part.person.indexOf(':') + 1))}`];
    case 'file':
      return [`📎 ${toPrintable(part.title)} (${toPrintable(part.fileName)})`, toPrintable(part.holds)];
    case 'acts':
      return plainActs(part);
    default:
      return plainChoices(part);
  }
}

function plainText(part: TextPart): readonly string[] {
  return toPrintableLines(part.text);
}

function plainBullets(part: BulletsPart): readonly string[] {
  return part.items.map((item) => `• ${toPrintable(item)}`);
}

function plainChoices(part: ChoicesPart): readonly string[] {
  const options = part.options.map((option, index) => `${INDENT}${index + 1}. ${toPrintable(option.label)}`);
  return [toPrintable(part.question), ...options];
}

/** Words name what a button would do. */
function plainActs({ acts }: ActsPart): readonly string[] {
  return acts.length === 0 ? [] : [`[${acts.map(({ label }) => toPrintable(label)).join('] [')}]`];
}

function plainFigures(part: FiguresPart): readonly string[] {
  const badge = part.light === null ? '' : ` — ${formatBadge(part.light)}`;
  const labels = part.items.map((item) => `${toPrintable(item.label)}:`);
  const width = Math.max(0, ...labels.map(textWidth));
  const items = part.items.map((item, index) => {
    const label = padToColumn(labels[index] ?? '', { width, align: 'left' });
    return `${INDENT}${label} ${toPrintable(item.value)}`;
  });
  const source = part.source === null ? [] : [`${INDENT}Fuente: ${toPrintable(part.source)}`];
  return [
    `${toPrintable(part.heading)}${badge}`,
    ...items,
    ...part.notes.map((note) => `${INDENT}${formatNote(note)}`),
    ...source,
  ];
}

const NOTE_LEADS: Readonly<Record<Note['kind'], string>> = {
  remark: 'Observación',
  doubt: '⚠️ Dato en duda',
  info: '',
};

/** A doubt is told from what is certain by a word, not by looks alone. */
export function formatNote({ kind, text, about }: Note): string {
  const lead = `${NOTE_LEADS[kind]}${about === undefined ? '' : ` del ${toPrintable(about)}`}`;
  return `${lead === '' ? '' : `${lead}: `}${toPrintable(text)}`;
}
