import { fold } from '#src/language/fold.ts';

export interface NoteParted {
  /** The message without the note: only this is searched for goals, times and figures. */
  readonly head: string;
  readonly note: string | null;
}

/** Words that announce that what follows is a text to keep. */
const ANNOUNCED = /\b(?:observacion(?:es)?|nota|comentario|justificacion|que diga|el texto)\b/u;
/** And the verbs by which somebody wants it kept. */
const KEPT = /\b(?:agreg|anad|incorpor|pon|escrib|anot|inclu|asent|registr|captur|adicion|que diga)/u;
const QUOTED = /[«"“]([^»"”]{1,2000})[»"”]/u;

/**
 * Parts "agrégale a la 309 la observación: faltó instructor" into what is asked and the text to keep. Quoted
 * text first, else what follows the colon or "que diga"; only where the words before announce a note.
 */
export function partNote(text: string): NoteParted {
  const quoted = QUOTED.exec(text);
  if (quoted !== null && announces(text.slice(0, quoted.index))) {
    return parted(text.slice(0, quoted.index) + text.slice(quoted.index + quoted[0].length), quoted[1]);
  }
  const colon = text.indexOf(':');
  if (colon > 0 && announces(text.slice(0, colon)))
    return parted(text.slice(0, colon), text.slice(colon + 1));
  const saying = /\bque diga\s+/iu.exec(text);
  if (saying !== null)
    return parted(
      text.slice(0, saying.index + saying[0].length),
      text.slice(saying.index + saying[0].length),
    );
  return { head: text, note: null };
}

function announces(head: string): boolean {
  const folded = fold(head);
  return ANNOUNCED.test(folded) && KEPT.test(folded);
}

function parted(head: string, note: string | undefined): NoteParted {
  const trimmed = note?.trim().replace(/^[«"“]|[»"”]$/gu, '') ?? '';
  return { head, note: trimmed === '' ? null : trimmed };
}
