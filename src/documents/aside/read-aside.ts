import { fileURLToPath } from 'node:url';
import { MOST_BYTES, refuseTooLarge } from '#src/documents/file-text.ts';
import type { ReportFile } from '#src/documents/read-report.ts';
import { refuse } from '#src/documents/refusals.ts';
import type { ReadResult } from '#src/domain/report.ts';
import { isReadResult, toTrace } from './handed-over.ts';
import { startAside } from './start-aside.ts';

/**
 * Reads a file in a process of its own, so that nothing which a file can do stops or ends this one: whatever
 * becomes of the other comes back as a refusal. One file after the other. Rejects, with an `AbortError`, only
 * where the signal is aborted.
 */
export type ReadAside = (file: ReportFile, signal?: AbortSignal) => Promise<ReadResult>;

export interface AsideOptions {
  /** For one file, from when its turn comes. */
  readonly longestMs?: number;
  /** What the other process may have of memory for its values; files themselves come on top. */
  readonly mostMegabytes?: number;
  /** Told how a process ended that gave no result; what is to be said of it is in the refusal. */
  readonly onFault?: (fault: AsideFault) => void;
}

export interface AsideFault {
  readonly why: keyof typeof REFUSALS;
  readonly exitCode: number | null;
  readonly exitSignal: string | null;
  /** Where in our own program it failed; null where nothing tells. Without messages: they may quote the file. */
  readonly trace: string | null;
}

const PROGRAM = fileURLToPath(new URL('reading-process.ts', import.meta.url));
const LONGEST_MS = 120_000;
const MOST_MEGABYTES = 768;

export function createReadAside(options: AsideOptions = {}): ReadAside {
  let last: Promise<unknown> = Promise.resolve();
  return async (file, signal) => {
    const size = file.bytes.byteLength;
    if (size > MOST_BYTES) return refuseTooLarge();
    const mine = last.then(() => readOne(file, { ...options, signal }));
    last = mine.catch(() => undefined);
    return mine;
  };
}

const REFUSALS = {
  slow: {
    code: 'read-too-long',
    text: 'El archivo tardó demasiado en leerse y se dejó. Divídalo por unidades, o guárdelo como CSV, y vuelva a enviarlo.',
  },
  heavy: {
    code: 'read-too-heavy',
    text: 'El archivo pide más memoria de la que se da a una lectura. Quite hojas, imágenes y renglones que no sean del informe, o guárdelo como CSV, y vuelva a enviarlo.',
  },
  broken: {
    code: 'read-failed',
    text: 'El archivo no se pudo leer: algo en él está dañado. Ábralo en su programa, guárdelo de nuevo y vuelva a enviarlo; si se repite, avise a quien administra Avance.',
  },
} as const;

type Reading = AsideOptions & { readonly signal: AbortSignal | undefined };

async function readOne(file: ReportFile, reading: Reading): Promise<ReadResult> {
  const { longestMs = LONGEST_MS, mostMegabytes = MOST_MEGABYTES, onFault, signal } = reading;
  signal?.throwIfAborted();
  const child = startAside(PROGRAM, mostMegabytes);
  const { promise, resolve, reject } = Promise.withResolvers<ReadResult>();
  const stop = (): boolean => child.kill('SIGKILL');
  let isSlow = false;
  const timer = setTimeout(() => {
    isSlow = true;
    stop();
  }, longestMs);
  const abort = (): void => {
    stop();
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', abort);
  let trace: string | null = null;
  const end = (exitCode: number | null, exitSignal: string | null): void => {
    const isHeavy = trace === null && isOutOfMemory(exitCode, exitSignal);
    const why = isSlow ? 'slow' : isHeavy ? 'heavy' : 'broken';
    const { code, text } = REFUSALS[why];
    onFault?.({ why, exitCode, exitSignal, trace });
    resolve(refuse(code, text));
  };
  child.once('message', (message) => {
    if (isReadResult(message)) {
      child.off('close', end);
      return resolve(message);
    }
    // Its end is what follows.
    trace = toTrace(message);
    stop();
  });
  child.once('error', reject);
  child.once('close', end);
  // One that has ended already is told of by its end.
  child.send(file, () => undefined);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    child.off('close', end);
    stop();
  }
}

/** As V8 ends a process that has no memory left, or the system does. */
function isOutOfMemory(exitCode: number | null, exitSignal: string | null): boolean {
  return exitCode === 134 || exitSignal === 'SIGABRT' || exitSignal === 'SIGKILL';
}
