/**
 * A story as text, of several people and the days that pass: `# ` tells it, `@ 2024-10-07 10:00` is the time from
 * then on, `» Enlace: …` is what somebody says, `» Enlace …` what they do. What follows is all that they see of it.
 */
export type StoryPart =
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'scene'; readonly who: string; readonly deed: Deed; readonly seen: string };

export type Deed =
  | { readonly kind: 'says'; readonly text: string }
  /** The button of that label, on the last that they saw that has one. */
  | { readonly kind: 'presses'; readonly label: string }
  /** The form that they have open, by the labels of its fields. */
  | { readonly kind: 'fills'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'reads' };

const LINE = /^(?:# (?<told>.*)|@ (?<time>.*)|» (?<who>\p{L}+)(?:: (?<says>.*)| (?<does>.*)))$/u;
const PRESSES = /^presiona «(?<label>.+)»$/u;
const FILLS = /^llena (?<fields>.+)$/u;
const READS = 'abre sus mensajes';

export function parseStory(text: string): readonly StoryPart[] {
  const parts: StoryPart[] = [];
  for (const line of text.split('\n')) {
    const found = LINE.exec(line)?.groups;
    const last = parts.at(-1);
    if (found !== undefined) parts.push(toPart(found));
    else if (last?.kind === 'scene') parts[parts.length - 1] = { ...last, seen: `${last.seen}\n${line}` };
  }
  return parts;
}

export function renderStory(parts: readonly StoryPart[]): string {
  return `${parts.map(renderPart).join('\n\n')}\n`;
}

function renderPart(part: StoryPart): string {
  if (part.kind === 'told') return `# ${part.text}`;
  if (part.kind === 'time') return `@ ${part.text}`;
  const seen = part.seen
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
  return `» ${part.who}${renderDeed(part.deed)}\n\n${seen}`;
}

function renderDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'says':
      return `: ${deed.text}`;
    case 'presses':
      return ` presiona «${deed.label}»`;
    case 'fills':
      return ` llena ${Object.entries(deed.values)
        .map(([label, value]) => `${label} = ${value}`)
        .join('; ')}`;
    default:
      return ` ${READS}`;
  }
}

function toPart(found: Readonly<Record<string, string | undefined>>): StoryPart {
  const { told, time, who = '', says, does = '' } = found;
  if (told !== undefined) return { kind: 'told', text: told };
  if (time !== undefined) return { kind: 'time', text: time };
  const deed: Deed = says === undefined ? parseDeed(does) : { kind: 'says', text: says };
  return { kind: 'scene', who, deed, seen: '' };
}

function parseDeed(does: string): Deed {
  const label = PRESSES.exec(does)?.groups?.['label'];
  if (label !== undefined) return { kind: 'presses', label };
  const fields = FILLS.exec(does)?.groups?.['fields'];
  if (fields !== undefined) {
    const pairs = fields.split('; ').map((field) => field.split(' = '));
    return {
      kind: 'fills',
      values: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])),
    };
  }
  if (does === READS) return { kind: 'reads' };
  throw new Error(`no deed: ${does}`);
}
