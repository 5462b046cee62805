/** Controls (escape sequences of terminals among them), and marks that reorder the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const BLANKS = /[\s\u0085]+/gu;
/** Anything to mend; in most texts there is nothing. */
const TO_MEND = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[^\S ]| {2}|^ | $/u;

/**
 * Text from data or people made safe to show on one line: no control may clear a terminal, no mark may
 * turn figures around, no lone half of a pair may spoil the encoding. Linear in the length.
 */
export function toPrintable(text: string): string {
  return TO_MEND.test(text) ? mend(text) : text;
}

function mend(text: string): string {
  return text.replace(BLANKS, ' ').replace(UNPRINTABLE, '').trim();
}

/** The same for a text of several lines, which stay lines. */
export function toPrintableLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).map(toPrintable);
}
