import type { PendingState } from '#db/capture-tables.ts';
import type { Db } from '#db/schema.ts';

/** Something read back to a person; only its writer knows the form of `command`. */
export interface PendingCommand {
  readonly id: string;
  readonly person: string;
  readonly threadKey: string | null;
  /** The thread that reading it back begins; null where it stands in one. */
  readonly opensThread: string | null;
  readonly command: string;
}

/** What the person had not confirmed in the same thread is replaced by it. */
export async function addPending(db: Db, pending: PendingCommand, at: Date): Promise<void> {
  const { id, person, threadKey, opensThread, command } = pending;
  if (threadKey !== null) {
    await db
      .updateTable('pending_commands')
      .set({ state: 'replaced' })
      .where('thread_key', '=', threadKey)
      .where('person', '=', person)
      .where('state', '=', 'open')
      .execute();
  }
  await db
    .insertInto('pending_commands')
    .values({
      id,
      person,
      thread_key: threadKey,
      opens_thread: opensThread,
      command,
      state: 'open',
      created_at: at.toISOString(),
    })
    .execute();
}

export interface OpenPending extends PendingCommand {
  readonly state: PendingState;
  readonly createdAt: Date;
}

export async function readPending(db: Db, id: string): Promise<OpenPending | null> {
  const row = await db.selectFrom('pending_commands').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toPending(row);
}

interface InThread {
  readonly threadKey: string;
  readonly person: string;
}

/** What a person was asked in a thread and has not answered. */
export async function readPendingOf(db: Db, where: InThread): Promise<OpenPending | null> {
  const row = await selectLastIn(db, where).where('state', '=', 'open').executeTakeFirst();
  return row === undefined ? null : toPending(row);
}

/** What a person was asked in a thread last, whatever became of it. */
export async function readLastPendingOf(db: Db, where: InThread): Promise<OpenPending | null> {
  const row = await selectLastIn(db, where).executeTakeFirst();
  return row === undefined ? null : toPending(row);
}

function selectLastIn(db: Db, { threadKey, person }: InThread) {
  return db
    .selectFrom('pending_commands')
    .selectAll()
    .where('person', '=', person)
    .where((eb) => eb.or([eb('thread_key', '=', threadKey), eb('opens_thread', '=', threadKey)]))
    .orderBy('created_at', 'desc');
}

/** True for the one caller that closes it. */
export async function closePending(
  db: Db,
  id: string,
  state: Exclude<PendingState, 'open'>,
): Promise<boolean> {
  const result = await db
    .updateTable('pending_commands')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** What was read back gains what was missing of it. False: it is not open any more. */
export async function completePending(db: Db, id: string, command: string): Promise<boolean> {
  const result = await db
    .updateTable('pending_commands')
    .set({ command })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Forgets what was read back before `before`. Returns how many. */
export async function prunePending(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('pending_commands')
    .where('created_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

interface PendingRow {
  readonly id: string;
  readonly person: string;
  readonly thread_key: string | null;
  readonly opens_thread: string | null;
  readonly command: string;
  readonly state: string;
  readonly created_at: string;
}

const STATES: readonly PendingState[] = ['open', 'done', 'cancelled', 'replaced'];

function toPending({ thread_key, opens_thread, created_at, state, ...row }: PendingRow): OpenPending {
  return {
    ...row,
    threadKey: thread_key,
    opensThread: opens_thread,
    state: STATES.find((known) => known === state) ?? 'cancelled',
    createdAt: new Date(created_at),
  };
}
