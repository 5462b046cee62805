import type { Quarter } from './period.ts';

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

/** Something that changes what the store holds: understood, read back, and done only when confirmed. */
export type Command = RecordProgress | AddRemark;
