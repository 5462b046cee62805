import { fold } from './fold.ts';

/** What a person says to "¿Confirma?", and nothing else with it. */
const YES =
  /^(?:si|simon|claro(?: que si)?|confirmo|confirmado|confirmar|correcto|de acuerdo|adelante|dale|va|ok|okay|asi es|es correcto|si confirmo|si por favor|si gracias|registralo|registrala|hazlo|hagalo|esta bien)$/u;
const NO =
  /^(?:no|nel|cancela|cancelar|cancelalo|cancele|cancelado|mejor no|no gracias|no confirmo|olvidalo|dejalo|dejelo|no lo registres|no la registres)$/u;

/** What explains a figure is announced, so that no question is taken for it. */
const EXPLAINING =
  /^\s*(?:la\s+|el\s+)?(?:observaci[oó]n(?:es)?|motivo|raz[oó]n|justificaci[oó]n|nota|explicaci[oó]n)(?:\s+es)?\s*[:,–—-]\s*(?<text>\S.*)$/isu;
const BECAUSE = /^\s*(?<text>(?:porque|debido a|por falta de|es que)\s+\S.*)$/isu;

export function readAssent(text: string): 'yes' | 'no' | null {
  const words = fold(text)
    .replace(/[^a-z\s]+/gu, ' ')
    .replace(/\b(?:por favor|porfa|gracias)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (YES.test(words)) return 'yes';
  return NO.test(words) ? 'no' : null;
}

/** The explanation in "observación: faltó instructor" or "porque no llegó el proveedor"; null where there is none. */
export function readExplanation(text: string): string | null {
  const found = EXPLAINING.exec(text) ?? BECAUSE.exec(text);
  return found?.groups?.['text']?.trim() ?? null;
}

/** The paper that authorises a change, where a message says nothing else: "oficio 118/2023", "acuerdo de la junta". */
const AUTHORIZING =
  /^\s*(?:autorizaci[oó]n\s*[:,–—-]\s*)?(?:por\s+|con\s+|el\s+|seg[uú]n\s+)*(?:oficio|acuerdo|acta|minuta|circular|memor[aá]ndum|dictamen|sesi[oó]n|resoluci[oó]n)\b.*$/isu;

/** Characters. Whoever writes more says something else besides. */
const LONGEST_PAPER = 400;

export function readAuthorization(text: string): string | null {
  if (/[¿?]/u.test(text) || text.length > LONGEST_PAPER) return null;
  const isNamed = /^\s*autorizaci[oó]n\s*[:,–—-]\s*\S/iu.test(text);
  return isNamed || AUTHORIZING.test(text) ? text.trim() : null;
}
