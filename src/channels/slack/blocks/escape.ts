import { BY_LENGTH, type Fit, fitText } from '#src/reply/fit-text.ts';
import { toPrintable } from '#src/reply/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** For fields that Slack shows to the letter: the look-alikes ring nobody and read right either way. */
const LOOKALIKES: Readonly<Record<string, string>> = { '&': '＆', '<': '‹', '>': '›' };

const escapedCost: Fit['cost'] = (character) => (ENTITIES[character] ?? character).length;

export function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** One line of data or wording, escaped, at most `limit` long as sent. Never empty: Slack refuses empty texts. */
export function toSlackText(text: string, limit: number): string {
  return toSlackLines(toPrintable(text), limit);
}

/** The same for a text of several lines that is already printable. */
export function toSlackLines(text: string, limit: number): string {
  const escaped = escapeText(text);
  // Most texts fit, and are not looked at sign by sign.
  const fitting = escaped.length <= limit ? escaped : escapeText(fitText(text, { limit, cost: escapedCost }));
  return fitting || '—';
}

/** Several lines where Slack shows them to the letter. */
export function toRawLines(text: string, limit: number): string {
  const raw = text.replace(/[&<>]/gu, (sign) => LOOKALIKES[sign] ?? sign);
  return fitText(raw, { limit, cost: BY_LENGTH }) || '—';
}

/** For the raw cells of a table. */
export function toRawText(text: string, limit: number): string {
  const raw = toPrintable(text).replace(/[&<>]/gu, (sign) => LOOKALIKES[sign] ?? sign);
  return fitText(raw, { limit, cost: BY_LENGTH }) || '—';
}
