import { findChannel } from './cast.ts';
import { type Feed, toShown } from './feed.ts';
import type { Message } from './model.ts';

/** Of each channel. */
const MOST_KEPT = 500;

export interface MessageStore {
  readonly add: (message: Message) => void;
  readonly replace: (message: Message) => void;
  readonly remove: (message: Message) => void;
  readonly find: (channel: string, ts: string) => Message | undefined;
  /** What everybody who reads the channel sees: oldest first, threads included. */
  readonly open: (channel: string) => readonly Message[];
  /** Oldest first, threads included. */
  readonly visibleTo: (person: string, channel: string) => readonly Message[];
}

/** Messages of every channel, the last ones of each; whoever reads them is told of every change. */
export function createMessageStore(feed: Feed): MessageStore {
  const channels = new Map<string, Message[]>();
  const of = (channel: string): Message[] => {
    const known = channels.get(channel) ?? [];
    channels.set(channel, known);
    return known;
  };
  const indexOf = ({ channel, ts }: Message): number => of(channel).findIndex((each) => each.ts === ts);

  return {
    add: (message) => {
      const kept = of(message.channel);
      kept.push(message);
      if (kept.length > MOST_KEPT) kept.shift();
      feed.emit({ type: 'message', message: toShown(message) }, audienceOf(message));
    },
    replace: (message) => {
      const index = indexOf(message);
      if (index === -1) return;
      of(message.channel)[index] = message;
      feed.emit({ type: 'message_changed', message: toShown(message) }, audienceOf(message));
    },
    remove: (message) => {
      const index = indexOf(message);
      if (index === -1) return;
      of(message.channel).splice(index, 1);
      const { channel, ts } = message;
      feed.emit({ type: 'message_deleted', channel, ts }, audienceOf(message));
    },
    find: (channel, ts) => of(channel).find((message) => message.ts === ts),
    open: (channel) => of(channel).filter(({ onlyFor }) => onlyFor === null),
    visibleTo: (person, channel) =>
      of(channel).filter(({ onlyFor }) => onlyFor === null || onlyFor === person),
  };
}

/** Who sees it: one person, or (null) everybody. */
function audienceOf({ onlyFor, channel }: Message): string | null {
  return onlyFor ?? findChannel(channel)?.owner ?? null;
}
