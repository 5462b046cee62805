import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** What a whole run of the tests may take at once, several times over. */
const ROOM_BYTES = 2 * 1024 ** 3;

/**
 * A new folder for what a test writes and throws away: in memory where there is room, for a database of PostgreSQL is
 * hundreds of files, and making and removing them on a disk takes four times the processor of all that is asked of it.
 */
export function newScratchFolder(name: string): string {
  return mkdtempSync(join(hasRoom() ? IN_MEMORY : tmpdir(), `avance-${name}-`));
}

function hasRoom(): boolean {
  if (!existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize > ROOM_BYTES;
}
