import { phoneticKey } from '#src/language/phonetic.ts';
import type { Token } from '#src/language/tokens.ts';

/** A message taken apart, to look for a text that it wants kept. */
export interface Message {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Folded, chat spellings written out; by place in `tokens`. */
  readonly words: readonly string[];
}

const CHAT_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['q', 'que'],
  ['k', 'que'],
  ['ke', 'que'],
  ['d', 'de'],
  ['p', 'para'],
  ['pa', 'para'],
]);

/** "un apunte" is a thing, "apunte en la 307" an order. */
const DETERMINERS = /^(?:un|el|mi|su|este|ese|otro)$/u;

export function toMessage(text: string, tokens: readonly Token[]): Message {
  const words = tokens.map(({ folded }, at) => {
    const isNoun = folded === 'apunte' && DETERMINERS.test(tokens[at - 1]?.folded ?? '');
    return isNoun ? 'papel' : (CHAT_SPELLINGS.get(folded) ?? folded);
  });
  return { text, tokens, words };
}

const bySound = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(phoneticKey));

/** What a text to keep is called. */
const REMARKS = bySound(
  `observacion observaciones obs observ nota notas notita comentario comentarios coment justificacion justificaciones
   note comment leyenda aclaracion anotacion explicacion constancia motivo motivos razon letrero letrerito texto mensaje recado`,
);
/** Those that say by themselves, at the head of a text, that it is to be kept. */
const HEADINGS = bySound(
  'observacion obs observ note comment nota notita comentario coment justificacion leyenda aclaracion anotacion',
);

const KEEP =
  /^(?:add$|peg[au]|cuelg|colg|clav[ae]|estamp[ae]|ech[ae]|agreg|anad|anyad|incorpor|pon(?!en|der)|pong|escrib|escrit|anot|inclu(?!s|id)|inclui[dr]|asent|asient|re[gj]istr|[ck]aptur|adicion|insert|anex|apunt|coment[ae]|dej|met[ea](?!s)|sum[ae]|sustitu|cambi|guard|conste|constar|qued[ea]|llev[ea]|justifiqu|justificar|redact|plasm|document[ae]|complement|corrij|corrig|modifi|reempla|rempla|actualic|decir)/u;
/** Verbs of writing: what follows them is words, where it is no figure. */
const WRITE =
  /^(?:anot(?:a|e|ar|en)|apunt(?:a|e|ar|en)|escrib(?:e|a|ir|an)|coment(?:a|e|ar|en)|asient(?:a|e|en)|asentar|redact(?:a|e|ar|en))(?:se|me)?(?:le|les|lo|la)?$/u;
const TO_SOMETHING = /^(?:\p{L}{2,})(?:le|les|sele|seles)$/u;
const NOT_KEPT = new Set(
  'meta metas ponencia pondere quedan llevan comentario comentarios dejo llevo dice'.split(' '),
);
const SET = /^(?:pon|ponga|pongan|agrega|agregue|anade|anada|incluye|incluya|deja|deje)$/u;

export const isRemark = (word: string): boolean => word.length <= 15 && REMARKS.has(phoneticKey(word));
export const isHeading = (word: string): boolean => word.length <= 15 && HEADINGS.has(phoneticKey(word));
/** "asentado", "registrada": done already. */
const DONE = /(?:ad|id|it)[oa]s?$/u;
export const isKeeping = (word: string): boolean =>
  KEEP.test(word) && !NOT_KEPT.has(word) && !DONE.test(word);
export const isWriting = (word: string): boolean => WRITE.test(word) || word === 'conste';
/** "agrégale", "ponle", "déjale": to be written to something. */
export const isKeepingTo = (word: string): boolean => isKeeping(word) && TO_SOMETHING.test(word);
/** "pon", "agregue": sets down what comes right after. */
export const isSetting = (word: string): boolean => SET.test(word);

const ASKING = new Set(
  `cual cuales cuanto cuanta cuantos cuantas quien quienes hay tiene tienen trae traen existe existen dime digame
   explicame expliqueme lee leeme muestrame ensename dame deme pasame mandame quiero-ver ver cuentame platicame resumen
   lista listado necesito solicito requiero busca consulta`.split(/\s+/u),
);

/** Does it want to be told something? */
export function asks(words: readonly string[]): boolean {
  return words.some((word) => word === '¿' || word === '?' || ASKING.has(word));
}

const COURTESY = new Set('porfa porfavor favor por plis porfis xfa gracias please usted x asi'.split(' '));
export const isCourtesy = (word: string): boolean => COURTESY.has(word);

/** "que quede asentado en la 404", "deje escrito" */
const LEFT_WRITTEN =
  /(?:^| )(?:(?:qu|k)ed(?:e|en|ar)|dej(?:e|a|ar|en|es|ese)) (?:\p{L}+ )?(?:a[sc]entad|escrit|anotad|apuntad|dich|re[gj]istrad|consignad)[oa](?: |$)/u;
export const leavesWritten = (words: readonly string[]): boolean => LEFT_WRITTEN.test(words.join(' '));
