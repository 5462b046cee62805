import type { Quarter } from './period.ts';
import type { Followed, Wanted } from './subscription.ts';

/** A goal and quarter that something is recorded on. */
export interface RecordingPlace {
  readonly goalId: number;
  readonly code: string;
  readonly unitCode: string;
  readonly year: number;
  readonly quarter: Quarter;
}

/** An achieved figure. */
export interface RecordProgress extends RecordingPlace {
  readonly kind: 'record-progress';
  readonly value: number;
  /**
   * The number of the newest step in the figure's history when it was read back to the person; 0 where
   * there was none. A step that came since is somebody else's, and is not overwritten unseen.
   */
  readonly seen: number;
  /** Why a figure that is there already changes. */
  readonly reason: string | null;
  /** The observation that explains it. */
  readonly remark: string | null;
}

/** An observation. */
export interface AddRemark extends RecordingPlace {
  readonly kind: 'add-remark';
  readonly text: string;
}

/** Another commitment of a goal, by an authorised change: the whole of it. */
export interface ReviseGoal extends Omit<RecordingPlace, 'quarter'> {
  readonly kind: 'revise-goal';
  readonly annual: number | null;
  /** Four, by quarter. */
  readonly planned: readonly (number | null)[];
  /** The number of the revision that stood when it was read back; 0 where there was none. */
  readonly seen: number;
  /** The paper that authorises it. */
  readonly authorization: string | null;
  /** ISO day. */
  readonly authorizedOn: string | null;
  readonly justification: string | null;
}

/** What follows is about the person or channel that it is said by or in; the intent cannot know them. */
interface Following {
  /** True: what is meant is the channel in which it is said, and not who says it. */
  readonly inChannel: boolean;
  readonly followed: Followed;
}

/** To be told of something from now on. */
export interface Subscribe extends Following {
  readonly kind: 'subscribe';
  readonly wanted: Wanted;
}

/** To be told no more: of these things, or of anything where none is named. */
export interface Unsubscribe extends Following {
  readonly kind: 'unsubscribe';
  readonly which: 'all' | 'news' | 'summaries';
}

export type RecordingCommand = RecordProgress | AddRemark;
export type FollowingCommand = Subscribe | Unsubscribe;

/** Something that changes what the store holds: understood, read back, and done only when confirmed. */
export type Command = RecordingCommand | FollowingCommand | ReviseGoal;

export function isFollowing(command: Command): command is FollowingCommand {
  return command.kind === 'subscribe' || command.kind === 'unsubscribe';
}
