import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { ChatMessage } from '../api/protocol.ts';
import { dayName, isSameDay } from '../state/days.ts';
import { continues } from '../state/threads.ts';
import { useRoom } from './context.ts';
import { MessageItem } from './message-item.tsx';

export interface ListedMessage {
  readonly message: ChatMessage;
  readonly opensThread: boolean;
  /** What stands below it: how many replies there are. */
  readonly below?: ReactNode;
  /** Something new begins with it, so that it has its name in any case. */
  readonly begins?: boolean;
}

/** Messages in order, parted by days. A new one is brought into sight, from its beginning. */
export function MessageList({
  label,
  listed,
  children,
}: {
  readonly label: string;
  readonly listed: readonly ListedMessage[];
  readonly children?: ReactNode;
}): ReactNode {
  const { now } = useRoom();
  const frame = useRef<HTMLDivElement>(null);
  const seen = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const known = seen.current;
    seen.current = new Set(listed.map(({ message }) => message.ts));
    const fresh = listed.findLast(({ message }) => !known.has(message.ts));
    if (fresh !== undefined) bringIntoSight(frame.current, fresh.message.ts);
  }, [listed]);
  // A picture has its height once it is there: whoever was at the end stays there.
  const onLoad = (): void => {
    const last = listed.at(-1);
    if (last !== undefined && isNearEnd(frame.current)) bringIntoSight(frame.current, last.message.ts);
  };
  return (
    // Read with the keyboard: arrows move what is longer than the screen.
    <div
      ref={frame}
      className="messages"
      role="region"
      aria-label={label}
      tabIndex={0}
      onLoadCapture={onLoad}
    >
      {listed.map(({ message, opensThread, below, begins = false }, index) => {
        const before = listed[index - 1]?.message;
        const day = new Date(message.postedAt);
        const isNewDay = before === undefined || !isSameDay(new Date(before.postedAt), day);
        return (
          <Fragment key={message.ts}>
            {isNewDay && (
              <h2 className="day">
                <span>{dayName(day, now())}</span>
              </h2>
            )}
            <MessageItem
              message={message}
              opensThread={opensThread}
              compact={!begins && !isNewDay && continues(before, message)}
            >
              {below}
            </MessageItem>
          </Fragment>
        );
      })}
      {children}
    </div>
  );
}

const NEAR = 700;

function isNearEnd(frame: HTMLElement | null): boolean {
  return frame !== null && frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR;
}

function bringIntoSight(frame: HTMLElement | null, ts: string): void {
  const message = frame?.querySelector<HTMLElement>(`[id="mensaje-${ts}"]`);
  if (frame === null || message === null || message === undefined) return;
  const isTall = message.offsetHeight > frame.clientHeight;
  const top = message.offsetTop - frame.offsetTop;
  frame.scrollTop = isTall ? top : top + message.offsetHeight - frame.clientHeight + 48;
}
