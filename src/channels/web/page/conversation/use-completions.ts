import { type KeyboardEvent, useState } from 'react';
import type { Workspace } from '../api/protocol.ts';
import { type Completion, completionsFor } from './completions.ts';

export interface Completions {
  readonly list: readonly Completion[];
  readonly active: number;
  /** Begins anew with another text. */
  readonly reset: () => void;
  /** Whether the key was for the list: arrows, Tab or Enter, Escape. */
  readonly onKey: (event: KeyboardEvent, take: (completion: Completion) => void) => boolean;
}

/** Commands and names that the text so far may become. */
export function useCompletions(text: string, { commands, bot, people }: Workspace): Completions {
  const [active, setActive] = useState(0);
  const [isPutAway, setPutAway] = useState(false);
  const names = [
    { name: bot.name, detail: 'Aplicación' },
    ...people.map(({ name, role }) => ({ name, detail: role })),
  ];
  const list = isPutAway ? [] : completionsFor(text, { commands, names });
  const current = list[active];
  const onKey: Completions['onKey'] = (event, take) => {
    if (current === undefined || event.shiftKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + list.length) % list.length);
    } else if (event.key === 'Tab' || event.key === 'Enter') take(current);
    else if (event.key === 'Escape') setPutAway(true);
    else return false;
    return true;
  };
  return {
    list,
    active,
    onKey,
    reset: () => {
      setActive(0);
      setPutAway(false);
    },
  };
}
