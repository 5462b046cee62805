import type { Catalog } from '#src/domain/catalog.ts';
import { cleanChatText } from '#src/language/chat-text.ts';
import { LEXICON_WORDS } from '#src/language/lexicon/concepts.ts';
import { isOrdinaryWord } from '#src/language/lexicon/ordinary-words.ts';
import { OFFICE_WORDS, SMALL_WORDS } from '#src/language/lexicon/small-words.ts';
import { withoutPoliteness } from '#src/language/manners.ts';
import { PERIOD_WORDS } from '#src/language/periods/words.ts';
import { type CalendarDay, findPeriod, type PeriodFinding } from '#src/language/periods.ts';
import { mendSlips } from '#src/language/slips.ts';
import { stem } from '#src/language/stem.ts';
import { tokenize } from '#src/language/tokens.ts';
import { makeSplitter, type Splitter } from '#src/language/vocabulary-split.ts';
import { getLearntModel } from '../model/learnt.ts';
import type { LinearModel } from '../model/linear-model.ts';
import { buildCatalogIndex, type CatalogIndex } from '../subjects/catalog-index.ts';
import { findSubjects, type NamedSubjects } from '../subjects/find-subjects.ts';
import { makeMend } from '../subjects/spelling.ts';
import { SYNONYM_WORDS } from '../subjects/terms.ts';
import type { TraceStep, Trouble } from '../understanding.ts';
import { toClauses } from './clauses.ts';
import { findConceptsSaid } from './concepts-said.ts';
import { findMeasure } from './figure-asked.ts';
import { findValue } from './figure-to-record.ts';
import { partNote } from './note.ts';
import { findColoursTogether, findRanking, findState } from './sets-asked.ts';
import type { Signals, WordRole } from './signals.ts';
import { type EarlierLimit, findThreshold } from './threshold.ts';
import { type Mend, toWords, type Word } from './words.ts';

/** What reading needs of one catalogue; built once per revision of it. */
export interface Reader {
  readonly index: CatalogIndex;
  readonly mend: Mend;
  readonly knows: (folded: string) => boolean;
  /** Is it one of the catalogue's words? */
  readonly isOurs: (folded: string) => boolean;
  /** Takes words apart that were written as one. */
  readonly split: Splitter;
  /** What the corpora taught; null to understand by rules alone. */
  readonly model: LinearModel | null;
}

export function makeReader(catalog: Catalog, model: LinearModel | null = getLearntModel()): Reader {
  const index = buildCatalogIndex(catalog);
  const known = new Set([
    ...index.vocabulary,
    ...LEXICON_WORDS,
    ...SMALL_WORDS,
    ...OFFICE_WORDS,
    ...SYNONYM_WORDS,
    ...PERIOD_WORDS,
  ]);
  const knows = (word: string): boolean => known.has(word);
  const mend = makeMend(index.vocabulary);
  return {
    index,
    mend,
    knows,
    isOurs: (word) => index.vocabulary.has(word),
    split: makeSplitter({ has: knows, hasKin: knowsKin(known), mend }, isLikelyRun),
    model,
  };
}

/** Is some word of its stem known, or said in any conversation? */
function knowsKin(known: ReadonlySet<string>): (word: string) => boolean {
  const stems = new Set([...known].map(stem));
  return (word) => stems.has(stem(word)) || isOrdinaryWord(word);
}

/** A catalogue lives as long as its names do; so does what was made of them. */
const readers = new WeakMap<Catalog, Reader>();

/** The reader of a catalogue, one for all who read by it. */
export function readerOfCatalog(catalog: Catalog): Reader {
  const known = readers.get(catalog);
  if (known !== undefined) return known;
  const reader = makeReader(catalog);
  readers.set(catalog, reader);
  return reader;
}

export interface Observed {
  readonly text: string;
  readonly signals: Signals;
  /** A time that cannot be answered for: of no calendar ("quinto trimestre"), or several at once; null otherwise. */
  readonly periodTrouble: Trouble | null;
  readonly periodWidened: boolean;
  readonly trace: readonly TraceStep[];
}

const SHORTEST_TELLING_PART = 4;

/** Words stuck together are at least two that tell something; "trim" + "este" is a slip of "trimestre". */
function isLikelyRun(words: readonly string[]): boolean {
  return words.filter((word) => word.length >= SHORTEST_TELLING_PART && !SMALL_WORDS.has(word)).length > 1;
}

interface Circumstances {
  readonly reader: Reader;
  readonly today: CalendarDay;
  readonly inThread: boolean;
  /** The ratio that the thread limited ('metas abajo del 60%'), if it did. */
  readonly earlierLimit?: EarlierLimit;
}

