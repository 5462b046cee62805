import { createContext, useContext } from 'react';
import type { Client } from '../api/client.ts';
import type { Workspace } from '../api/protocol.ts';

/** What every part of a conversation works with. */
export interface Room {
  readonly workspace: Workspace;
  readonly client: Client;
  readonly attempt: (task: () => Promise<unknown>) => Promise<void>;
  readonly now: () => Date;
  readonly openThread: (threadTs: string | null) => void;
}

export const RoomContext = createContext<Room | null>(null);

/** @throws outside of the app, where there is no room. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('a conversation needs a room');
  return room;
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly isBot: boolean;
}

export function authorOf({ people, bot }: Workspace, id: string, fromBot: boolean): Author {
  if (fromBot || id === bot.id)
    return { id: bot.id, name: bot.name, initials: bot.name.slice(0, 1), isBot: true };
  const person = people.find((each) => each.id === id);
  return { id, name: person?.name ?? id, initials: person?.initials ?? '?', isBot: false };
}
