export type Style = 'bold' | 'italic' | 'strike';

/** A text with Slack's marks, as a tree. All text in it is plain: entities are read already. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'styled'; readonly style: Style; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'person' | 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'call'; readonly label: string };

export type Passage =
  | { readonly kind: 'lines' | 'quote'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const STYLES: Readonly<Record<string, Style>> = { '*': 'bold', _: 'italic', '~': 'strike' };
const WORD_SIGN = /[\p{L}\p{N}]/u;
/** Other addresses are told as text: a message must not run anything in this page. */
const SAFE_URL = /^(?:https?:\/\/|mailto:)/iu;

export function readEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/gu, (entity) => ENTITIES[entity] ?? entity);
}

/** Code fences and quoted lines first; all other lines stay together. */
export function parseMrkdwn(text: string): readonly Passage[] {
  return text.split('```').flatMap((part, index) => {
    const isCode = index % 2 === 1;
    if (isCode) return [{ kind: 'code' as const, text: readEntities(part.replace(/^\n|\n$/gu, '')) }];
    return part === '' ? [] : toPassages(part);
  });
}

function toPassages(text: string): readonly Passage[] {
  const groups: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = line.startsWith('&gt;');
    const said = quoted ? line.slice('&gt;'.length).trimStart() : line;
    const group = groups.at(-1);
    if (group !== undefined && group.quoted === quoted) group.lines.push(said);
    else groups.push({ quoted, lines: [said] });
  }
  return groups.map(({ quoted, lines }) => ({
    kind: quoted ? 'quote' : 'lines',
    content: parseInline(lines.join('\n')),
  }));
}

export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  /** Marks that nothing closes on the rest of the line. */
  const open = new Set<string>();
  let plain = '';
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at) === '\n') open.clear();
    const next = readAt(text, at, open);
    if (next === null) {
      plain += text.charAt(at);
      at += 1;
    } else {
      if (plain !== '') found.push({ kind: 'text', text: readEntities(plain) });
      plain = '';
      found.push(next.inline);
      at = next.end;
    }
  }
  if (plain !== '') found.push({ kind: 'text', text: readEntities(plain) });
  return found;
}

interface Found {
  readonly inline: Inline;
  readonly end: number;
}

function readAt(text: string, at: number, open: Set<string>): Found | null {
  const sign = text.charAt(at);
  if (sign === '<') return readAngle(text, at);
  if (sign === '`') return readCode(text, at);
  if (STYLES[sign] === undefined || open.has(sign) || !opensAt(text, at)) return null;
  const styled = readStyled(text, at, STYLES[sign]);
  if (styled === null) open.add(sign);
  return styled;
}

function readCode(text: string, at: number): Found | null {
  const end = text.indexOf('`', at + 1);
  if (end < at + 2 || text.slice(at, end).includes('\n')) return null;
  return { inline: { kind: 'code', text: readEntities(text.slice(at + 1, end)) }, end: end + 1 };
}

/** A mark opens before a sign and closes after one, and neither stands inside a word. */
function opensAt(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return !WORD_SIGN.test(text.charAt(at - 1)) && /\S/u.test(after) && after !== text.charAt(at);
}

function readStyled(text: string, at: number, style: Style): Found | null {
  const mark = text.charAt(at);
  for (let end = at + 2; end < text.length && text.charAt(end) !== '\n'; end += 1) {
    const closes =
      text.charAt(end) === mark && /\S/u.test(text.charAt(end - 1)) && !WORD_SIGN.test(text.charAt(end + 1));
    if (closes)
      return {
        inline: { kind: 'styled', style, content: parseInline(text.slice(at + 1, end)) },
        end: end + 1,
      };
  }
  return null;
}

function readAngle(text: string, at: number): Found | null {
  const end = text.indexOf('>', at);
  if (end === -1) return null;
  const inside = text.slice(at + 1, end);
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : readEntities(inside.slice(bar + 1));
  return { inline: toInline(target, label), end: end + 1 };
}

function toInline(target: string, label: string): Inline {
  if (target.startsWith('@')) return { kind: 'person', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^')) return { kind: 'text', text: label };
  if (target.startsWith('!')) return { kind: 'call', label: `@${label || target.slice(1)}` };
  const url = readEntities(target);
  if (!SAFE_URL.test(url)) return { kind: 'text', text: label || url };
  return { kind: 'link', url, label: label || url };
}
