/** What is wrong with a payload, at the JSON pointer of its place. */
export interface BlockFault {
  readonly at: string;
  readonly fault: string;
}

export type Fields = Readonly<Record<string, unknown>>;
export type Check = (block: Fields, at: string) => readonly BlockFault[];

export const BOTH: readonly string[] = ['mrkdwn', 'plain_text'];
export const PLAIN: readonly string[] = ['plain_text'];
export const MARKDOWN: readonly string[] = ['mrkdwn'];

export interface TextRule {
  readonly at: string;
  readonly limit: number;
  readonly kinds: readonly string[];
}

/** A text object. */
export function textFaults(value: unknown, rule: TextRule): readonly BlockFault[] {
  const { type, text } = fieldsOf(value);
  return [
    ...when(!rule.kinds.includes(String(type)), rule.at, `type ${String(type)}`),
    ...stringFaults(text, rule),
  ];
}

/** A text object that may be left out. */
export function optionalText(value: unknown, rule: TextRule): readonly BlockFault[] {
  return value === undefined ? [] : textFaults(value, rule);
}

/** A string that is shown: 1 to `limit` characters, escaped, well-formed. */
export function stringFaults(
  text: unknown,
  { at, limit }: Pick<TextRule, 'at' | 'limit'>,
): readonly BlockFault[] {
  if (typeof text !== 'string') return [{ at, fault: 'no text' }];
  return [
    ...when(text.length < 1, at, 'empty'),
    ...when(text.length > limit, at, `${text.length} characters, ${limit} allowed`),
    ...when(!text.isWellFormed(), at, 'half a surrogate pair'),
    ...escapeFaults(text, at),
  ];
}

/** Lines of our own that name a person: who asked or showed something, who captured or reviewed. */
const NAMING = /^<@[UW][A-Z0-9]+> (?=preguntó: |compartió )|(?<=^[\p{L} ]{1,40} )<@[UW][A-Z0-9]+>$/u;

/** A bare `<` can ring a whole channel; a bare `&` or `>` shows another text than the one meant. */
export function escapeFaults(text: string, at: string): readonly BlockFault[] {
  return when(/[<>]|&(?!(?:amp|lt|gt);)/u.test(text.replace(NAMING, '')), at, 'not escaped');
}

/** A string that nobody sees: a value, an id. */
export function hiddenFaults(value: unknown, at: string, limit: number): readonly BlockFault[] {
  const length = typeof value === 'string' ? value.length : 0;
  return when(length < 1 || length > limit, at, `${length} characters`);
}

export function listFaults(
  value: unknown,
  at: string,
  [least, most]: readonly [number, number],
): readonly BlockFault[] {
  const length = Array.isArray(value) ? value.length : -1;
  return when(length < least || length > most, at, `${length} elements`);
}

export function eachFault(value: unknown, at: string, check: Check): readonly BlockFault[] {
  return list(value).flatMap((each, index) => check(fieldsOf(each), `${at}/${index}`));
}

export function when(wrong: boolean, at: string, fault: string): readonly BlockFault[] {
  return wrong ? [{ at, fault }] : [];
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
