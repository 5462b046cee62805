import { remember } from '#src/language/remember.ts';
import { type Token, tokenize } from '#src/language/tokens.ts';
import { type Message, toMessage } from './note/announcing.ts';
import { findMarked } from './note/marks.ts';
import { findQuoted, type NotePlace } from './note/quotes.ts';
import { findTextFirst } from './note/text-first.ts';
import { findUnmarked } from './note/unmarked.ts';

export interface NoteParted {
  /** The message without the note: only this is searched for goals, times and figures. */
  readonly head: string;
  readonly note: string | null;
}

/** Without one of these words no message holds a text to keep; most are spared the search. */
const SIGNS =
  /^(?:ob[sv]|not|anot|apunt|[ck]om+ent|justifi|leyenda|aclara|constan|conste|moti[vb]o|text|escri|a[sc]ent|asient|redact|pon|agreg|anad|sum[ae]|dej|diga|letrer|expli[ck]a|mensaje|recado|sustitu|peg[au]|cuelg|add|as[ie]$|est[aeo]$|dice$|dira$|va$|siguiente$)/u;

const isSign = remember((folded) => SIGNS.test(folded));

/**
 * Parts "agrégale a la 309 la observación: faltó instructor" into what is asked and the text to keep: between
 * quotation marks, else after what announces it (colon, "que diga", "que", a dash, a goal's code), else before it.
 * @param tokens those of the text
 */
export function partNote(text: string, tokens: readonly Token[] = tokenize(text)): NoteParted {
  if (!tokens.some(({ folded }) => isSign(folded))) return { head: text, note: null };
  const message = toMessage(text, tokens);
  const place =
    findQuoted(message) ??
    findTextFirst(message) ??
    toEnd(message, findMarked(message) ?? findUnmarked(message));
  if (place === undefined) return { head: text, note: null };
  const note = toNoteText(text.slice(place.from, place.to));
  if (note === '') return { head: text, note: null };
  return { head: `${text.slice(0, place.from)} ${text.slice(place.to)}`.trim(), note };
}

function toEnd({ text, tokens }: Message, from: number | undefined): NotePlace | undefined {
  const first = from === undefined ? undefined : tokens[from];
  return first === undefined ? undefined : { from: first.start, to: text.length };
}

const OPENING_MARKS = /^[\s«"“„'‘:,;>→–—-]+/u;
const CLOSING_MARKS = /[\s»"”'’,;:]+$/u;
const THANKS = /[.,;!]\s*(?:muchas |mil )?(?:gracias|por favor|porfa|porfavor|porfis)[\s.!]*$/iu;

/** Without the marks around it and the thanks after it. */
export function toNoteText(text: string): string {
  const first = text.slice(0, OPENING_MARKS.exec(text)?.[0].length ?? 0).length;
  return trimEnd(trimEnd(text.slice(first), THANKS), CLOSING_MARKS);
}

/** Looks at the last characters only: a pattern that must end there would search a long text again and again. */
function trimEnd(text: string, pattern: RegExp): string {
  const tail = Math.max(0, text.length - 60);
  return text.slice(0, tail) + text.slice(tail).replace(pattern, '');
}
