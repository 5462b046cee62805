import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the file says that it unpacks to, where that is a lie. */
  readonly declared?: number;
  readonly locked?: true;
}

/** A packed file of these parts, written by hand so that it can lie. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared, locked } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    // From the flags on, local headers and the directory have the same fields.
    const shared = Buffer.alloc(24);
    shared.writeUInt16LE(locked === true ? 1 : 0, 0);
    shared.writeUInt16LE(8, 2);
    shared.writeUInt32LE(crc32(plain), 8);
    shared.writeUInt32LE(packed.length, 12);
    shared.writeUInt32LE(declared ?? plain.length, 16);
    shared.writeUInt16LE(path.length, 20);
    const local = Buffer.concat([numbers(0x04034b50, 20), shared, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([numbers(0x02014b50, 20, 20), shared, place, path]));
    bodies.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, central, end]));
}

/** A signature, and versions. */
function numbers(signature: number, ...versions: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 2 * versions.length);
  bytes.writeUInt32LE(signature, 0);
  for (const [index, version] of versions.entries()) bytes.writeUInt16LE(version, 4 + 2 * index);
  return bytes;
}
