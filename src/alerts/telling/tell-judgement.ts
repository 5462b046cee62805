import { tellToDate } from '#intents/telling/scope.ts';
import { headingOf, withMeasure } from '#intents/telling/wording.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatCount, formatDay, formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { Judgement, JudgementFacts } from '../judging/judgement.ts';

export interface Telling {
  /** The goal that the judgement is of. */
  readonly record: GoalRecord;
  readonly thresholds: LightThresholds;
}

type Teller<Kind extends JudgementFacts['kind']> = (
  facts: Extract<JudgementFacts, { readonly kind: Kind }>,
  told: Judgement,
  telling: Telling,
) => readonly string[];

/** A judgement in Spanish: what, how much, against what, the rule in words, and since when. */
export function tellJudgement(judgement: Judgement, telling: Telling): string {
  return `${headingOf(telling.record)} — ${tellWhat(judgement, telling).join(' ')}`;
}

/** The same where it is plain which goal is meant: what is so, the rule, since when. */
export function tellWhat(judgement: Judgement, telling: Telling): readonly string[] {
  return tellFacts(judgement.facts, judgement, telling);
}

const TELLERS: { readonly [Kind in JudgementFacts['kind']]: Teller<Kind> } = {
  behind: (facts, told, telling) => [
    `${formatBadge(toLightBadge(facts.light))}: ${tellToDateFigures(facts, told, telling)}`,
    `Regla: cumplimiento a la fecha por debajo de ${formatPercent(telling.thresholds.greenFrom)}; ` +
      `rojo, por debajo de ${formatPercent(telling.thresholds.yellowFrom)}.`,
    `Por debajo ${tellSince(told)}.`,
  ],
  'slow-quarter': (facts, told) => [
    `El ${quarterOf(told)} fue lento, y el acumulado (${formatBadge(toLightBadge(facts.light))}, ` +
      `${formatPercent(told.complianceRatio)}) no lo deja ver: alcanzó ${formatNumber(facts.achieved)} de ` +
      `${formatNumber(facts.planned)} en el trimestre, ${formatPercent(facts.quarterRatio)} de lo programado.`,
    `Regla: menos de ${formatPercent(facts.quarterBelow)} de lo programado en el trimestre.`,
    `Así ${tellSince(told)}.`,
  ],
  over: (facts, told, telling) => [
    `${formatBadge(toLightBadge('over'))}: ${tellToDateFigures(facts, told, telling)}`,
    `Regla: más de ${formatPercent(telling.thresholds.overAbove)} de lo programado a la fecha pide justificación.`,
    `Rebasada ${tellSince(told)}.`,
  ],
  'missing-capture': (facts, told, { record }) => [
    `Falta capturar el ${quarterOf(told)}` +
      `${facts.planned === null ? '' : `; programado: ${withMeasure(facts.planned, record)}`}.`,
    facts.overdue
      ? `El plazo venció el ${formatDay(facts.dueOn)}.`
      : `El plazo vence el ${formatDay(facts.dueOn)}.`,
    `Regla: se captura a más tardar ${formatCount(facts.dueBusinessDays, 'día hábil', 'días hábiles')} después del cierre del trimestre.`,
  ],
  'missing-remark': (facts, told, telling) => [
    `Sin observación del ${quarterOf(told)}, y está fuera de rango ` +
      `(${formatBadge(toLightBadge(facts.light))}): ${tellToDateFigures(facts, told, telling)}`,
    `Regla: lo que está fuera de rango a la fecha (${facts.lights.map((light) => toLightBadge(light).word).join(', ')}) ` +
      'se explica con una observación del trimestre.',
    `Sin explicación ${tellSince(told)}.`,
  ],
  finding: ({ findings }, told) => [
    `Tiene cifras que no cuadran. ${findings.map(({ message }) => message).join(' ')}`,
    'Regla: las cifras de un informe cuadran con sus propias sumas.',
    `Así ${tellSince(told)}.`,
  ],
};

function tellFacts<Kind extends JudgementFacts['kind']>(
  facts: Extract<JudgementFacts, { readonly kind: Kind }>,
  told: Judgement,
  telling: Telling,
): readonly string[] {
  const kind: Kind = facts.kind;
  return TELLERS[kind](facts, told, telling);
}

interface ToDate {
  readonly plannedToDate: number | null;
  readonly achievedToDate: number | null;
}

export function tellToDateFigures(
  { plannedToDate, achievedToDate }: ToDate,
  { year, quarter, complianceRatio }: Pick<Judgement, 'year' | 'quarter' | 'complianceRatio'>,
  { record }: Pick<Telling, 'record'>,
): string {
  return (
    `alcanzado ${formatNumber(achievedToDate)} de ${withMeasure(plannedToDate, record)} ` +
    `de ${tellToDate(year, quarter)}; cumplimiento ${formatPercent(complianceRatio)} de lo programado.`
  );
}

function quarterOf({ quarter, year }: Judgement): string {
  return `${formatQuarter(quarter)} de ${year}`;
}

function tellSince({ since }: Judgement): string {
  return `desde el ${formatQuarter(since)}`;
}
