import type { Reader } from '#intents/reading/observe.ts';
import { getIntent } from '#intents/registry.ts';
import { sayQuarter } from '#intents/telling/say-again.ts';
import { unitNameOf } from '#intents/telling/wording.ts';
import { understand } from '#intents/understand.ts';
import type { Understanding } from '#intents/understanding.ts';
import type { Catalog, CatalogUnit } from '#src/domain/catalog.ts';
import type { Role } from '#src/domain/person.ts';
import { endOfQuarter, shiftDay } from '#src/domain/week.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Suggestion } from '#src/reply/reply.ts';

/** Whom questions are offered to, and when. */
export interface OfferedTo {
  readonly role: Role;
  /** The unit that they look at; null: none. */
  readonly unit: CatalogUnit | null;
  readonly reader: Reader;
  readonly today: CalendarDay;
}

interface Candidate {
  readonly label: string;
  /** Ways to say it, the best first. */
  readonly messages: readonly string[];
  /** Code of the unit that it must be understood of; null: of the whole agency. */
  readonly unitCode: string | null;
}

type Topic = keyof typeof AGENCY | keyof typeof UNIT | 'summary';

const AGENCY = {
  red: { label: '¿Qué va en rojo?', message: '¿Qué metas van en rojo?' },
  worst: { label: 'Las 5 más atrasadas', message: 'Las 5 metas más atrasadas' },
  forecast: { label: '¿Vamos a llegar a las metas?', message: '¿Vamos a llegar con las metas?' },
  missing: { label: '¿Qué falta por reportar?', message: '¿Qué falta por reportar?' },
  over: { label: '¿Qué se rebasó?', message: '¿Qué metas están rebasadas?' },
} as const;

const UNIT = {
  unitSummary: { label: '¿Cómo va mi área?', say: (unit: string) => `Resumen de ${unit}` },
  unitRed: {
    label: '¿Qué va en rojo en mi área?',
    say: (unit: string) => `¿Qué metas van en rojo en ${unit}?`,
  },
  unitWhy: {
    label: '¿Por qué va atrasada mi área?',
    say: (unit: string) => `¿Por qué van atrasadas las metas de ${unit}?`,
  },
  unitMissing: {
    label: '¿Qué falta por reportar en mi área?',
    say: (unit: string) => `Metas sin avance reportado de ${unit}`,
  },
  unitForecast: {
    label: '¿Va a llegar mi área a sus metas?',
    say: (unit: string) => `¿Vamos a llegar con las metas de ${unit}?`,
  },
} as const;

/** What each role asks first; what cannot be asked (without a unit, before the first report) gives way to the next. */
const BY_ROLE: Readonly<Record<Role, readonly Topic[]>> = {
  admin: ['missing', 'red', 'summary', 'worst', 'over', 'forecast'],
  director: ['red', 'worst', 'summary', 'forecast', 'over', 'missing'],
  head: ['unitSummary', 'unitWhy', 'summary', 'unitRed', 'unitForecast', 'red', 'worst', 'forecast'],
  liaison: ['unitMissing', 'unitRed', 'summary', 'unitSummary', 'unitForecast', 'red', 'worst', 'forecast'],
  reader: ['unitSummary', 'red', 'summary', 'worst', 'unitRed', 'forecast'],
};

/** After a quarter's end its summary is what everybody asks for. */
const CLOSING_DAYS = 42;
const MOST_OFFERED = 6;

/** Questions for a role and a moment; none that the bot would not understand as it is meant. */
export function offerQuestions(to: OfferedTo): readonly Suggestion[] {
  const { catalog } = to.reader.index;
  const usual = BY_ROLE[to.role];
  const topics = isClosing(catalog, to.today) ? [...new Set<Topic>(['summary', ...usual])] : usual;
  return topics
    .flatMap((topic) => toCandidate(topic, to) ?? [])
    .flatMap((candidate) => settle(candidate, to) ?? [])
    .slice(0, MOST_OFFERED);
}

function toCandidate(topic: Topic, { unit, reader }: OfferedTo): Candidate | null {
  if (topic === 'summary') return summaryOf(reader.index.catalog);
  if (isOfAgency(topic)) {
    const { label, message } = AGENCY[topic];
    return { label, messages: [message], unitCode: null };
  }
  if (unit === null) return null;
  const { label, say } = UNIT[topic];
  // A name reads better; where goals share its words, the code is surer.
  return { label, messages: [say(unitNameOf(unit)), say(`la unidad ${unit.code}`)], unitCode: unit.code };
}

function isOfAgency(topic: Exclude<Topic, 'summary'>): topic is keyof typeof AGENCY {
  return Object.hasOwn(AGENCY, topic);
}

/** With its year: another one may have begun. */
function summaryOf({ year, reportedThrough }: Catalog): Candidate | null {
  if (reportedThrough === null) return null;
  const label = `Resumen del ${sayQuarter(reportedThrough)}`;
  return { label, messages: [`${label} de ${year}`], unitCode: null };
}

function settle({ label, messages, unitCode }: Candidate, to: OfferedTo): Suggestion | null {
  const message = messages.find((each) => {
    const meant = readAlone(each, to);
    const units = unitCode === null ? [] : [unitCode];
    return meant !== null && meant.goals.length === 0 && meant.units.join() === units.join();
  });
  return message === undefined ? null : { label, message };
}

type Reading = Pick<OfferedTo, 'reader' | 'today'>;

/** Does a message ask the same in whatever thread it is said? What leans on its thread ("¿y en Q2?") does not. */
export function standsAlone(message: string, { reader, today }: Reading): boolean {
  if (readAlone(message, { reader, today }) === null) return false;
  const [goal] = reader.index.catalog.goals;
  const thread = readAlone(`¿Cómo va la ${goal?.code ?? ''}?`, { reader, today });
  return understand(message, { reader, today, previous: thread }).inherited.length === 0;
}

/** What a message means by itself; null where it is not understood. */
function readAlone(message: string, { reader, today }: Reading): Understanding | null {
  const meant = understand(message, { reader, today, previous: null });
  const asksSomething = getIntent(meant.intent).slots.length > 0;
  return asksSomething && meant.trouble === null && meant.choices.length === 0 ? meant : null;
}

function isClosing({ year, reportedThrough }: Catalog, today: CalendarDay): boolean {
  if (reportedThrough === null) return false;
  const end = endOfQuarter(year, reportedThrough);
  const now = [today.year, today.month, today.day].map((part) => String(part).padStart(2, '0')).join('-');
  return now > end && now <= shiftDay(end, CLOSING_DAYS);
}
