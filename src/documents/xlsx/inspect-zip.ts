import { inflateRawSync } from 'node:zlib';
import { type Refused, refuse } from '#src/documents/refusals.ts';

/** What a spreadsheet unpacks to; far above any programme, far below what a bomb needs. Bytes. */
const MOST_UNPACKED = 120 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

interface Entry {
  readonly name: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const END = { signature: 0x06054b50, size: 22, reach: 65_557 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const STORED = 0;
const DEFLATED = 8;

/** The parts of a packed file that may be read. */
export interface ZipParts {
  readonly ok: true;
  /** The part's content; undefined where there is none of this name. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Opens a packed file, where it is a workbook of bounded size without macros. */
export function openZip(bytes: Uint8Array): ZipParts | Refused {
  const entries = readEntries(bytes);
  if (entries === undefined) return broken();
  const refused = refuseEntries(bytes, entries);
  if (refused !== undefined) return refused;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    ok: true,
    read: (name) => {
      const entry = byName.get(name);
      return entry === undefined ? undefined : unpack(bytes, entry);
    },
  };
}

function refuseEntries(bytes: Uint8Array, entries: readonly Entry[]): Refused | undefined {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('xl/workbook.xml')) {
    return refuse(
      'file-type',
      'El archivo no es un libro de Excel (.xlsx). Entréguelo como .xlsx, como texto Markdown (.md) con sus tablas o como CSV.',
    );
  }
  if (entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$/iu.test(name))) {
    return refuse(
      'xlsx-macros',
      'El libro trae macros, y no se abre. Guárdelo en Excel como «Libro de Excel (.xlsx)», sin macros, y vuelva a cargarlo.',
    );
  }
  if (entries.some(({ isLocked }) => isLocked)) {
    return refuse(
      'xlsx-locked',
      'El libro está protegido con contraseña. Quítela en Excel y vuelva a cargarlo.',
    );
  }
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (entries.length > MOST_ENTRIES || total > MOST_UNPACKED) {
    return refuse(
      'xlsx-too-large',
      `El libro ocuparía más de ${MOST_UNPACKED / 1024 / 1024} MB al abrirse. Quite hojas, imágenes y renglones que no sean del informe.`,
    );
  }
  // Each is unpacked once to see, and held no longer: what is read is unpacked again.
  return entries.every((entry) => isPlain(unpack(bytes, entry))) ? undefined : broken();
}

function broken(): Refused {
  return refuse(
    'xlsx-broken',
    'El libro de Excel está dañado o cortado. Ábralo en Excel, guárdelo de nuevo y vuelva a cargarlo.',
  );
}

/** From the directory at the end; undefined where it cannot be read. */
function readEntries(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.size > view.byteLength || view.getUint32(at, true) !== CENTRAL.signature)
      return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + CENTRAL.size, at + CENTRAL.size + nameLength);
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += CENTRAL.size + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.reach); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

/** A size that is declared too small is what a bomb does: undefined where a part is not what it declares. */
function unpack(bytes: Uint8Array, { at, method, packed, unpacked }: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL.size > view.byteLength || view.getUint32(at, true) !== LOCAL.signature) return undefined;
  const from = at + LOCAL.size + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.byteLength !== packed) return undefined;
  if (method === STORED) return packed === unpacked ? data : undefined;
  if (method !== DEFLATED) return undefined;
  try {
    const content = inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
    return content.byteLength === unpacked ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Documents of spreadsheets declare no entities; those that do may unfold without bounds. */
function isPlain(content: Uint8Array | undefined): boolean {
  if (content === undefined) return false;
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 2_000));
  return !/<!(?:DOCTYPE|ENTITY)/iu.test(head.toString('latin1'));
}
