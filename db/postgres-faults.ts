import { AvanceError } from '#src/domain/errors.ts';

interface Fault {
  readonly code: string;
  readonly advice: (place: string) => string;
}

const UNREACHABLE: Fault = {
  code: 'store-unreachable',
  advice: (place) =>
    `No hay respuesta de PostgreSQL en ${place}. Revise que el servidor esté encendido, que la dirección y el ` +
    'puerto de AVANCE_DATABASE_URL sean correctos, y que la red o el cortafuegos permitan la conexión.',
};

const REFUSED_LOGIN: Fault = {
  code: 'store-login-refused',
  advice: (place) =>
    `PostgreSQL en ${place} no aceptó el usuario o la contraseña. Corríjalos en AVANCE_DATABASE_URL ` +
    '(los signos especiales de la contraseña van codificados, por ejemplo @ como %40).',
};

const NO_DATABASE: Fault = {
  code: 'store-database-missing',
  advice: (place) =>
    `El servidor responde, pero la base de datos de ${place} no existe. Créela (createdb) o corrija el nombre ` +
    'al final de AVANCE_DATABASE_URL.',
};

const NO_PERMISSION: Fault = {
  code: 'store-permission-missing',
  advice: (place) =>
    `El usuario de PostgreSQL no tiene permiso en ${place} para crear o escribir las tablas de Avance. ` +
    'Pida al administrador que se lo otorgue (GRANT CREATE, USAGE ON SCHEMA public).',
};

const TOO_MANY: Fault = {
  code: 'store-busy',
  advice: (place) =>
    `PostgreSQL en ${place} no admite más conexiones por ahora. Espere un momento y vuelva a intentarlo.`,
};

const LOCKED: Fault = {
  code: 'store-locked',
  advice: (place) =>
    `Otro programa tiene ocupada la base de datos (${place}). Espere a que termine y vuelva a intentarlo. ` +
    'No se perdió ni se cambió nada.',
};

/** By SQLSTATE, or by the code of the socket or resolver. */
const BY_CODE: Readonly<Record<string, Fault>> = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EPIPE: UNREACHABLE,
  '08000': UNREACHABLE,
  '08006': UNREACHABLE,
  '57P01': UNREACHABLE,
  '57P03': UNREACHABLE,
  '28P01': REFUSED_LOGIN,
  '28000': REFUSED_LOGIN,
  '3D000': NO_DATABASE,
  '42501': NO_PERMISSION,
  '53300': TOO_MANY,
  '55P03': LOCKED,
};

/** The driver gives these no code. */
const UNREACHABLE_WORDS =
  /connection timeout|timeout exceeded when trying to connect|connection terminated/iu;

function faultOf(error: Error): Fault | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return BY_CODE[code] ?? (UNREACHABLE_WORDS.test(error.message) ? UNREACHABLE : undefined);
}

/**
 * What a person can do about a fault of the connection; other faults stay what they are.
 * @param place host, port and database; never the user's password
 */
export function toPostgresFault(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof AvanceError) return error;
  const fault = faultOf(error);
  return fault === undefined ? error : new AvanceError(fault.code, fault.advice(place), { cause: error });
}
