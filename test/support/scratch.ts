import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** Beside what is in the folder: the process that made it. */
const OWNER = 'owner.pid';
/** What a whole run of the tests may take at once, several times over. */
const ROOM_BYTES = 2 * 1024 ** 3;

/**
 * A new folder for what a test writes and throws away: in memory where there is room, for a database of PostgreSQL is
 * hundreds of files, and making and removing them on a disk takes four times the processor of all that is asked of it.
 */
export function newScratchFolder(name: string): string {
  return mkdtempSync(join(hasRoom() ? IN_MEMORY : tmpdir(), `avance-${name}-`));
}

/** The same for what is large: it says whose it is, and what a run left behind that was killed is removed first. */
export function newOwnedFolder(name: string): string {
  for (const root of [IN_MEMORY, tmpdir()].filter((each) => existsSync(each)))
    for (const entry of readdirSync(root).filter((each) => each.startsWith(`avance-${name}-`)))
      if (isAbandoned(join(root, entry))) rmSync(join(root, entry), { recursive: true, force: true });
  const folder = newScratchFolder(name);
  writeFileSync(join(folder, OWNER), String(process.pid));
  return folder;
}

function isAbandoned(folder: string): boolean {
  const owner = join(folder, OWNER);
  if (!existsSync(owner)) return false;
  try {
    return !process.kill(Number(readFileSync(owner, 'utf8')), 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ESRCH';
  }
}

function hasRoom(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize > ROOM_BYTES;
}
