import { AvanceError } from '#src/domain/errors.ts';

/** Where a store lives, as its URL says. */
export type StoreAddress =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'postgres'; readonly url: string; readonly place: string };

export const IN_MEMORY = ':memory:';

const FORMS = '«sqlite:ARCHIVO», «sqlite::memory:» o «postgres://usuario:contraseña@servidor:5432/base»';

/**
 * @param url `sqlite:FILE` (also `sqlite://` before an absolute path), `sqlite::memory:`, or `postgres://…`
 * @throws AvanceError `store-url-unknown`; the URL itself is never repeated, for it can hold a password.
 */
export function toStoreAddress(url: string): StoreAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'sqlite') return sqliteAddress(url.slice('sqlite:'.length));
  if (scheme === 'postgres' || scheme === 'postgresql') return postgresAddress(url);
  const given = scheme === undefined ? 'no indica el tipo de base de datos' : `empieza con «${scheme}:»`;
  throw new AvanceError(
    'store-url-unknown',
    `La dirección de la base de datos ${given} y no se reconoce. Use ${FORMS}.`,
  );
}

function sqliteAddress(rest: string): StoreAddress {
  const file = rest.startsWith('//') ? rest.slice(2) : rest;
  if (file.trim() === '') {
    throw new AvanceError(
      'store-url-unknown',
      'La dirección «sqlite:» no dice qué archivo usar. Escriba por ejemplo «sqlite:data/avance.db».',
    );
  }
  return { dialect: 'sqlite', file };
}

function postgresAddress(url: string): StoreAddress {
  const parsed = URL.parse(url);
  if (parsed === null) {
    throw new AvanceError(
      'store-url-unknown',
      'La dirección de PostgreSQL está mal escrita. La forma es «postgres://usuario:contraseña@servidor:5432/base»; ' +
        'los signos especiales de la contraseña se escriben codificados (por ejemplo @ como %40).',
    );
  }
  const port = parsed.port === '' ? '5432' : parsed.port;
  return { dialect: 'postgres', url, place: `${parsed.hostname || 'localhost'}:${port}${parsed.pathname}` };
}
