import type { ReactNode } from 'react';
import { ListboxOption } from '../elements/listbox-option.tsx';
import type { Completion } from './completions.ts';

export function CompletionList({
  id,
  completions,
  active,
  onTake,
}: {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly active: number;
  readonly onTake: (completion: Completion) => void;
}): ReactNode {
  return (
    <div
      id={id}
      className="completions"
      role="listbox"
      aria-label="Sugerencias"
      hidden={completions.length === 0}
    >
      {completions.map((completion, index) => (
        <ListboxOption
          key={completion.label}
          id={`${id}-${index}`}
          active={index === active}
          onTake={() => onTake(completion)}
        >
          <strong>{completion.label}</strong> <small>{completion.detail}</small>
        </ListboxOption>
      ))}
    </div>
  );
}
