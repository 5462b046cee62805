import { type MessageFault, validateMessage } from './validate-blocks.ts';

/**
 * A strict check of a Home view against the limits that Slack documents for views, written apart from the
 * renderer. What a view may hold and a message not (100 blocks, accessories) is checked here; the rest
 * of each block as in a message. Returns every fault with its place; none: accepted.
 */
export function validateView(view: unknown): readonly MessageFault[] {
  const { type, blocks } = fieldsOf(view);
  if (!Array.isArray(blocks)) return [{ at: '/view/blocks', fault: 'not a list' }];
  const given: readonly unknown[] = blocks;
  return [
    ...when(type !== 'home', '/view/type', String(type)),
    ...when(given.length < 1 || given.length > 100, '/view/blocks', `${given.length} blocks`),
    ...when(Buffer.byteLength(JSON.stringify(view)) > VIEW_BYTES, '/view', 'view_too_large'),
    ...given.flatMap((block, index) => blockFaults(fieldsOf(block), `/view/blocks/${index}`)),
    ...repeatedActions(given),
  ];
}

const VIEW_BYTES = 250_000;

type Fields = Readonly<Record<string, unknown>>;

function blockFaults(block: Fields, at: string): readonly MessageFault[] {
  const { accessory, ...rest } = block;
  const own = validateMessage({ text: 'a view has none', blocks: [rest] });
  return [
    ...own.map(({ at: place, fault }) => ({ at: place.replace(/^\/blocks\/0/u, at), fault })),
    ...when(accessory !== undefined && block['type'] !== 'section', at, 'accessory outside a section'),
    ...(accessory === undefined ? [] : accessoryFaults(fieldsOf(accessory), `${at}/accessory`)),
  ];
}

function accessoryFaults(accessory: Fields, at: string): readonly MessageFault[] {
  if (accessory['type'] === 'button') {
    const faults = validateMessage({ text: '-', blocks: [{ type: 'actions', elements: [accessory] }] });
    return faults.map(({ at: place, fault }) => ({ at: `${at}${place}`, fault }));
  }
  if (accessory['type'] === 'static_select') return selectFaults(accessory, at);
  return [{ at, fault: `accessory ${String(accessory['type'])}` }];
}

function selectFaults(select: Fields, at: string): readonly MessageFault[] {
  const groups = listOf(select['option_groups']);
  const loose = listOf(select['options']);
  const options = [...loose, ...groups.flatMap((group) => listOf(fieldsOf(group)['options']))];
  const initial = JSON.stringify(select['initial_option']);
  const id = select['action_id'];
  return [
    ...when(typeof id !== 'string' || id.length < 1 || id.length > 255, `${at}/action_id`, 'wrong'),
    ...plainFaults(select['placeholder'], `${at}/placeholder`, 150),
    ...when(loose.length > 0 === groups.length > 0, at, 'options and groups, or neither'),
    ...when(loose.length > 100, `${at}/options`, `${loose.length} options`),
    ...when(groups.length > 100, `${at}/option_groups`, `${groups.length} groups`),
    ...groups.flatMap((group, index) => groupFaults(fieldsOf(group), `${at}/option_groups/${index}`)),
    ...options.flatMap((option, index) => optionFaults(fieldsOf(option), `${at}/options/${index}`)),
    ...when(
      initial !== undefined && !options.some((option) => JSON.stringify(option) === initial),
      `${at}/initial_option`,
      'none of the options',
    ),
  ];
}

function groupFaults(group: Fields, at: string): readonly MessageFault[] {
  const count = listOf(group['options']).length;
  return [
    ...plainFaults(group['label'], `${at}/label`, 75),
    ...when(count < 1 || count > 100, `${at}/options`, `${count} options`),
  ];
}

function optionFaults({ text, value }: Fields, at: string): readonly MessageFault[] {
  const length = typeof value === 'string' ? value.length : 0;
  return [
    ...plainFaults(text, `${at}/text`, 75),
    ...when(length < 1 || length > 150, `${at}/value`, `${length} characters`),
  ];
}

function plainFaults(value: unknown, at: string, limit: number): readonly MessageFault[] {
  const { type, text } = fieldsOf(value);
  if (typeof text !== 'string') return [{ at, fault: 'no text' }];
  return [
    ...when(type !== 'plain_text', at, `type ${String(type)}`),
    ...when(text.length < 1 || text.length > limit, at, `${text.length} characters, ${limit} allowed`),
    ...when(!text.isWellFormed(), at, 'half a surrogate pair'),
    ...when(/[<>]|&(?!(?:amp|lt|gt);)/u.test(text), at, 'not escaped'),
  ];
}

/** A view's ids are one set, accessories among them. */
function repeatedActions(blocks: readonly unknown[]): readonly MessageFault[] {
  const ids = blocks
    .map(fieldsOf)
    .flatMap(({ elements, accessory }) => [...listOf(elements), accessory])
    .map((element) => fieldsOf(element)['action_id'])
    .filter((id) => id !== undefined);
  return when(new Set(ids).size !== ids.length, '/view/blocks', 'action_id repeated');
}

function when(wrong: boolean, at: string, fault: string): readonly MessageFault[] {
  return wrong ? [{ at, fault }] : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
