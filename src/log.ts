import { randomUUID } from 'node:crypto';
import { type DestinationStream, destination, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** What is worth knowing of a running bot. No message texts, no names or ids of people, no tokens. */
export interface Log {
  readonly info: (event: string, detail?: LogDetail) => void;
  readonly warn: (event: string, detail?: LogDetail) => void;
  /** Keeps the cause and returns the reference number that the person is told. */
  readonly fault: (fault: unknown, detail?: LogDetail) => string;
}

/** Counts, codes, durations and the like; nothing that somebody typed. */
export type LogDetail = Readonly<Record<string, string | number | boolean | null>>;

/** Tokens of Slack, and passwords inside addresses. */
const SECRETS = /\bx(?:ox[a-z]|app)-[\w-]+|(?<=:\/\/[^\s:/@]{0,100}:)[^\s@/]{1,200}(?=@)/gu;
const REFERENCE_LENGTH = 8;

/** JSON lines on standard error; standard output belongs to answers. */
export function createLog(
  level: LogLevel,
  stream: DestinationStream = destination({ fd: 2, sync: true }),
): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return {
    info: (event, detail) => logger.info({ ...detail }, event),
    warn: (event, detail) => logger.warn({ ...detail }, event),
    fault: (fault, detail) => {
      const reference = randomUUID().slice(0, REFERENCE_LENGTH);
      logger.error({ ...detail, reference, cause: describe(fault) }, 'fault');
      return reference;
    },
  };
}

/** An error with its causes, secrets blotted out. */
function describe(fault: unknown, depth = 0): unknown {
  if (!(fault instanceof Error)) return { message: blot(String(fault)) };
  return {
    name: fault.name,
    ...('code' in fault ? { code: String(fault.code) } : {}),
    message: blot(fault.message),
    stack: blot(fault.stack ?? ''),
    ...(fault.cause === undefined || depth >= DEEPEST_CAUSE
      ? {}
      : { cause: describe(fault.cause, depth + 1) }),
  };
}

const DEEPEST_CAUSE = 4;

function blot(text: string): string {
  return text.replaceAll(SECRETS, '***');
}
