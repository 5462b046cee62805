import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AvanceError } from '#src/domain/errors.ts';

/**
 * Writes a file so that under its name there is only ever the whole of it: first beside it, then renamed over whatever
 * has that name.
 * @throws AvanceError `file-unwritable`; what was there is as it was
 */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new AvanceError(
      'file-unwritable',
      `No se pudo escribir «${path}», y no se cambió nada. Revise que la carpeta exista, que tenga permiso de escribir en ella y que haya espacio.`,
      { cause },
    );
  }
}
