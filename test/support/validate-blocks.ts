/**
 * A strict check of a message against the limits that Slack documents for messages, written apart from
 * the renderer so that both cannot share a mistake. Returns every fault with its place; none: accepted.
 */
export interface MessageFault {
  readonly at: string;
  readonly fault: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (block: Fields, at: string) => readonly MessageFault[];

const MESSAGE_TEXT = 13_200;

export function validateMessage(message: {
  readonly text?: unknown;
  readonly blocks?: unknown;
}): MessageFault[] {
  const blocks = message.blocks === undefined ? [] : message.blocks;
  if (!Array.isArray(blocks)) return [{ at: '/blocks', fault: 'not a list' }];
  const text = typeof message.text === 'string' ? message.text : '';
  return [
    ...when(text.trim() === '', '/text', 'no_text'),
    ...escapeFaults(text, '/text'),
    ...when(blocks.length > 50, '/blocks', `${blocks.length} blocks`),
    ...when(text.length + totalText(blocks) >= MESSAGE_TEXT, '/', 'msg_blocks_too_long'),
    ...when(
      blocks.filter((block) => fieldsOf(block).type === 'table').length > 1,
      '/blocks',
      'only_one_table_allowed',
    ),
    ...blocks.flatMap((block, index) => blockFaults(fieldsOf(block), `/blocks/${index}`)),
    ...repeatedActions(blocks),
  ];
}

function blockFaults(block: Fields, at: string): readonly MessageFault[] {
  const check = CHECKS[String(block.type)];
  return check === undefined ? [{ at, fault: `unknown type ${String(block.type)}` }] : check(block, at);
}

const CHECKS: Readonly<Record<string, Check>> = {
  header: (block, at) => textFaults(block.text, { at: `${at}/text`, limit: 150, kinds: ['plain_text'] }),
  section: (block, at) => [
    ...when(block.text === undefined && block.fields === undefined, at, 'neither text nor fields'),
    ...(block.text === undefined
      ? []
      : textFaults(block.text, { at: `${at}/text`, limit: 3_000, kinds: BOTH })),
    ...(block.fields === undefined ? [] : listFaults(block.fields, `${at}/fields`, [1, 10])),
    ...list(block.fields).flatMap((field, index) =>
      textFaults(field, { at: `${at}/fields/${index}`, limit: 2_000, kinds: BOTH }),
    ),
  ],
  context: (block, at) => [
    ...listFaults(block.elements, `${at}/elements`, [1, 10]),
    ...list(block.elements).flatMap((element, index) =>
      textFaults(element, { at: `${at}/elements/${index}`, limit: 2_000, kinds: BOTH }),
    ),
  ],
  actions: (block, at) => [
    ...listFaults(block.elements, `${at}/elements`, [1, 25]),
    ...list(block.elements).flatMap((element, index) =>
      buttonFaults(fieldsOf(element), `${at}/elements/${index}`),
    ),
  ],
  context_actions: (block, at) => [
    ...listFaults(block.elements, `${at}/elements`, [1, 5]),
    ...list(block.elements).flatMap((element, index) =>
      feedbackFaults(fieldsOf(element), `${at}/elements/${index}`),
    ),
  ],
  table: tableFaults,
  divider: () => [],
};

const BOTH: readonly string[] = ['mrkdwn', 'plain_text'];

interface TextRule {
  readonly at: string;
  readonly limit: number;
  readonly kinds: readonly string[];
}

function textFaults(value: unknown, rule: TextRule): readonly MessageFault[] {
  const { type, text } = fieldsOf(value);
  if (typeof text !== 'string') return [{ at: rule.at, fault: 'no text' }];
  return [
    ...when(!rule.kinds.includes(String(type)), rule.at, `type ${String(type)}`),
    ...when(text.length < 1, rule.at, 'empty'),
    ...when(text.length > rule.limit, rule.at, `${text.length} characters, ${rule.limit} allowed`),
    ...when(!text.isWellFormed(), rule.at, 'half a surrogate pair'),
    ...escapeFaults(text, rule.at),
  ];
}

function buttonFaults(button: Fields, at: string): readonly MessageFault[] {
  const value = typeof button.value === 'string' ? button.value : '';
  const action = typeof button.action_id === 'string' ? button.action_id : '';
  return [
    ...when(button.type !== 'button', at, 'not a button'),
    ...textFaults(button.text, { at: `${at}/text`, limit: 75, kinds: ['plain_text'] }),
    ...when(value.length < 1 || value.length > 2_000, `${at}/value`, `${value.length} characters`),
    ...when(action.length < 1 || action.length > 255, `${at}/action_id`, `${action.length} characters`),
  ];
}

function feedbackFaults(element: Fields, at: string): readonly MessageFault[] {
  const sides = ['positive_button', 'negative_button'] as const;
  return [
    ...when(element.type !== 'feedback_buttons', at, 'not feedback buttons'),
    ...sides.flatMap((side) => {
      const { text, value } = fieldsOf(element[side]);
      const length = typeof value === 'string' ? value.length : 0;
      return [
        ...textFaults(text, { at: `${at}/${side}/text`, limit: 75, kinds: ['plain_text'] }),
        ...when(length < 1 || length > 2_000, `${at}/${side}/value`, `${length} characters`),
      ];
    }),
  ];
}

function tableFaults(block: Fields, at: string): readonly MessageFault[] {
  const rows = list(block.rows);
  const width = list(rows[0]).length;
  const cells = rows.flatMap((row, index) =>
    list(row).map((cell, column) => ({ cell: fieldsOf(cell), at: `${at}/rows/${index}/${column}` })),
  );
  const length = cells.reduce((sum, { cell }) => sum + String(cell.text).length, 0);
  return [
    ...listFaults(block.rows, `${at}/rows`, [1, 100]),
    ...when(width < 1 || width > 20, `${at}/rows/0`, `${width} cells`),
    ...when(
      rows.some((row) => list(row).length !== width),
      `${at}/rows`,
      'rows of unequal length',
    ),
    ...when(length > 10_000, at, `${length} characters in cells`),
    ...when(list(block.column_settings).length > 20, `${at}/column_settings`, 'too many'),
    ...cells.flatMap(({ cell, at: place }) =>
      textFaults(cell, { at: place, limit: 2_000, kinds: ['raw_text'] }),
    ),
  ];
}

function listFaults(
  value: unknown,
  at: string,
  [least, most]: readonly [number, number],
): readonly MessageFault[] {
  const length = Array.isArray(value) ? value.length : -1;
  return when(length < least || length > most, at, `${length} elements`);
}

/**
 * A bare `<` can ring a whole channel; a bare `&` or `>` shows another text than the one meant. Only a
 * line that begins by naming who asked holds a mention.
 */
function escapeFaults(text: string, at: string): readonly MessageFault[] {
  const rest = text.replace(/^<@[UW][A-Z0-9]+> (?=preguntó: |compartió )/u, '');
  return when(/[<>]|&(?!(?:amp|lt|gt);)/u.test(rest), at, 'not escaped');
}

function repeatedActions(blocks: readonly unknown[]): readonly MessageFault[] {
  const ids = blocks.flatMap((block) =>
    list(fieldsOf(block).elements).map((element) => fieldsOf(element).action_id),
  );
  const given = ids.filter((id) => id !== undefined);
  return when(new Set(given).size !== given.length, '/blocks', 'action_id repeated');
}

function totalText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + totalText(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'text' in value && typeof value.text === 'string' ? value.text.length : 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + totalText(inner), own);
}

function when(wrong: boolean, at: string, fault: string): readonly MessageFault[] {
  return wrong ? [{ at, fault }] : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
