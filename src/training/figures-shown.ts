import type { Answered } from '#src/bot/bot.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { renderPlain } from '#src/reply/render-plain.ts';

/** Does the answer show exactly these goals, each with the figures that the store holds? */
export function showsExactly({ goals }: Answered, owed: readonly GoalRecord[]): boolean {
  const shown = new Map(goals.map(({ record }) => [record.id, record]));
  return shown.size === owed.length && owed.every((record) => isSameFigures(record, shown.get(record.id)));
}

function isSameFigures(held: GoalRecord, shown: GoalRecord | undefined): boolean {
  const figures = ({ annual, quarters }: GoalRecord): string =>
    JSON.stringify([
      annual?.value,
      ...quarters.map(({ planned, achieved }) => [planned?.value ?? null, achieved?.value ?? null]),
    ]);
  return shown !== undefined && figures(held) === figures(shown);
}

/** Smaller numbers are counts, days and ordinals of any text. */
const SMALLEST_TELLING = 10;
const NUMBER = /(?<![\p{L}\d.,])\d{1,3}(?:,\d{3})+(?![\d.])|(?<![\p{L}\d.,])\d+(?![\d.]*\d|\p{L})/gu;

/**
 * The figures of the store that a reply says: numbers that some goal holds and that are neither a code or a year
 * nor taken from the message itself.
 */
export function findFiguresSaid(
  { reply }: Answered,
  { facts, question }: { readonly facts: GoalFacts; readonly question: string },
): readonly number[] {
  const names = new Set([
    ...facts.records.flatMap(({ code, unit, program }) => [code, unit.code, program.code]),
    ...facts.knownYears.map(String),
    // How many goals there are is no goal's figure.
    String(facts.records.length),
  ]);
  const held = new Set(facts.records.flatMap(figuresOf));
  const asked = new Set(numbersIn(question));
  return numbersIn(renderPlain(reply))
    .filter((text) => !names.has(text) && !asked.has(text))
    .map((text) => Number(text.replaceAll(',', '')))
    .filter((value) => value >= SMALLEST_TELLING && held.has(value));
}

function numbersIn(text: string): readonly string[] {
  return text.match(NUMBER) ?? [];
}

function figuresOf({ annual, quarters, reportedTotals }: GoalRecord): readonly number[] {
  return [
    annual,
    ...quarters.flatMap(({ planned, achieved }) => [planned, achieved]),
    ...reportedTotals.map(({ achieved }) => achieved),
  ].flatMap((figure) => (figure === null ? [] : [figure.value]));
}
