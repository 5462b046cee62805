import type { XmlListener } from './scan-xml.ts';

/** Characters that XML cannot carry are written by their number. */
const ESCAPED = /_x([\dA-F]{4})_/giu;

export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Tells the text of each element of this name: its runs together, without how it is pronounced. */
export function makeTextCollector(element: string, onText: (text: string) => void): Required<XmlListener> {
  let collected = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open: (name) => {
      if (name === element) collected = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (text) => {
      if (isText) collected += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === element) onText(withoutEscapes(collected));
    },
  };
}
