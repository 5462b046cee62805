import type { Import, SourceFile } from './source.ts';

/** Imports go downwards only: to a lower floor, or within one's own area. A new area gets its line here. */
const FLOORS: readonly (readonly string[])[] = [
  ['src/domain'],
  ['src/language', 'src/reply'],
  ['src/documents', 'src/charts', 'intents', 'db'],
  ['src/bot', 'src/alerts'],
  ['src/channels'],
];

/** The composition alone knows every floor: what starts and goes on running, the commands of the terminal, and the training. */
const TOP = /^src\/(?:start\.ts|main\.ts|cli\.ts|(?:commands|running|training)\/.*)$/u;
/** Run by hand while developing: no part of the product that starts, so that nothing but tests imports it. */
const APART = 'src/training/';
/** What the composition hands down; a channel may know its types. */
const HANDED_DOWN = ['src/config.ts', 'src/log.ts'];
/** Areas that an area may not reach although they are lower, and why. */
const BARRED: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [
  { from: 'src/channels', to: 'db', why: 'a channel asks the bot, never the store' },
];
/** The local page receives for the Slack app, so it knows what the app asks of a receiver, and nothing else of it. */
const RECEIVES = { from: 'src/channels/web/', ports: 'src/channels/slack/ports.ts' } as const;

/**
 * What is wrong with an import, or null.
 * @param paths every source file of the project
 */
export function floorFault(file: SourceFile, imported: Import, paths: ReadonlySet<string>): string | null {
  if (imported.target === null) return null;
  if (imported.target.startsWith('test/')) return 'the product does not import its tests';
  if (imported.target.startsWith(APART) && !file.path.startsWith(APART))
    return 'nothing imports the training';
  if (TOP.test(file.path)) return null;
  if (TOP.test(imported.target)) return 'nothing imports the composition';
  if (HANDED_DOWN.includes(imported.target)) return handedDownFault(file, imported);
  const to = place(imported.target);
  if (to === undefined) return `no floor is known for ${imported.target}`;
  if (HANDED_DOWN.includes(file.path)) {
    return to.floor <= 1 ? null : 'configuration and log know floors 0 and 1 alone';
  }
  const from = place(file.path);
  if (from === undefined) return `no floor is known for ${file.path}`;
  return isReceiving(file, imported) ? null : crossingFault(from, to, paths);
}

function isReceiving(file: SourceFile, imported: Import): boolean {
  return file.path.startsWith(RECEIVES.from) && imported.target === RECEIVES.ports && imported.typeOnly;
}

function crossingFault(from: Place, to: Place, paths: ReadonlySet<string>): string | null {
  if (from.area === to.area) return siblingFault(from, to, paths);
  if (to.floor > from.floor) return `upwards, from floor ${from.floor} to ${to.floor}`;
  if (to.floor === from.floor) return `sideways, from ${from.area} to ${to.area}`;
  return BARRED.find((bar) => bar.from === from.area && bar.to === to.area)?.why ?? null;
}

function handedDownFault(file: SourceFile, imported: Import): string | null {
  if (HANDED_DOWN.includes(file.path)) return null;
  if (file.path.startsWith('src/channels/') && imported.typeOnly) return null;
  return 'configuration and log are handed down as arguments; channels may name their types';
}

/** The area that a file belongs to, or undefined where no floor is known for it. */
export function areaOf(path: string): string | undefined {
  return place(path)?.area;
}

interface Place {
  readonly area: string;
  readonly floor: number;
  /** The folder inside the area; null for a file that lies in the area itself. */
  readonly part: string | null;
}

function place(path: string): Place | undefined {
  for (const [floor, areas] of FLOORS.entries()) {
    const area = areas.find((each) => path.startsWith(`${each}/`));
    if (area === undefined) continue;
    const folders = path.slice(area.length + 1).split('/');
    return { area, floor, part: folders.length > 1 ? (folders[0] ?? null) : null };
  }
  return undefined;
}

/** Channels stand each by itself, and so do intents; the other folders beside intents serve them all. */
function siblingFault(from: Place, to: Place, paths: ReadonlySet<string>): string | null {
  if (from.part === null || to.part === null || from.part === to.part) return null;
  const isApart = to.area === 'src/channels' || paths.has(`${to.area}/${to.part}/intent.ts`);
  return isApart ? `sideways, from ${from.area}/${from.part} to ${to.area}/${to.part}` : null;
}
