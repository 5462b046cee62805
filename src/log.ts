import { randomInt } from 'node:crypto';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { z } from 'zod';
import type { LogLevel } from './config.ts';

export interface LogOptions {
  readonly level: LogLevel;
  /** Where lines go; standard error, readable on a terminal and JSON elsewhere, where none is given. */
  readonly to?: DestinationStream;
}

/** Fields that would carry what people write or who they are. */
const PERSONAL =
  /^(?:text|message|question|note|remark|user|userId|user_id|userName|user_name|name|email|token|secret|password|authorization|body|payload)$/iu;
const OMITTED = '[omitido]';

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)-[\w-]+/gu, '[credencial]'],
  // To the last @ before a blank or a quote: passwords hold slashes and signs that ought to be encoded.
  [/\b(postgres(?:ql)?:\/\/)[^\s"]*@/gu, '$1[credencial]@'],
  [/\b[UW](?=[A-Z]*\d)[A-Z0-9]{7,}\b/gu, '[persona]'],
];

/**
 * The product's log. What people write, who they are, and credentials never reach it: such fields are
 * left out by name and such values by their form, at any depth.
 */
export function createLog({ level, to }: LogOptions): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      formatters: { level: (label) => ({ level: label }), log: withoutPersonal },
    },
    withoutSecrets(to ?? (process.stderr.isTTY ? readableLines() : destination(2))),
  );
}

/** Short, easy to read out by telephone: no 0/O, no 1/I/L. */
const REFERENCE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** "AV-7K3QXM": ties what a person was told to the cause in the log. */
export function newReference(): string {
  const signs = Array.from({ length: 6 }, () => REFERENCE_SIGNS[randomInt(REFERENCE_SIGNS.length)]);
  return `AV-${signs.join('')}`;
}

/** The last gate before a line leaves: whatever wrote it, no credential and no person's id passes. */
function withoutSecrets(to: DestinationStream): DestinationStream {
  return {
    write: (line) =>
      to.write(SECRETS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), line)),
  };
}

function withoutPersonal(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    // An error is described by its own serializer, which knows what of it may be shown.
    Object.entries(fields).map(([key, value]) => [key, key === 'err' ? value : clean(key, value)]),
  );
}

function clean(key: string, value: unknown): unknown {
  if (PERSONAL.test(key)) return OMITTED;
  if (Array.isArray(value)) return value.map((each) => clean('', each));
  if (value instanceof Error) return describeError(value);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, clean(inner, each)]));
  }
  return value;
}

const DEEPEST_CAUSE = 5;

/** Kind, code, message and stack of an error and of its causes; none of the data that libraries hang on them. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    message: error.message,
    stack: error.stack ?? '',
    ...(error.cause === undefined || depth >= DEEPEST_CAUSE
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}

const LINE = z.object({
  time: z.string(),
  level: z.string(),
  msg: z.string().optional(),
  reference: z.string().optional(),
  err: z.object({ message: z.string() }).optional(),
});

/** For the person who runs it by hand: time, level, message, reference and cause, without the JSON. */
function readableLines(): DestinationStream {
  return {
    write: (line) => {
      const { time, level, msg, reference, err } = LINE.parse(JSON.parse(line));
      const parts = [time.slice(11, 19), level, msg, reference, err?.message];
      process.stderr.write(`${parts.filter((part) => part !== undefined).join('  ')}\n`);
    },
  };
}
