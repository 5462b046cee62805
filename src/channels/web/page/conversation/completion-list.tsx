import type { ReactNode } from 'react';
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
        <div
          key={completion.label}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="listbox-option"
          // Before the text field loses the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(completion);
          }}
        >
          <strong>{completion.label}</strong> <small>{completion.detail}</small>
        </div>
      ))}
    </div>
  );
}
