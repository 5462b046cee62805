// One installation at a time in one checkout: a file that names who installs. Files, because Node has no
// advisory locks; so a lock whose owner has gone is recognised and taken over.
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 200;
const HEARTBEAT_MS = 2_000;
/** An owner that is silent for so long is gone, wherever it ran; a laptop's sleep stops both sides alike. */
const SILENT_MS = 60_000;

/**
 * Waits for the lock and takes it. `onWait` is called once if somebody else holds it.
 * Resolves to `note(pid)`, which names a process that works for the owner, and `done()`.
 */
export async function holdLock(path, onWait) {
  let waited = false;
  while (!tryCreate(path)) {
    if (!takeAwayIfAbandoned(path)) {
      if (!waited) onWait();
      waited = true;
      await wait(POLL_MS);
    }
  }
  const beat = setInterval(() => touch(path), HEARTBEAT_MS);
  beat.unref();
  return {
    note: (pid) => writeFileSync(path, owner([process.pid, pid])),
    done: () => {
      clearInterval(beat);
      rmSync(path, { force: true });
    },
  };
}

function owner(pids) {
  return JSON.stringify({ host: hostname(), pids });
}

function tryCreate(path) {
  try {
    writeFileSync(path, owner([process.pid]), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause.code === 'EEXIST') return false;
    throw cause;
  }
}

/** True where the way is free again. */
function takeAwayIfAbandoned(path) {
  const seen = read(path);
  if (seen === undefined) return true;
  if (!isAbandoned(seen)) return false;
  // Renaming is atomic: of two that saw the same dead owner one wins. Had the other been quicker still and
  // set up its own lock, that is what was moved, and it goes back.
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== seen.text) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch (cause) {
    if (cause.code !== 'ENOENT' && cause.code !== 'EEXIST') throw cause;
  }
  return true;
}

function read(path) {
  try {
    return { text: readFileSync(path, 'utf8'), touchedAt: statSync(path).mtimeMs };
  } catch (cause) {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

function isAbandoned({ text, touchedAt }) {
  if (Date.now() - touchedAt > SILENT_MS) return true;
  try {
    const { host, pids } = JSON.parse(text);
    return host === hostname() && !pids.some(isAlive);
  } catch {
    // Being written at this moment, or damaged: then silence decides.
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}

function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Removed by hand: the installation goes on, and the mark at its end is what counts.
  }
}
