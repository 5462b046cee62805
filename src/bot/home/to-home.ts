import type { Reader } from '#intents/reading/observe.ts';
import { tellFollowing } from '#intents/telling/subscription-words.ts';
import { codedUnit } from '#intents/telling/wording.ts';
import type { Catalog, CatalogUnit } from '#src/domain/catalog.ts';
import { permit, permitSomewhere } from '#src/domain/permission.ts';
import { looksAtAgency, type Person } from '#src/domain/person.ts';
import type { Readable } from '#src/domain/readable.ts';
import type { Subscription } from '#src/domain/subscription.ts';
import { formatGoalCount } from '#src/language/format.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Act } from '#src/reply/reply.ts';
import { toAct, toMainAct } from '#src/reply/to-reply.ts';
import { REPORT_ACTS } from '../imports/tell-preview.ts';
import { ROLE_WORDS } from '../people.ts';
import { offerQuestions, standsAlone } from '../prompts.ts';
import { NOTHING_READABLE } from '../readable/tell-limits.ts';
import type { Home, HomeArea, HomeConcerns, UnitOffer } from './home.ts';
import type { Overview } from './overview.ts';

const MOST_RECENT = 5;
/** Whoever has more units looks at the others by choosing one. */
const MOST_AREAS = 4;
/** Whoever follows more lists them with `avance subscriptions`. */
const MOST_FOLLOWED = 10;

export interface HomeParts {
  readonly person: Person;
  /** The unit that they chose to look at. */
  readonly chosenUnit: string | null;
  /** What they asked lately, newest first. */
  readonly recent: readonly string[];
  /** What they follow. */
  readonly subscriptions: readonly Subscription[];
  readonly reader: Reader;
  readonly readable: Readable;
  /** What they may read of the programme. */
  readonly catalog: Catalog;
  /** Null: nothing is reported yet. */
  readonly overview: Overview | null;
  readonly today: CalendarDay;
  readonly concerns: HomeConcerns | null;
}

export function toHome(parts: HomeParts): Home {
  const { person, chosenUnit, recent, subscriptions, reader, catalog, overview, today, concerns } = parts;
  const shown = findUnits(catalog, chosenUnit, person);
  const [unit = null] = shown;
  return {
    revision: catalog.revision,
    title: `Programa operativo anual ${catalog.year}`,
    role: tellRole(person, catalog),
    note: tellNote(parts),
    areas: overview === null ? [] : chooseAreas(overview, parts, shown),
    unitChoice: offerUnits(catalog, shown.length > 1 ? null : unit),
    questions: catalog.goals.length === 0 ? [] : offerQuestions({ role: person.role, unit, reader, today }),
    acts: offerActs(person),
    managesPeople: managesPeople(person),
    concerns,
    followed: subscriptions.slice(0, MOST_FOLLOWED).map(({ id, followed, wanted }) => ({
      text: tellFollowing(followed, wanted, catalog),
      edit: toAct('Cambiar', 'edit-following', String(id)),
      end: toAct('Dejar de recibirlo', 'unfollow', String(id)),
    })),
    recent: recent
      .filter((text) => standsAlone(text, { reader, today }))
      .slice(0, MOST_RECENT)
      .map((text) => ({ label: text, message: text })),
    sources: overview?.sources ?? [],
    footnotes: overview === null ? [] : [overview.rule],
  };
}

function tellNote({ readable, catalog, overview }: HomeParts): string | null {
  if (readable !== 'all' && catalog.goals.length === 0) return NOTHING_READABLE;
  return overview === null ? tellNothingReported(catalog) : null;
}

/** Buttons for what a role does; whether it may is judged when it is done. */
function offerActs(person: Person): readonly Act[] {
  const { role } = person;
  return [
    ...(role === 'admin' || role === 'head' || role === 'liaison'
      ? [toMainAct('Capturar lo que falta', 'owed', 'next')]
      : []),
    ...(role === 'admin' || role === 'head' || role === 'director'
      ? [toAct('Revisar lo capturado', 'reviews', 'next')]
      : []),
    ...(permitSomewhere(person, 'revise-goal').allowed
      ? [toAct(role === 'admin' ? 'Modificar una meta' : 'Pedir un cambio de meta', 'revise', 'choose')]
      : []),
    ...(permit(person, { kind: 'open-quarter' }).allowed ? [toAct('Trimestres', 'quarters', 'choose')] : []),
    ...(permit(person, { kind: 'send-summaries' }).allowed
      ? [toAct('Resúmenes', 'summaries', 'choose')]
      : []),
    ...offerImport(person),
  ];
}

function offerImport(person: Person): readonly Act[] {
  if (!permit(person, { kind: 'import' }).allowed) return [];
  return [toAct('Importar informe', REPORT_ACTS.send, 'new')];
}

function managesPeople(person: Person): boolean {
  return permit(person, { kind: 'manage-people' }).allowed;
}

/** The one that they chose to look at, else their own: a unit of another year may be gone. */
export function findUnits(
  { units }: Catalog,
  chosen: string | null,
  { unitCodes }: Person,
): readonly CatalogUnit[] {
  const found = units.filter(({ code }) => code === chosen);
  return found.length > 0 ? found : units.filter(({ code }) => unitCodes.includes(code));
}

function chooseAreas(
  { agency, byUnit }: Overview,
  { person: { role }, readable }: Pick<HomeParts, 'person' | 'readable'>,
  units: readonly CatalogUnit[],
): readonly HomeArea[] {
  const own = units
    .flatMap(({ code }) => byUnit.get(code) ?? [])
    .slice(0, MOST_AREAS)
    .map((area) => ({ ...area, title: `Mi área: ${area.title}` }));
  if (looksAtAgency(role)) return [agency, ...own];
  // Nothing stands beside what they may read: several units of theirs are told together, one is the whole.
  if (readable !== 'all') return byUnit.size < 2 ? own : [...own, { ...agency, title: 'Mis unidades' }];
  const background = { ...agency, units: [], moreUnits: 0 };
  // Whoever has a unit of their own finds its worst goals there.
  return own.length === 0 ? [background] : [...own, { ...background, unknown: null, worst: null }];
}

function offerUnits({ units }: Catalog, chosen: CatalogUnit | null): UnitOffer | null {
  if (units.length === 0) return null;
  return {
    units: units.map((unit) => ({ code: unit.code, label: codedUnit(unit) })),
    chosen: chosen?.code ?? null,
  };
}

function tellRole({ role, unitCodes }: Person, { units }: Catalog): string {
  const own = units.filter(({ code }) => unitCodes.includes(code)).map(codedUnit);
  return `Su función: ${[ROLE_WORDS[role], ...own].join(' · ')}`;
}

function tellNothingReported({ year, goals }: Catalog): string {
  return `El programa ${year} está cargado (${formatGoalCount(goals.length)}), pero todavía no hay avance reportado.`;
}

/** The Home of a store that holds no programme yet. */
export function toEmptyHome(person: Person, revision: number): Home {
  const acts = offerImport(person);
  const advice = acts.length === 0 ? '' : ' Para empezar, importe el informe de un trimestre.';
  return {
    revision,
    title: 'Programa operativo anual',
    role: `Su función: ${ROLE_WORDS[person.role]}`,
    note: `Todavía no hay ningún programa cargado, así que no tengo cifras que dar.${advice}`,
    areas: [],
    unitChoice: null,
    questions: [],
    acts,
    managesPeople: managesPeople(person),
    concerns: null,
    followed: [],
    recent: [],
    sources: [],
    footnotes: [],
  };
}
