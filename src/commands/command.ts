import type { Readable } from 'node:stream';

/** What a command works with; taken from the process by `cli.ts` alone. */
export interface Terminal {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly input: Readable;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** How wide the terminal behind `complain` is; null where there is none. */
  readonly errorColumns: number | null;
  readonly clock: () => Date;
  /** A person sits at it and can be asked. */
  readonly isInteractive: boolean;
}

/** 0 done · 1 refused, nothing changed · 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands, in Spanish. */
  readonly summary: string;
  readonly usage: string;
  readonly run: (terminal: Terminal) => Promise<ExitCode>;
}

/** The words of the command line cannot be used. Expected: the command answers with its usage and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
