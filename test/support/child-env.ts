import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The surroundings of a program that a test starts: nothing of this one's settings. Its files are compiled once for all
 * of the hundreds that are started, as the npm scripts have them compiled once.
 */
export function childEnv(
  env: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string | undefined>> {
  const cache = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), 'avance-compile-cache');
  return { PATH: process.env['PATH'], NODE_COMPILE_CACHE: cache, ...env };
}
