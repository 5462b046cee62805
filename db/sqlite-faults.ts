import { AvanceError } from '#src/domain/errors.ts';

const FAULTS: readonly {
  readonly sqlite: RegExp;
  readonly code: string;
  readonly advice: (file: string) => string;
}[] = [
  {
    sqlite: /^SQLITE_(?:BUSY|LOCKED)/u,
    code: 'store-locked',
    advice: (file) =>
      `Otro programa tiene ocupada la base de datos (${file}). Cierre el otro programa o espere a que termine, ` +
      'y vuelva a intentarlo. No se perdió ni se cambió nada.',
  },
  {
    sqlite: /^SQLITE_(?:NOTADB|CORRUPT)/u,
    code: 'store-not-a-database',
    advice: (file) =>
      `El archivo ${file} no es una base de datos de Avance o está dañado. No se modificó. ` +
      'Indique otro archivo, o restaure una copia de respaldo.',
  },
  {
    sqlite: /^SQLITE_READONLY/u,
    code: 'store-read-only',
    advice: (file) =>
      `No hay permiso de escritura en ${file} o en su carpeta, y Avance lo necesita aun para consultar. ` +
      'Dé permiso de escritura al usuario que ejecuta Avance, o indique otro archivo.',
  },
  {
    sqlite: /^SQLITE_(?:FULL|IOERR)/u,
    code: 'store-disk-fault',
    advice: (file) =>
      `El disco no permitió leer o escribir en ${file}. Revise que haya espacio libre y que el disco funcione.`,
  },
  {
    sqlite: /^SQLITE_(?:CANTOPEN|PERM|AUTH)/u,
    code: 'store-cannot-open',
    advice: (file) =>
      `No se pudo abrir ${file} como base de datos. Revise que la ruta sea un archivo (no una carpeta) ` +
      'y que el usuario que ejecuta Avance tenga permiso en ella.',
  },
];

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What a person can do about a fault of the file; other faults (a constraint, a bug) stay what they are. */
export function toSqliteFault(error: unknown, file: string): unknown {
  if (error instanceof AvanceError) return error;
  const code = codeOf(error);
  const fault = code === undefined ? undefined : FAULTS.find(({ sqlite }) => sqlite.test(code));
  return fault === undefined ? error : new AvanceError(fault.code, fault.advice(file), { cause: error });
}
