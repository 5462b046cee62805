import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';

const WIDTH = 240;
const MARGIN = 8;

export interface Popup {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  /** Where it stands on the screen; null: it is closed. */
  readonly place: CSSProperties | null;
  readonly toggle: () => void;
  /** Closes it and gives the keyboard back to the button. */
  readonly leave: () => void;
}

/** Something that opens beside a button, and closes when one presses or scrolls elsewhere. */
export function usePopup(): Popup {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = place !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    list.current?.querySelector('button')?.focus();
    const close = (event: Event): void => {
      const { target } = event;
      const isInside =
        target instanceof Node &&
        (list.current?.contains(target) === true || button.current?.contains(target) === true);
      if (!isInside) setPlace(null);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('scroll', close, true);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('scroll', close, true);
    };
  }, [isOpen]);
  return {
    button,
    list,
    place,
    toggle: () => setPlace(isOpen ? null : placeBeside(button.current)),
    leave: () => {
      setPlace(null);
      button.current?.focus();
    },
  };
}

/** Where there is more room: below the button, or above it. */
function placeBeside(button: HTMLElement | null): CSSProperties {
  const box = button?.getBoundingClientRect();
  if (box === undefined) return {};
  const left = Math.max(MARGIN, Math.min(box.left, window.innerWidth - WIDTH - MARGIN));
  return box.top > window.innerHeight / 2
    ? { left, bottom: window.innerHeight - box.top + 4 }
    : { left, top: box.bottom + 4 };
}
