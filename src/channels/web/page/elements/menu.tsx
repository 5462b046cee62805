import type { KeyboardEvent, ReactNode } from 'react';
import { usePopup } from './use-popup.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly run: () => void;
}

/** A button that opens a list of things to do. Arrows move, Escape closes and goes back to the button. */
export function Menu({
  label,
  icon,
  items,
  className = 'icon-button',
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
  readonly className?: string;
}): ReactNode {
  const { button, list, place, toggle, leave } = usePopup();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      event.preventDefault();
      leave();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(list.current, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        onClick={toggle}
      >
        {icon}
      </button>
      {place !== null && (
        <div
          ref={list}
          className="menu"
          role="menu"
          aria-label={label}
          style={place}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              onClick={() => {
                leave();
                item.run();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function moveFocus(list: HTMLElement | null, step: number): void {
  const items = [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  items.at((at + step + items.length) % items.length)?.focus();
}
