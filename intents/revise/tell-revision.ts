import type { GoalRecord } from '#src/domain/goal.ts';
import {
  type Committed,
  committedOf,
  differencesOf,
  hasToBalance,
  type Imbalance,
  imbalanceOf,
  revised,
} from '#src/domain/goal-revision.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { SourceDocument } from '#src/domain/source.ts';
import { type Standing, toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatNumber, formatPercent, formatQuarter } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { FiguresPart, LabelledFigure, Note } from '#src/reply/reply.ts';
import { tellToDate } from '../telling/scope.ts';
import { headingOf } from '../telling/wording.ts';

export interface Revising {
  readonly record: GoalRecord;
  readonly after: Committed;
  /** At whose close the effect is told. */
  readonly through: Quarter;
  readonly thresholds: LightThresholds;
}

/** "Meta anual", "Programado en el 4.º trimestre". */
export function nameModified(what: 'annual' | Quarter): string {
  return what === 'annual' ? 'Meta anual' : `Programado en el ${formatQuarter(what)}`;
}

/** What is there now and what would be, figure by figure, and what that does to how the goal stands. */
export function tellRevision({ record, after, through, thresholds }: Revising): FiguresPart {
  const changes = differencesOf(committedOf(record), after).map(
    ({ what, before, after: then }): LabelledFigure => ({
      label: nameModified(what),
      value: `${formatNumber(before)} → ${formatNumber(then)}`,
    }),
  );
  const [was, is] = [record, revised(record, after)].map((each) => toStanding(each, through, thresholds));
  return {
    kind: 'figures',
    heading: headingOf(record),
    light: null,
    items: [...changes, ...(was === undefined || is === undefined ? [] : tellEffect(record, was, is))],
    notes: tellOriginal(record),
    source: null,
  };
}

function tellEffect({ year }: GoalRecord, was: Standing, is: Standing): readonly LabelledFigure[] {
  const toDate = tellToDate(year, is.throughQuarter);
  return [
    {
      label: `Cumplimiento a la fecha (${toDate})`,
      value: tellShift(tellCompliance(was), tellCompliance(is)),
    },
    {
      label: 'Avance relativo',
      value: tellShift(formatPercent(was.relativeRatio), formatPercent(is.relativeRatio)),
    },
  ];
}

function tellCompliance({ complianceRatio, light }: Standing): string {
  return `${formatPercent(complianceRatio)}, ${formatBadge(toLightBadge(light))}`;
}

function tellShift(was: string, is: string): string {
  return was === is ? `${is} (no cambia)` : `${was} → ${is}`;
}

/** Of a goal that was modified before, what it first committed to. */
function tellOriginal({ original }: GoalRecord): readonly Note[] {
  return original === undefined
    ? []
    : [
        {
          kind: 'info',
          text: `Ya se había modificado: la meta anual original es ${formatNumber(original.annual)}.`,
        },
      ];
}

/** Quarters and annual figure that have to add up and do not, in words; null where they do or need not. */
export function findImbalance(record: GoalRecord, after: Committed): Imbalance | null {
  return hasToBalance(committedOf(record)) ? imbalanceOf(after) : null;
}

export function tellImbalance({ sum, annual }: Imbalance): string {
  const [short, by] = [sum < annual, Math.abs(annual - sum)];
  const rest = short ? `faltan ${formatNumber(by)} por programar` : `sobran ${formatNumber(by)}`;
  return `Los trimestres programados suman ${formatNumber(sum)} y la meta anual sería ${formatNumber(annual)}: ${rest}.`;
}

/** The quarters of which no report is out. */
export function openQuarters(documents: readonly SourceDocument[]): readonly Quarter[] {
  return QUARTERS.filter((quarter) => documents.every((document) => document.quarter < quarter));
}
