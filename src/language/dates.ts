import { casual, ParsingComponents } from 'chrono-node/es';
import { quarterOfMonth } from '#src/domain/period.ts';
import type { Atom } from './periods/atoms.ts';
import { type CalendarDay, type PeriodContext, stretch } from './periods/reading.ts';
import type { Token } from './tokens.ts';

/**
 * Dates told from today ("ayer", "hace dos meses", "la semana pasada"). The only file that
 * knows the date library; the period grammar has read everything that names a quarter, month, day or year.
 */
const parser = casual.clone();

const COUNTS: ReadonlyMap<string, number> = new Map(
  'un dos tres cuatro cinco seis siete ocho nueve diez once doce'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const UNITS: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map([
  ['dia', 'day'],
  ['semana', 'week'],
  ['mes', 'month'],
  ['ano', 'year'],
]);

/** The library's Spanish knows what comes "en dos meses", and nothing of what was "hace dos meses". */
parser.parsers.push(
  {
    pattern: () =>
      /hace (?:como |unos |unas |mas de )?(\d{1,3}|un|una|[a-z]{3,6}) (dia|semana|mes|ano)e?s?(?![a-z])/u,
    extract: (context, match) => {
      const word = match[1] ?? '';
      const count = COUNTS.get(word === 'una' ? 'un' : word) ?? Number(word);
      const unit = UNITS.get(match[2] ?? '');
      if (unit === undefined || !Number.isInteger(count)) return null;
      return ParsingComponents.createRelativeFromReference(context.reference, { [unit]: -count });
    },
  },
  {
    pattern: () => /(?:semana pasada|pasada semana|semana anterior)(?![a-z])/u,
    extract: (context) => ParsingComponents.createRelativeFromReference(context.reference, { week: -1 }),
  },
  {
    pattern: () => /(antier|anteayer|antes de ayer|anoche)(?![a-z])/u,
    extract: (context, match) =>
      ParsingComponents.createRelativeFromReference(context.reference, {
        day: match[1] === 'anoche' ? -1 : -2,
      }),
  },
);

/** Without one of these words a message holds no such date; most messages are spared the library. */
const SIGNS = new Set('ayer antier anteayer anoche hace semana'.split(' '));
/** What the library may read: it takes bare numbers for hours and "mar" for Tuesday. */
const ACCEPTED = /^(?:ayer|anoche|antier|anteayer|antes de ayer|hace .+|.*semana.*)$/u;
const LONGEST_TEXT = 600;

export interface RelativeDate {
  readonly day: CalendarDay;
  /** Token indexes [from, to). */
  readonly from: number;
  readonly to: number;
}

/** Stretches named by such dates: the quarter that each lies in. */
export function findRelativeDates(tokens: readonly Token[], context: PeriodContext): readonly Atom[] {
  return findDays(tokens, context.today).map(({ day, from, to }) => ({
    rule: 'date told from today',
    from,
    to,
    reading: stretch('day', [quarterOfMonth(day.month)], { year: day.year, months: [] }),
  }));
}

/** Past days named by their distance from `today`. */
function findDays(tokens: readonly Token[], today: CalendarDay): readonly RelativeDate[] {
  if (!tokens.some((token) => SIGNS.has(token.folded))) return [];
  const { text, starts } = foldedText(tokens);
  if (text.length > LONGEST_TEXT) return [];
  // Noon in UTC, read back in UTC: no zone can move the day.
  const instant = new Date(Date.UTC(today.year, today.month - 1, today.day, 12));
  return parser.parse(text, { instant, timezone: 0 }).flatMap((result) => {
    if (!ACCEPTED.test(result.text)) return [];
    const end = result.index + result.text.length;
    const inside = starts.flatMap((start, index) => (start >= result.index && start < end ? [index] : []));
    const [from, to] = [inside[0], inside.at(-1)];
    const date = result.start.date();
    if (from === undefined || to === undefined || date > instant) return [];
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    return [{ day, from, to: to + 1 }];
  });
}

interface FoldedText {
  readonly text: string;
  /** Where each token starts in it. */
  readonly starts: readonly number[];
}

function foldedText(tokens: readonly Token[]): FoldedText {
  let text = '';
  const starts: number[] = [];
  for (const token of tokens) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += token.folded;
  }
  return { text, starts };
}
