import { type Joint, toJoint } from '#src/domain/joint.ts';
import type { Period } from '#src/domain/period.ts';
import { toRatio } from '#src/domain/standing.ts';
import { fold } from '#src/language/fold.ts';
import { formatNumber, formatPercent, joinWithAnd } from '#src/language/format.ts';
import { figuresAsked, isToDate, timeOf } from './asked-figures.ts';
import type { JudgedGoal } from './scope.ts';
import { measureOf, unitNameOf } from './wording.ts';

const MOST_NAMED = 5;

/** The same described work in the same measure, once in each of several units: what may be added up. */
export function isOneIndicator(goals: readonly JudgedGoal[]): boolean {
  const keys = new Set(goals.map(({ record }) => keyOf(record.description?.text, record.measure?.text)));
  const units = new Set(goals.map(({ record }) => record.unit.code));
  return goals.length > 1 && keys.size === 1 && !keys.has(null) && units.size === goals.length;
}

/** May these goals be added up? One described work in one measure, and no goal that is another's sum. */
function addsUp(goals: readonly JudgedGoal[]): boolean {
  const keys = new Set(goals.map(({ record }) => keyOf(record.description?.text, record.measure?.text)));
  const ids = new Set(goals.map(({ record }) => record.id));
  const nested = goals.some(({ record }) => record.parentId !== null && ids.has(record.parentId));
  return goals.length > 1 && keys.size === 1 && !keys.has(null) && !nested;
}

function keyOf(description: string | undefined, measure: string | undefined): string | null {
  return description === undefined || measure === undefined ? null : `${fold(description)}|${fold(measure)}`;
}

/** All of them together, where that means something: sums over what is reported, with what is left out by name. */
export function tellJoint(goals: readonly JudgedGoal[], period: Period | null): string | undefined {
  const [first] = goals;
  if (first === undefined || !addsUp(goals)) return undefined;
  const measure = measureOf(first.record) ?? '';
  const asked = toJoint(goals, (goal) => figuresAsked(goal, period));
  const toDate = toJoint(goals, (goal) => figuresAsked(goal, null));
  const said = isToDate(period) ? [asked] : [asked, toDate];
  const times = [timeOf(first, period), timeOf(first, null)];
  const leftOut = said
    .map(({ counted, unknown }) => (counted.length === 0 ? '' : tellLeftOut(unknown)))
    .filter((line) => line !== '');
  return [
    ...said.map((joint, index) => tellSum(joint, { time: times[index] ?? '', measure })),
    ...tellAnnual(toDate),
    ...new Set(leftOut),
  ].join('\n');
}

interface Said {
  readonly time: string;
  readonly measure: string;
}

function tellSum({ planned, achieved, ratio, counted, unknown }: Joint<JudgedGoal>, said: Said): string {
  if (counted.length === 0) return `En conjunto no hay todavía ninguna cifra reportada, ${said.time}.`;
  const all = counted.length + unknown.length;
  const who = unknown.length === 0 ? `las ${all}` : `${counted.length} de ${all}`;
  const share = ratio === null ? 'nada programado' : `${formatPercent(ratio)} de lo programado`;
  return `En conjunto (${who}), ${said.time}: alcanzado ${formatNumber(achieved)} de ${formatNumber(planned)} (${said.measure}), ${share}.`;
}

/** Against the annual goal: over the same goals as to date, and only where each of them has one. */
function tellAnnual({ achieved, counted }: Joint<JudgedGoal>): readonly string[] {
  const annual = counted.reduce<number | null>((sum, { record }) => {
    const own = record.annual?.value ?? null;
    return sum === null || own === null ? null : sum + own;
  }, 0);
  const ratio = toRatio(achieved, annual);
  return ratio === null
    ? []
    : [`Meta anual en conjunto: ${formatNumber(annual)}; avance relativo ${formatPercent(ratio)}.`];
}

function tellLeftOut(unknown: readonly JudgedGoal[]): string {
  if (unknown.length === 0) return '';
  const named = unknown
    .slice(0, MOST_NAMED)
    .map(({ record }) => `${record.code} (${unitNameOf(record.unit)})`);
  const more = unknown.length > MOST_NAMED ? [`${unknown.length - MOST_NAMED} más`] : [];
  const are = unknown.length === 1 ? 'No se cuenta' : 'No se cuentan';
  return `${are} ${joinWithAnd([...named, ...more])}: ${unknown.length === 1 ? 'le' : 'les'} faltan cifras, y lo que falta no es cero.`;
}
