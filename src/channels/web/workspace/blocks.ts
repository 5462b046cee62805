import { z } from 'zod';
import type { Ids } from './ids.ts';
import type { Block, Fields } from './model.ts';

/** Of a message and of a view (docs.slack.dev/reference/block-kit/blocks). */
const MOST_IN_MESSAGE = 50;
const MOST_IN_VIEW = 100;

const BLOCK = z.looseObject({ type: z.string().min(1), block_id: z.string().max(255).optional() });

export const MESSAGE_BLOCKS = z.array(BLOCK).max(MOST_IN_MESSAGE);
export const VIEW_BLOCKS = z.array(BLOCK).max(MOST_IN_VIEW);

export type DraftBlock = z.infer<typeof BLOCK>;

/** Every block has an id; those that the app has not given are Slack's. */
export function nameBlocks(blocks: readonly DraftBlock[], ids: Ids): readonly Block[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id || ids.next('b').slice(0, 12) }));
}

/** What in a block answers to an action id, as it was sent. */
export function findElement(
  blocks: readonly Block[],
  { blockId, actionId }: { readonly blockId: string; readonly actionId: string },
): Fields | undefined {
  const block = blocks.find(({ block_id: id }) => id === blockId);
  return block === undefined ? undefined : elementsIn(block).find(({ action_id: id }) => id === actionId);
}

/** Everything below a value that has an action id. */
export function elementsIn(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(elementsIn);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(elementsIn);
  return 'action_id' in value ? [{ ...value }, ...below] : below;
}
