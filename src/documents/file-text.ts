import { type Refused, refuse } from './refusals.ts';

/** Above this a file is no quarterly report; one of a whole municipality is under one megabyte. */
export const MOST_BYTES = 20 * 1024 * 1024;

export function refuseTooLarge(): Refused {
  return refuse(
    'file-too-large',
    `El archivo pesa más de ${MOST_BYTES / 1024 / 1024} MB. Divídalo por unidades, o quite imágenes y hojas que no sean del informe.`,
  );
}

export type FileText = { readonly ok: true; readonly text: string } | Refused;

/** Files known by their first bytes, and how to get a text out of them. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly words: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], words: 'un PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], words: 'un archivo de Office (Excel o Word) o comprimido' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    words: 'un archivo antiguo de Office (.xls), o uno protegido con contraseña',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], words: 'una imagen' },
  { bytes: [0xff, 0xd8, 0xff], words: 'una imagen' },
  { bytes: [0x1f, 0x8b], words: 'un archivo comprimido' },
];

const ADVICE =
  'Entréguelo como Excel (.xlsx), como PDF con texto, como texto Markdown (.md) con sus tablas o como CSV.';

/** The text of a file in UTF-8, UTF-16 with its mark, or Windows-1252; line ends as they are. */
export function readFileText(bytes: Uint8Array): FileText {
  if (bytes.length > MOST_BYTES) return refuseTooLarge();
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined)
    return refuse('file-type', `El archivo es ${known.words}, que no se puede leer aquí. ${ADVICE}`);
  const text = decode(bytes);
  if (text.includes('\0')) return refuse('file-type', `El archivo no es de texto. ${ADVICE}`);
  return text.trim() === '' ? refuse('file-empty', 'El archivo está vacío.') : { ok: true, text };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what Windows programs in Mexico write instead.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
