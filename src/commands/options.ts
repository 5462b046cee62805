import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; args: string[]; strict: true }>
>;

/** Options and positionals, or a UsageError in Spanish. */
export function parseOptions<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
): Parsed<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(describe(cause), { cause });
  }
}

function describe(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const option = cause instanceof Error ? (/'([^' ]+)/u.exec(cause.message)?.[1] ?? '') : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `No existe la opción ${option}.`;
  return `La opción ${option} está incompleta o lleva un valor de más.`;
}

/** An instant in ISO form with its offset ("2023-10-15T12:00:00-07:00"). */
export function parseInstant(text: string): Date {
  const at = new Date(text);
  const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/iu.test(text.trim());
  if (Number.isNaN(at.getTime()) || !hasOffset) {
    throw new UsageError(
      `«${text}» no es un instante. Escriba fecha, hora y zona, por ejemplo 2023-10-15T12:00:00-07:00.`,
    );
  }
  return at;
}