/** Longer messages are read up to here: nobody asks for a figure in more words. Characters. */
const LONGEST_READ = 4000;

/** Reads a message: words with their spelling mended, time, concepts, subjects, figures and sets asked for. */
export function observe(
  message: string,
  { reader, today, inThread, earlierLimit = null }: Circumstances,
): Observed {
  const text = withoutPoliteness(cleanChatText(message.slice(0, LONGEST_READ)), reader.isOurs);
  const written = tokenize(text);
  const { head, note } = partNote(text, written);
  const tokens = mendSlips(reader.split(note === null ? written : tokenize(head)), reader.knows);
  const { catalog } = reader.index;
  const time = findPeriod(tokens, {
    today,
    reportedThrough: catalog.reportedThrough,
    defaultYear: catalog.year,
  });
  const words = toWords(tokens, reader.mend);
  const byPeriod = wordsWithin(words, time.kind === 'none' ? [] : time.spans);
  const said = findConceptsSaid(reader.index, words, byPeriod);
  const { concepts } = said;
  const subjects = findSubjects(reader.index, words, {
    clauses: toClauses(words, tokens),
    byPeriod,
    byConcept: said.places,
    asksForSet: said.asksForSet,
    saysGoals: concepts.has('goalNoun'),
  });
  const isCountable = (position: number): boolean =>
    !byPeriod.has(position) && !subjects.codeWords.has(position);
  const colours = findColoursTogether(words);
  const threshold = findThreshold(words, {
    countable: isCountable,
    earlier: earlierLimit,
    ofSet: subjects.goals.length !== 1 && !concepts.has('notify'),
  });
  const measure = findMeasure(concepts);
  const signals: Signals = {
    words,
    typed: words.map(({ token }) => token.folded).join(' '),
    roles: new Map<number, WordRole>([
      ...subjects.roles,
      ...[...byPeriod].map((place): [number, WordRole] => [place, 'period']),
    ]),
    concepts,
    opening: said.opening,
    goals: subjects.goals,
    goalsByCode: subjects.goalsByCode,
    units: subjects.units,
    programs: subjects.programs,
    lines: subjects.lines,
    unknownCodes: subjects.unknownCodes,
    strangers: subjects.strangers,
    unknownScope: subjects.unknownScope,
    period: time.kind === 'period' ? time.period : null,
    ellipticPeriod: time.kind === 'period' && time.elliptic,
    measure: measure?.measure ?? null,
    filter: threshold ?? findState(colours, concepts),
    colours,
    ...findRanking(words, concepts, isCountable),
    value: findValue(words, isCountable),
    note,
    subjectInherited: false,
    inThread,
  };
  return {
    text,
    signals,
    periodTrouble: toPeriodTrouble(time),
    periodWidened: time.kind === 'period' && time.widened,
    trace: traceOf(signals, { time, subjects, measure }),
  };
}

interface Found {
  readonly time: PeriodFinding;
  readonly subjects: NamedSubjects;
  readonly measure: ReturnType<typeof findMeasure>;
}

function traceOf({ words, concepts }: Signals, { time, subjects, measure }: Found): readonly TraceStep[] {
  return [
    { step: 'palabras', found: words.map(describeWord).join(' ') },
    ...tracePeriod(time),
    { step: 'conceptos', found: [...concepts].join(', ') || '(ninguno)' },
    ...subjects.trace.map((found) => ({ step: 'catálogo', found })),
    ...(measure ? [{ step: 'cifra', found: `${measure.measure} por «${measure.rule}»` }] : []),
  ];
}

function toPeriodTrouble(time: PeriodFinding): Trouble | null {
  if (time.kind === 'impossible') return { kind: 'impossible-period', text: time.text };
  if (time.kind !== 'several') return null;
  return { kind: 'several-periods', periods: time.mentions.map(({ period }) => period) };
}

function tracePeriod(time: PeriodFinding): readonly TraceStep[] {
  return time.kind === 'period'
    ? [{ step: 'periodo', found: `${time.rule}: ${JSON.stringify(time.period)}` }]
    : [];
}

function describeWord(word: Word): string {
  return word.mended ? `${word.raw}→${word.text}` : word.text;
}

function wordsWithin(
  words: readonly Word[],
  spans: readonly { readonly from: number; readonly to: number }[],
): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { from, to } of spans) for (let place = from; place < to; place += 1) places.add(place);
  return new Set(words.flatMap(({ place }, position) => (places.has(place) ? [position] : [])));
}
