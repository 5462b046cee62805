import type { GoalRecord } from '#src/domain/goal.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { GoalFacts, GoalsQuery } from '#src/domain/query.ts';
import { formatQuarter, joinWithAnd } from '#src/language/format.ts';
import type { ChoicesPart, ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { goalFacts, judgedThrough, tellUnreported, yearIsHeld } from '../telling/scope.ts';
import { describeFilter } from '../telling/set-words.ts';
import { plainReply, tellUnheldYear, textIfAny } from '../telling/troubles.ts';
import { tellUnderstood } from '../telling/understood.ts';
import type { Understanding } from '../understanding.ts';
import { findFileKind, OFFERED } from './file-formats.ts';
import { EXPORT_RULES } from './rules.ts';
import { toFileParts } from './tell-files.ts';

/** More units than this are told in one file of the whole agency. */
const MOST_FILES = 4;

/** A file: the official report, a spreadsheet, the page for a board. */
export const EXPORT: Intent = {
  name: 'export',
  effect: 'read',
  needsSubject: false,
  slots: ['goals', 'units', 'programs', 'lines', 'period', 'filter', 'order', 'limit'],
  rules: EXPORT_RULES,
  examples: ({ reportedThrough }) =>
    reportedThrough === null
      ? []
      : [{ title: 'Informe oficial en Excel', message: `${formatQuarter(reportedThrough)} en Excel` }],
  toQuery: (understanding, setting) => toUnitsQuery(withoutFormatWords(understanding), setting),
  tell: (facts, understanding, setting) =>
    tellExport(goalFacts(facts), withoutFormatWords(understanding), setting),
};

/** "El CSV de transparencia" names a form of file, and no goal about transparency. */
function withoutFormatWords(understanding: Understanding): Understanding {
  const isForm = findFileKind(understanding.text)?.format === 'transparencia';
  return isForm ? { ...understanding, goals: [], choices: [] } : understanding;
}

function tellExport(held: GoalFacts, understanding: Understanding, setting: Setting): Told {
  const { period, text } = understanding;
  if (!yearIsHeld(period, setting)) return tellUnheldYear([], understanding, setting);
  const { reportedThrough, records, year } = held;
  if (reportedThrough === null || records.length === 0) {
    const nothing = `Todavía no se reporta ningún trimestre de ${year}: no hay informe que entregar.`;
    return saying(understanding, setting, [{ kind: 'text', text: nothing }]);
  }
  const quarter = judgedThrough(period, reportedThrough);
  const kind = findFileKind(text);
  const format = kind?.format ?? null;
  const unitCodes = unitsIn(records, understanding, setting);
  return saying(understanding, setting, [
    ...textIfAny(tellUnreported(period, reportedThrough)),
    ...(format === null
      ? [askFormat(held, quarter, { known: kind?.name, unitCodes })]
      : toFileParts({ year, quarter, records, format, unitCodes })),
    ...textIfAny(format === null ? undefined : tellWhole(understanding)),
  ]);
}

/** A report goes out whole: of each unit that the words name, or that a goal named belongs to. */
function toUnitsQuery(understanding: Understanding, setting: Setting): GoalsQuery {
  const codes = unitsAsked(understanding, setting);
  return {
    kind: 'goals',
    year: setting.catalog.year,
    goalIds: null,
    unitCodes: codes.length === 0 ? null : codes,
    programCodes: null,
    lineCodes: null,
  };
}

function unitsAsked({ units, goals, choices }: Understanding, { catalog }: Setting): readonly string[] {
  const ids = new Set([...goals, ...choices].map(({ id }) => id));
  const carrying = catalog.goals.filter(({ id }) => ids.has(id)).map(({ unitCode }) => unitCode);
  return [...new Set([...units, ...carrying])];
}

/** None: one file of the whole agency, also where so many units are meant that each by itself is too much. */
function unitsIn(
  records: readonly GoalRecord[],
  understanding: Understanding,
  setting: Setting,
): readonly string[] {
  const held = new Set(records.map(({ unit }) => unit.code));
  const asked = unitsAsked(understanding, setting).filter((code) => held.has(code));
  return asked.length > MOST_FILES && setting.isPart !== true ? [] : asked;
}

interface Unsettled {
  /** A kind of file that is known, and not made. */
  readonly known: string | undefined;
  readonly unitCodes: readonly string[];
}

function askFormat({ year }: GoalFacts, quarter: Quarter, { known, unitCodes }: Unsettled): ChoicesPart {
  const units = unitCodes.length === 0 ? '' : ` de la unidad ${joinWithAnd(unitCodes)}`;
  return {
    kind: 'choices',
    question:
      known === undefined ? '¿En qué formato lo quiere?' : `En ${known} no lo hago. ¿En cuál de éstos?`,
    options: OFFERED.map((name) => ({
      label: name,
      message: `descarga en ${name} el ${formatQuarter(quarter)} de ${year}${units}`,
    })),
  };
}

/** What was named and does not narrow a file. */
function tellWhole({ goals, filter, programs, lines, order }: Understanding): string | undefined {
  const narrower = [
    ...(goals.length === 0 ? [] : [goals.length === 1 ? 'una meta' : 'unas metas']),
    ...(filter === null ? [] : [`las metas ${describeFilter(filter)}`]),
    ...(programs.length === 0 ? [] : ['un programa']),
    ...(lines.length === 0 ? [] : ['una línea de acción']),
    ...(order === null || filter !== null ? [] : ['las primeras de una lista']),
  ];
  return narrower.length === 0
    ? undefined
    : `El archivo va completo por unidad ejecutora: no se recorta a ${joinWithAnd(narrower)}. Si sólo quiere esas cifras, pídame una lista.`;
}

function saying(understanding: Understanding, setting: Setting, parts: readonly ReplyPart[]): Told {
  return {
    reply: {
      ...plainReply(),
      parts,
      understood: tellUnderstood(understanding, setting, understanding.period === null ? 'none' : 'told'),
    },
    goals: [],
  };
}
