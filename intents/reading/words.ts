import type { Token } from '#src/language/tokens.ts';

/** A word of the message: its token with the spelling that the rules and searches see. */
export interface Word {
  readonly token: Token;
  /** Place among the message's tokens, punctuation included. */
  readonly place: number;
  readonly kind: Token['kind'];
  /** As typed. */
  readonly raw: string;
  /** Folded and, where it was misspelt, mended. "%" for a percentage. */
  readonly text: string;
  readonly mended: boolean;
}

/** Finds the known word that a misspelt one stands for; undefined for what is known or beyond mending. */
export type Mend = (folded: string) => string | undefined;

/** Written for "y". */
const AND = '&';

export function toWords(tokens: readonly Token[], mend: Mend): readonly Word[] {
  const words: Word[] = [];
  tokens.forEach((token, position) => {
    if (!isRead(token)) return;
    if (token.text === AND) {
      words.push({ token, place: position, kind: 'word', raw: AND, text: 'y', mended: false });
      return;
    }
    const mended = token.kind === 'word' ? meantBy(token, mend) : undefined;
    words.push({
      token,
      place: position,
      kind: token.kind,
      raw: token.text,
      text: token.kind === 'percent' ? '%' : (mended ?? token.folded),
      mended: mended !== undefined,
    });
  });
  return words;
}

function meantBy({ text, folded }: Token, mend: Mend): string | undefined {
  return ASKED_FOR.get(text.toLowerCase()) ?? SHORT_FORMS.get(folded) ?? mend(folded);
}

/** No word but one that asks has its accent there: without it "cántas" is a verb, and "cáles" a street. */
const ASKED_FOR: ReadonlyMap<string, string> = new Map(
  ['cuanto', 'cuanta', 'cuantos', 'cuantas', 'cual', 'cuales'].map((word) => [
    word.replace(/^cua/u, 'cá'),
    word,
  ]),
);

/** Signs that say something: a percentage, a comparison, an "and". */
const TELLING_SIGNS = new Set(['%', '<', '>', '=', '≤', '≥', AND]);

function isRead({ kind, text }: Token): boolean {
  return (kind !== 'punctuation' && kind !== 'symbol') || TELLING_SIGNS.has(text);
}

/**
 * What offices and chats write for short or by ear, spelled out. Only what stands for one word in every office; words
 * that are too short to be mended stand here.
 */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['q', 'que'],
  ['k', 'que'],
  ['ke', 'que'],
  ['qe', 'que'],
  ['kien', 'quien'],
  ['qien', 'quien'],
  ['kienes', 'quienes'],
  ['depa', 'departamento'],
  ['depas', 'departamentos'],
  ['ba', 'va'],
  ['ban', 'van'],
  ['bamos', 'vamos'],
  ['bas', 'vas'],
  ['boy', 'voy'],
  ['iva', 'iba'],
  ['ivan', 'iban'],
  ['ai', 'hay'],
  ['ase', 'hace'],
  ['aser', 'hacer'],
  ['asta', 'hasta'],
  ['cm', 'como'],
  ['cmo', 'como'],
  ['kmo', 'como'],
  ['cdo', 'cuando'],
  ['cuato', 'cuanto'],
  ['cuatas', 'cuantas'],
  ['cuntos', 'cuantos'],
  ['cuntas', 'cuantas'],
  ['cunto', 'cuanto'],
  ['dnd', 'donde'],
  ['tmb', 'tambien'],
  ['tb', 'tambien'],
  ['exel', 'excel'],
  ['exsel', 'excel'],
  ['cumpl', 'cumplimiento'],
  ['cump', 'cumplimiento'],
  ['av', 'avance'],
  ['avce', 'avance'],
  ['rel', 'relativo'],
  ['acum', 'acumulado'],
  ['autoriz', 'autorizada'],
  ['alc', 'alcanzado'],
  ['realiz', 'realizado'],
  ['resp', 'responsable'],
  ['obs', 'observacion'],
  ['obsv', 'observacion'],
  ['pend', 'pendiente'],
  ['accs', 'acciones'],
  ['acc', 'accion'],
  ['progr', 'programado'],
  ['porc', 'porcentaje'],
  ['pctje', 'porcentaje'],
  ['depto', 'departamento'],
  ['admin', 'administrativo'],
  ['admvo', 'administrativo'],
  ['admva', 'administrativa'],
  ['info', 'informacion'],
  ['graf', 'grafica'],
  ['xfa', 'favor'],
  ['xfavor', 'favor'],
]);
