import type { Catalog } from '#src/domain/catalog.ts';
import type { Slots } from '#src/domain/slots.ts';
import { fold } from '#src/language/fold.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import { makeReader, observe, type Reader } from '../reading/observe.ts';
import { understand } from '../understand.ts';
import type { Understanding } from '../understanding.ts';
import { type AliasTarget, aliasesOf, taughtIn, withAlias } from './alias-target.ts';
import { type Named, namedBy, names, toNamed, without } from './named.ts';
import { findAskingWords, tellingWords } from './telling-words.ts';

/** Nobody calls a goal by more than this. Characters. */
export const LONGEST_ALIAS = 60;

export type AliasRefusal =
  | { readonly kind: 'blank' }
  | { readonly kind: 'too-long'; readonly length: number }
  /** Nothing but codes, numbers, small words and words of every office. */
  | { readonly kind: 'nothing-telling' }
  /** Nothing but these and words with which questions are asked. */
  | { readonly kind: 'asking-words' }
  /** Said in a question, it would change the question itself. */
  | { readonly kind: 'other-question' }
  | { readonly kind: 'period' }
  /** The words already name these, so what it is taught for would not be found. */
  | { readonly kind: 'already-named'; readonly others: Named }
  | { readonly kind: 'too-common' }
  /** A name taught before would no longer be understood. */
  | { readonly kind: 'takes-over'; readonly alias: string; readonly from: AliasTarget };

/** `also`: what else will be answered with it. `noLonger`: what the same words named until now, and will not. */
export type AliasVerdict =
  | { readonly ok: true; readonly also: Named; readonly noLonger: Named }
  | { readonly ok: false; readonly refusal: AliasRefusal };

interface Teaching {
  readonly target: AliasTarget;
  readonly alias: string;
}

interface Trial extends Teaching {
  /** The words of the name that tell one goal or unit from others. */
  readonly telling: readonly string[];
  readonly holdsTime: boolean;
}

/** The questions on which a name is tried out, asked by the name and by the code. */
const QUESTIONS: readonly ((name: string) => string)[] = [
  (name) => `¿cómo va ${name}?`,
  (name) => `avance de ${name}`.replace(/^avance de el /iu, 'avance del '),
];

/**
 * Tries a name out before it is taught: asked by it, the bot must understand the very question that it
 * understands by the code, and every name taught before must keep its meaning.
 */
export function tryAlias(catalog: Catalog, teaching: Teaching, today: CalendarDay): AliasVerdict {
  const reader = makeReader(catalog);
  const telling = tellingWords(teaching.alias, reader.index);
  const refusal = refuseByWords(teaching.alias, telling);
  if (refusal !== undefined) return { ok: false, refusal };
  const before = askOf(reader, today);
  const after = askOf(makeReader(withAlias(catalog, teaching.target, teaching.alias)), today);
  const { period } = observe(teaching.alias, { reader, today, inThread: false }).signals;
  return verdictOf(catalog, { ...teaching, telling, holdsTime: period !== null }, { before, after });
}

type Ask = (text: string) => Understanding;

function askOf(reader: Reader, today: CalendarDay): Ask {
  return (text) => understand(text, { reader, previous: null, today });
}

function refuseByWords(alias: string, telling: readonly string[]): AliasRefusal | undefined {
  if (fold(alias) === '') return { kind: 'blank' };
  const { length } = [...alias];
  if (length > LONGEST_ALIAS) return { kind: 'too-long', length };
  if (telling.length === 0) return { kind: 'nothing-telling' };
  const asking = findAskingWords(alias);
  return telling.every((word) => asking.includes(word)) ? { kind: 'asking-words' } : undefined;
}

function verdictOf(
  catalog: Catalog,
  trial: Trial,
  { before, after }: { readonly before: Ask; readonly after: Ask },
): AliasVerdict {
  const { target, alias } = trial;
  for (const question of QUESTIONS) {
    const said = after(question(alias));
    const byCode = after(question(nameByCode(target)));
    const asksTheSame = isSameQuestion(said, byCode) || !names(byCode, target);
    if (!asksTheSame || !names(said, target)) return { ok: false, refusal: explainMiss(said, trial) };
  }
  const lost = findLostGoals(trial, before, after) ?? findLostAlias(catalog, before, after);
  if (lost !== undefined) return { ok: false, refusal: lost };
  const named = namedBy(after(firstQuestion(alias)));
  return {
    ok: true,
    also: without(named, toNamed(target)),
    noLonger: without(namedBy(before(firstQuestion(alias))), named),
  };
}

function nameByCode(target: AliasTarget): string {
  return target.kind === 'goal' ? `la ${target.goal.code}` : `la unidad ${target.unit.code}`;
}

function firstQuestion(name: string): string {
  return QUESTIONS[0]?.(name) ?? name;
}

const ASKED: readonly (keyof Slots)[] = [
  'programs',
  'lines',
  'period',
  'measure',
  'filter',
  'order',
  'limit',
  'value',
  'note',
];

function isSameQuestion(said: Understanding, byCode: Understanding): boolean {
  const asked = (each: Understanding): string =>
    JSON.stringify([each.intent, each.trouble, ...ASKED.map((slot) => each[slot])]);
  return asked(said) === asked(byCode);
}

function explainMiss(said: Understanding, { target, holdsTime }: Trial): AliasRefusal {
  if (holdsTime) return { kind: 'period' };
  const others = without(namedBy(said), toNamed(target));
  if (others.goals.length + others.units.length > 0) return { kind: 'already-named', others };
  const isUnclear = said.trouble === null || said.trouble.kind === 'not-understood';
  return isUnclear && said.filter === null && said.order === null
    ? { kind: 'too-common' }
    : { kind: 'other-question' };
}

/** Goals that a unit's only telling word names: they would be asked about and the unit answered. */
function findLostGoals({ target, telling }: Trial, before: Ask, after: Ask): AliasRefusal | undefined {
  const [word, ...more] = telling;
  if (target.kind === 'goal' || word === undefined || more.length > 0) return undefined;
  const question = firstQuestion(word);
  const { goals } = without(namedBy(before(question)), namedBy(after(question)));
  return goals.length === 0 ? undefined : { kind: 'already-named', others: { goals, units: [] } };
}

/** A name taught before that is understood now and would not be any more. */
function findLostAlias(catalog: Catalog, before: Ask, after: Ask): AliasRefusal | undefined {
  for (const from of taughtIn(catalog)) {
    for (const alias of aliasesOf(from)) {
      const question = firstQuestion(alias);
      if (names(before(question), from) && !names(after(question), from))
        return { kind: 'takes-over', alias, from };
    }
  }
  return undefined;
}
