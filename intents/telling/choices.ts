import type { GoalRecord } from '#src/domain/goal.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { formatNumber } from '#src/language/format.ts';
import type { ChoicesPart, ReplyPart } from '#src/reply/reply.ts';
import type { Setting, Told } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import { answerAbout } from './answer.ts';
import { toChoiceTable } from './choice-table.ts';
import { tellJoint } from './joint-line.ts';
import { tellRange } from './range-line.ts';
import type { Ask } from './say-again.ts';
import { type JudgedGoal, tellUnreported } from './scope.ts';
import { textIfAny } from './troubles.ts';
import { shorten, shortNameOf, unitNameOf, withMeasure, wordsOf } from './wording.ts';

/** More than this are not shown with their figures: nobody compares them at a glance. */
const MOST_SHOWN = 100;
const LONGEST_CHOICE = 75;
const LONGEST_UNIT = 44;

export interface ChoicesAsked {
  readonly held: GoalFacts;
  readonly goals: readonly JudgedGoal[];
  readonly understanding: Understanding;
  readonly setting: Setting;
}

/** Too many goals fit the words: all of them with their figures, and which one is wanted; a choice asks the same of it. */
export function tellChoices(asked: ChoicesAsked, ask: Ask): Told {
  const { goals, understanding } = asked;
  const shown = goals.length <= MOST_SHOWN ? goals : [];
  const parts: readonly ReplyPart[] = [
    ...textIfAny(tellUnreported(understanding.period, asked.held.reportedThrough)),
    ...(shown.length > 0 ? tellShown(shown, understanding) : []),
    toChoicesPart(asked, ask),
  ];
  return answerAbout(shown, asked, { title: 'Varias metas coinciden', parts });
}

function tellShown(goals: readonly JudgedGoal[], { period }: Understanding): readonly ReplyPart[] {
  const lines = [tellJoint(goals, period), tellRange(goals, period)].filter((line) => line !== undefined);
  return [...textIfAny(lines.length === 0 ? undefined : lines.join('\n')), toChoiceTable(goals, period)];
}

function toChoicesPart({ goals, understanding }: ChoicesAsked, ask: Ask): ChoicesPart {
  const label = labelling(goals.map(({ record }) => record));
  return {
    kind: 'choices',
    question: `Coinciden ${formatNumber(goals.length)} metas y acciones. ¿Cuál desea? Elija una, o escriba su clave.`,
    options: goals.map(({ record }) => ({
      label: label(record),
      message: ask(subjectOf(record, goals), understanding),
    })),
  };
}

/**
 * What tells the choices apart stands first: the office where there are several, then code and name; where these are
 * the same as well, the annual goal.
 */
function labelling(records: readonly GoalRecord[]): (record: GoalRecord) => string {
  const offices = new Set(records.map(({ unit }) => unit.code));
  // Once each: there may be hundreds, with long descriptions.
  const names = new Map(records.map((record) => [record, shortNameOf(wordsOf(record))]));
  const short = (record: GoalRecord): string => names.get(record) ?? '';
  const alike = new Set(names.values()).size === 1;
  const toKey = (record: GoalRecord): string => `${record.unit.code} ${short(record)}`;
  const namesakes = Map.groupBy(records, toKey);
  return (record) => {
    const annual =
      (namesakes.get(toKey(record))?.length ?? 0) > 1
        ? ` · meta anual ${withMeasure(record.annual?.value ?? null, record)}`
        : '';
    const office = offices.size > 1 ? `${shorten(unitNameOf(record.unit), LONGEST_UNIT)} · ` : '';
    const lead = `${office}${record.code}`;
    if (alike && offices.size === records.length) return lead;
    return `${shorten(`${lead} ${short(record)}`, LONGEST_CHOICE - annual.length)}${annual}`;
  };
}

/** "la 303"; with its unit where another unit has a goal of the same code. */
export function subjectOf(record: GoalRecord, goals: readonly JudgedGoal[]): string {
  const namesakes = goals.filter((goal) => goal.record.code === record.code);
  return namesakes.length > 1 ? `la ${record.code} de la unidad ${record.unit.code}` : `la ${record.code}`;
}
