import type { Terminal } from '#src/commands/command.ts';

/** What an import is busy with, and how much of the whole each takes as a rule. */
const PHASES = {
  read: { words: 'Leyendo el archivo', from: 0, to: 0.4 },
  compare: { words: 'Comparando con lo que ya está cargado', from: 0.4, to: 0.5 },
  save: { words: 'Guardando', from: 0.5, to: 0.9 },
  judge: { words: 'Revisando las alertas', from: 0.9, to: 1 },
} as const;

export type Phase = keyof typeof PHASES;

export interface Progress {
  readonly begin: (phase: Phase) => void;
  /** @param share of the phase that is done, 0 to 1 */
  readonly advance: (share: number) => void;
  /** Nothing of it stays where it was drawn. */
  readonly end: () => void;
}

const SILENT: Progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** A smaller file is read and stored before anybody has read that it is. Bytes. */
const LONG_WORK = 256 * 1024;

interface Work {
  readonly json: boolean;
  /** Size of the file. */
  readonly bytes: number;
}

/**
 * A bar in a terminal; in a file or pipe a line for each phase of long work; nothing beside JSON. On standard
 * error, so that what is printed stays what was read.
 */
export function openProgress(
  { complain, errorColumns }: Pick<Terminal, 'complain' | 'errorColumns'>,
  { json, bytes }: Work,
): Progress {
  if (json) return SILENT;
  if (errorColumns === null) {
    if (bytes < LONG_WORK) return SILENT;
    return { ...SILENT, begin: (phase) => complain(`${PHASES[phase].words}…\n`) };
  }
  return openBar(complain, errorColumns > 0 ? errorColumns : USUAL_COLUMNS);
}

/** Some terminals do not tell how wide they are. */
const USUAL_COLUMNS = 80;

const CLEAR = '\r\u001B[K';

function openBar(complain: (text: string) => void, columns: number): Progress {
  let phase: Phase = 'read';
  let drawn = '';
  const draw = (share: number): void => {
    const { words, from, to } = PHASES[phase];
    const bar = toBar({ done: from + (to - from) * Math.min(1, Math.max(0, share)), words, columns });
    if (bar === drawn) return;
    drawn = bar;
    complain(`${CLEAR}${bar}`);
  };
  return {
    begin: (next) => {
      phase = next;
      draw(0);
    },
    advance: draw,
    end: () => {
      if (drawn !== '') complain(CLEAR);
      drawn = '';
    },
  };
}

interface Bar {
  /** Of the whole import, 0 to 1. */
  readonly done: number;
  readonly words: string;
  readonly columns: number;
}

const WIDEST = 30;

/** "[██████░░░░] 60 % Guardando", in one line of the terminal. */
function toBar({ done, words, columns }: Bar): string {
  const told = ` ${String(Math.floor(done * 100)).padStart(3)} % ${words}`;
  const width = Math.min(WIDEST, columns - told.length - 3);
  const filled = Math.round(Math.max(0, width) * done);
  const bar = width < 5 ? '' : `[${'█'.repeat(filled)}${'░'.repeat(width - filled)}]`;
  return `${bar}${told}`.slice(0, Math.max(0, columns - 1));
}
