import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a document while it is read. Names come without the prefixes that some programs write. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Bytes that are read at once: no document is in memory as one string. */
const CHUNK = 256 * 1024;

/** @throws Error of the parser where the document is not well formed */
export function scanXml(content: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(withoutPrefix(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(withoutPrefix(name)));
  const decoder = new TextDecoder(encodingOf(content));
  for (let from = 0; from < content.byteLength; from += CHUNK) {
    parser.write(decoder.decode(content.subarray(from, from + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** These documents are UTF-8 but for a few in UTF-16, which begin with its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
