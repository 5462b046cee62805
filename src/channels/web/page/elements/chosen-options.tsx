import type { ReactNode } from 'react';
import type { Option } from '../blocks/block-types.ts';

/** What is chosen already; pressing one takes it away. */
export function ChosenOptions({
  options,
  onKeep,
}: {
  readonly options: readonly Option[];
  readonly onKeep: (kept: readonly Option[]) => void;
}): ReactNode {
  return options.map((option) => (
    <button
      key={option.value}
      type="button"
      className="chosen"
      aria-label={`Quitar ${option.text.text}`}
      onClick={() => onKeep(options.filter((each) => each !== option))}
    >
      {option.text.text} ✕
    </button>
  ));
}
