import { useEffect, useState } from 'react';
import type { BlockElement, Option } from '../blocks/block-types.ts';
import { useSurface } from '../blocks/surface.ts';

export interface FoundGroup {
  /** Empty where the options stand without a heading. */
  readonly label: string;
  readonly options: readonly Option[];
}

const NONE: readonly FoundGroup[] = [];
const PAUSE_MS = 150;

/** What the app offers for the letters typed so far; null: nobody is typing. An older answer never replaces a newer one. */
export function useFoundOptions({
  blockId,
  element,
  typed,
}: {
  readonly blockId: string;
  readonly element: BlockElement;
  readonly typed: string | null;
}): readonly FoundGroup[] {
  const { findOptions } = useSurface();
  const [groups, setGroups] = useState<readonly FoundGroup[]>([]);
  const actionId = element.action_id ?? '';
  const isAsking = typed !== null && typed.length >= (element.min_query_length ?? 3);
  useEffect(() => {
    if (!isAsking || typed === null) return undefined;
    let current = true;
    const find = async (): Promise<void> => {
      const found = await findOptions({ blockId, actionId }, typed);
      const grouped = found.option_groups?.map(({ label, options }) => ({ label: label.text, options }));
      if (current) setGroups(grouped ?? [{ label: '', options: found.options ?? [] }]);
    };
    const timer = setTimeout(() => void find().catch(() => undefined), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, isAsking, blockId, actionId, findOptions]);
  return isAsking ? groups : NONE;
}
