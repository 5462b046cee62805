import type { ReactNode } from 'react';

/** One option of a listbox that a text field governs: the keyboard stays in the field. */
export function ListboxOption({
  id,
  active,
  onTake,
  children,
}: {
  readonly id: string;
  readonly active: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="listbox-option"
      // Chosen with the pointer before the field loses the keyboard.
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      {children}
    </div>
  );
}
