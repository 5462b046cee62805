import { BOT, CHANNELS, PEOPLE } from '../cast.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const MENTIONS: readonly (readonly [name: string, mark: string])[] = [
  ...[BOT, ...PEOPLE].map(({ id, name }) => [`@${name}`, `<@${id}>`] as const),
  ...CHANNELS.filter(({ kind }) => kind === 'channel').map(
    ({ id, name }) => [`#${name}`, `<#${id}|${name}>`] as const,
  ),
];

const ADDRESS = /\bhttps?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]}'"»]/gu;

/**
 * A text as typed, in the form in which Slack hands it to apps: signs escaped, mentions and addresses marked
 * (docs.slack.dev/messaging/formatting-message-text).
 */
export function toSlackMarks(typed: string): string {
  const escaped = typed.replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
  const linked = escaped.replace(ADDRESS, (address) => `<${address}>`);
  return MENTIONS.reduce((text, [name, mark]) => text.replace(mentionOf(name), () => mark), linked);
}

/** The names of the cast hold no signs of expressions. Where no letter or digit goes before or on. */
function mentionOf(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}@#])${name}(?![\\p{L}\\p{N}])`, 'giu');
}
