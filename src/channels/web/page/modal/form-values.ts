import type { FormValues, View } from '../api/protocol.ts';
import type { Block, BlockElement, ElementValue } from '../blocks/block-types.ts';
import type { Spot } from '../blocks/surface.ts';
import { holdsValue, initialValue } from '../elements/initial-value.ts';

export function withValue(values: FormValues, { blockId, actionId }: Spot, value: ElementValue): FormValues {
  return { ...values, [blockId]: { ...values[blockId], [actionId]: value } };
}

/** All that a form's elements hold: what was filled in, and for the rest how they begin. */
export function valuesOf({ blocks }: View, filled: FormValues): FormValues {
  const entries = blocks.flatMap((block, index) => {
    const blockId = block.block_id ?? `block-${index}`;
    const held = elementsOf(block).filter(holdsValue);
    if (held.length === 0) return [];
    const values = held.map((element) => {
      const actionId = element.action_id ?? '';
      return [actionId, filled[blockId]?.[actionId] ?? initialValue(element)] as const;
    });
    return [[blockId, Object.fromEntries(values)] as const];
  });
  return Object.fromEntries(entries);
}

function elementsOf(block: Block): readonly BlockElement[] {
  switch (block.type) {
    case 'input':
      return [block.element];
    case 'actions':
      return block.elements;
    case 'section':
      return block.accessory === undefined ? [] : [block.accessory];
    default:
      return [];
  }
}

/** Fields that must be filled in and are not, each with what to do. */
export function missingValues(view: View, values: FormValues): Readonly<Record<string, string>> {
  const missing = view.blocks.flatMap((block, index) => {
    if (block.type !== 'input' || block.optional === true) return [];
    const blockId = block.block_id ?? `block-${index}`;
    const value = values[blockId]?.[block.element.action_id ?? ''];
    return isEmpty(value) ? [[blockId, 'Complete este campo.'] as const] : [];
  });
  return Object.fromEntries(missing);
}

function isEmpty(value: ElementValue | undefined): boolean {
  if (value === undefined) return true;
  const { type: _, ...held } = value;
  return Object.values(held).every(
    (each) =>
      each === null || each === undefined || each === '' || (Array.isArray(each) && each.length === 0),
  );
}
