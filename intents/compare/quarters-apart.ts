import type { Quarter } from '#src/domain/period.ts';
import type { Measure } from '#src/domain/slots.ts';
import { achievedIn, plannedIn, toRatio } from '#src/domain/standing.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ReplyPart, TableCell } from '#src/reply/reply.ts';
import { type Side, tellAhead } from '../telling/ahead.ts';
import { formatValue } from '../telling/asked-figures.ts';
import { figureCell, plainCell } from '../telling/cells.ts';
import { toQuarterTable } from '../telling/quarter-table.ts';
import type { JudgedGoal } from '../telling/scope.ts';
import { measureOf } from '../telling/wording.ts';
import { QUARTER_WORDS } from './measure-words.ts';

type Record = JudgedGoal['record'];

export interface QuartersAsked {
  readonly quarters: readonly Quarter[];
  readonly reportedThrough: Quarter | null;
  readonly measure: Measure | null;
}

/** Quarters of one goal against each other: which was the best, and the difference of the last to the first. */
export function tellQuartersApart({ record }: JudgedGoal, asked: QuartersAsked): readonly ReplyPart[] {
  const { quarters } = asked;
  const [first, last] = [quarters[0], quarters.at(-1)];
  const difference = first === undefined || last === undefined ? [] : [differenceOf(record, first, last)];
  return [
    { kind: 'text', text: `${record.code}: ${tellSentence(record, asked)}` },
    toQuarterTable(record, asked, difference),
  ];
}

function tellSentence(record: Record, asked: QuartersAsked): string {
  const measure = comparedBy(asked.measure);
  const sides = asked.quarters.map((quarter): Side => {
    const value = valueIn(record, quarter, measure);
    return {
      name: `el ${formatQuarter(quarter)}`,
      value,
      shown: formatValue(value, measure),
      why: tellWhy(record, quarter, asked.reportedThrough),
    };
  });
  const words = { ...QUARTER_WORDS[measure], of: OF_WORDS[measure](record) };
  const sentence = tellAhead(sides, words);
  const amounts = measure === 'compliance' ? tellAmounts(record, asked.quarters) : [];
  return [`${sentence.slice(0, 1).toLocaleLowerCase('es-MX')}${sentence.slice(1)}`, ...amounts].join(' ');
}

/** The annual goal and what is left of it are not of a quarter: quarters are compared by their own compliance. */
function comparedBy(measure: Measure | null): Measure {
  return measure === 'actual' || measure === 'programmed' || measure === 'relative' ? measure : 'compliance';
}

function valueIn(record: Record, quarter: Quarter, measure: Measure): number | null {
  const [planned, achieved] = [plannedIn(record, quarter), achievedIn(record, quarter)];
  if (measure === 'actual') return achieved;
  if (measure === 'programmed') return planned;
  return measure === 'relative'
    ? toRatio(achieved, record.annual?.value ?? null)
    : toRatio(achieved, planned);
}

const inMeasure = (record: Record): string => {
  const measure = measureOf(record);
  return measure === null ? '' : `(${measure})`;
};

const OF_WORDS: Readonly<{ [Each in Measure]: (record: Record) => string }> = {
  actual: inMeasure,
  programmed: inMeasure,
  relative: () => 'de la meta anual',
  compliance: () => 'de lo programado en su trimestre',
  target: inMeasure,
  remaining: inMeasure,
};

function tellWhy(record: Record, quarter: Quarter, reportedThrough: Quarter | null): string {
  if (reportedThrough === null || quarter > reportedThrough) return 'todavía no se reporta';
  return plannedIn(record, quarter) === 0 ? 'no tenía nada programado' : 'no hay dato cierto';
}

/** Of two quarters: how much more or less was achieved in the later one. */
function tellAmounts(record: Record, quarters: readonly Quarter[]): readonly string[] {
  const [first, last] = quarters;
  if (quarters.length !== 2 || first === undefined || last === undefined) return [];
  const [earlier, later] = [achievedIn(record, first), achievedIn(record, last)];
  if (earlier === null || later === null) return [];
  const measure = measureOf(record);
  const unit = measure === null ? '' : ` (${measure})`;
  if (earlier === later) return [`En ambos se alcanzaron ${formatNumber(earlier)}${unit}.`];
  const more = later > earlier ? 'más' : 'menos';
  return [
    `En el ${formatQuarter(last)} se alcanzaron ${formatNumber(Math.abs(later - earlier))} ${more}${unit} que en el ${formatQuarter(first)}.`,
  ];
}

function differenceOf(record: Record, first: Quarter, last: Quarter): readonly TableCell[] {
  const minus = (a: number | null, b: number | null): TableCell =>
    a === null || b === null ? plainCell('—') : figureCell(a - b);
  return [
    plainCell(`Diferencia (${formatQuarter(last)} menos ${formatQuarter(first)})`),
    minus(plannedIn(record, last), plannedIn(record, first)),
    minus(achievedIn(record, last), achievedIn(record, first)),
    plainCell(''),
  ];
}
