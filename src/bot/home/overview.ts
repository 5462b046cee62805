import type { Setting } from '#intents/intent.ts';
import { LIGHTS_BY_CONCERN, tellLightRule } from '#intents/telling/light-rule.ts';
import { type LightShare, tellCounts, toLightShare } from '#intents/telling/light-share.ts';
import { isDoubtful } from '#intents/telling/origins.ts';
import { type JudgedGoal, judge, tellToDate } from '#intents/telling/scope.ts';
import { codedUnit, describeDocument, headingOf, measureOf, unitNameOf } from '#intents/telling/wording.ts';
import type { GoalFacts } from '#src/domain/query.ts';
import { rank } from '#src/domain/selection.ts';
import { shortfallOf } from '#src/domain/shortfall.ts';
import { formatGoalCount, formatNumber, formatPercent, joinWithAnd } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { HomeArea, HomeGoal, LightCount, WorstGoals } from './home.ts';

const MOST_WORST = 5;
const MOST_UNITS = 15;
const MOST_CODES = 6;

/** What Homes say of one state of the store, before it is known whose Home it is. */
export interface Overview {
  readonly agency: HomeArea;
  readonly byUnit: ReadonlyMap<string, HomeArea>;
  readonly sources: readonly string[];
  readonly rule: string;
}

/** Null: nothing is reported yet, so that nothing can be judged. */
export function toOverview(facts: GoalFacts, setting: Setting): Overview | null {
  if (facts.reportedThrough === null || facts.records.length === 0) return null;
  const goals = judge(facts, null, setting);
  const when = capitalised(tellToDate(facts.year, facts.reportedThrough));
  const subject = makeSubject(goals);
  const units = [...Map.groupBy(goals, ({ record }) => record.unit.code)].map(([code, own]) => ({
    code,
    title: own[0] === undefined ? code : codedUnit(own[0].record.unit),
    share: toLightShare(own),
    goals: own,
  }));
  const areaOf = (title: string, own: readonly JudgedGoal[], share: LightShare): HomeArea => ({
    title,
    when,
    lights: countLights(share),
    share: tellOnCourse(share),
    unknown: tellUnknown(own),
    units: [],
    moreUnits: 0,
    worst: tellWorst(own, (goal) => toHomeGoal(goal, `¿Cómo va ${subject(goal)}?`)),
  });
  return {
    agency: {
      ...areaOf('Toda la dependencia', goals, toLightShare(goals)),
      ...tellUnits(units),
      worst: tellWorst(goals, (goal) => ofItsUnit(goal, toHomeGoal(goal, `¿Cómo va ${subject(goal)}?`))),
    },
    byUnit: new Map(units.map(({ code, title, goals: own, share }) => [code, areaOf(title, own, share)])),
    sources: facts.documents.map((document) => `${describeDocument(document)}.`),
    rule: tellLightRule(setting.thresholds),
  };
}

function countLights({ counts }: LightShare): readonly LightCount[] {
  return LIGHTS_BY_CONCERN.filter((light) => counts[light] > 0).map((light) => ({
    badge: toLightBadge(light),
    count: counts[light],
  }));
}

function tellOnCourse(share: LightShare): string {
  const total = formatGoalCount(share.total);
  return share.judged === 0
    ? `${total}; ninguna se puede juzgar todavía`
    : `${total}; van en verde o rebasadas ${tellCounts(share)} (${formatPercent(share.ratio)})`;
}

function tellUnknown(goals: readonly JudgedGoal[]): string | null {
  const codes = goals.filter(({ standing }) => standing.light === 'missing').map(({ record }) => record.code);
  if (codes.length === 0) return null;
  const more = codes.length > MOST_CODES ? [`${formatNumber(codes.length - MOST_CODES)} más`] : [];
  return `Sin dato: ${joinWithAnd([...codes.slice(0, MOST_CODES), ...more])}`;
}

interface NamedShare {
  readonly title: string;
  readonly share: LightShare;
}

/** Those with the smallest part on course first; one unit alone is the whole and not told apart. */
function tellUnits(units: readonly NamedShare[]): Pick<HomeArea, 'units' | 'moreUnits'> {
  if (units.length < 2) return { units: [], moreUnits: 0 };
  const inOrder = units.toSorted((a, b) => (a.share.ratio ?? 2) - (b.share.ratio ?? 2));
  const lines = inOrder.slice(0, MOST_UNITS).map(({ title, share }) => {
    const lights = countLights(share).map(
      ({ badge, count }) => `${formatBadge(badge)} ${formatNumber(count)}`,
    );
    return `${title}: ${lights.join(' · ')}`;
  });
  return { units: lines, moreUnits: units.length - lines.length };
}

function tellWorst(goals: readonly JudgedGoal[], tell: (goal: JudgedGoal) => HomeGoal): WorstGoals {
  const behind = goals.filter(({ standing: { light } }) => light === 'red' || light === 'yellow');
  const worst = rank(behind, 'worst').slice(0, MOST_WORST);
  const count = worst.length < behind.length ? ` (${worst.length} de ${formatNumber(behind.length)})` : '';
  return {
    caption: worst.length === 0 ? 'Ninguna va en amarillo ni en rojo.' : `Las más atrasadas${count}`,
    goals: worst.map(tell),
  };
}

function toHomeGoal(goal: JudgedGoal, question: string): HomeGoal {
  const { record, standing } = goal;
  const missing = shortfallOf(standing);
  const measure = measureOf(record);
  const figures = [
    `Cumplimiento ${formatPercent(standing.complianceRatio)}`,
    `alcanzado ${formatNumber(standing.achievedToDate)} de ${formatNumber(standing.plannedToDate)}`,
    ...(missing === null
      ? []
      : [
          `${missing === 1 ? 'falta' : 'faltan'} ${formatNumber(missing)}${measure === null ? '' : ` (${measure})`}`,
        ]),
    ...(isDoubtful(goal) ? ['⚠️ cifras en duda'] : []),
  ];
  return {
    heading: headingOf(record),
    badge: toLightBadge(standing.light),
    state: figures.join(' · '),
    question,
  };
}

function ofItsUnit({ record }: JudgedGoal, told: HomeGoal): HomeGoal {
  return { ...told, state: `${told.state} · ${unitNameOf(record.unit)}` };
}

/** "la 303"; with its unit where another unit has a goal of the same code. */
function makeSubject(goals: readonly JudgedGoal[]): (goal: JudgedGoal) => string {
  const byCode = Map.groupBy(goals, ({ record }) => record.code);
  return ({ record }) =>
    (byCode.get(record.code)?.length ?? 0) > 1
      ? `la ${record.code} de la unidad ${record.unit.code}`
      : `la ${record.code}`;
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('es-MX')}${text.slice(1)}`;
}
