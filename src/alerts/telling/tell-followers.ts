import type { NewDelivery } from '#db/queries/deliveries.ts';
import { toFiguresPart } from '#intents/telling/figures-part.ts';
import { tellLightRule } from '#intents/telling/light-rule.ts';
import { tellToDate } from '#intents/telling/scope.ts';
import { concernedBy, type GoalChange } from '#src/domain/concerned.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { makeLocalTime } from '#src/domain/local-time.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { mayRead } from '#src/domain/readable.ts';
import { type Standing, toStanding } from '#src/domain/standing.ts';
import type { Subscription } from '#src/domain/subscription.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatPercent } from '#src/language/format.ts';
import { writeReply } from '#src/reply/kept-reply.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { judgedQuarter } from '../judging/judge.ts';
import type { YearToJudge } from '../judging/read-years.ts';
import type { Audience } from './audience.ts';
import { nextWorkingMoment } from './quiet-hours.ts';

export interface Following {
  readonly subscriptions: readonly Subscription[];
  readonly readableFor: Audience['readableFor'];
  readonly thresholds: LightThresholds;
  readonly timeZone: string;
  readonly at: Date;
}

/** A goal at the close at which it is judged, and at the close before. */
interface Course {
  readonly record: GoalRecord;
  readonly quarter: Quarter;
  readonly before: Standing | null;
  readonly after: Standing;
}

/**
 * What people and channels asked to be told of goals, by how these stand at the newest close that is known
 * beside the one before. The key names what is news, so that it is told once, however often it is judged.
 */
export function tellFollowers(years: readonly YearToJudge[], following: Following): readonly NewDelivery[] {
  const { subscriptions, readableFor, timeZone, at } = following;
  if (subscriptions.length === 0) return [];
  const dueAt = nextWorkingMoment(at, timeZone);
  return years
    .flatMap((year) => toCourses(year, following.thresholds))
    .flatMap((course) => {
      const { code } = course.record.unit;
      const concerned = concernedBy(subscriptions, toChange(course)).filter((each) =>
        mayRead(readableFor(each), code),
      );
      if (concerned.length === 0) return [];
      const content = writeReply(tellCourse(course, following));
      return concerned.map((subscription) => ({
        key: `follow:${subscription.id}:${newsOf(course, subscription)}`,
        recipient: subscription.recipient,
        content,
        dueAt,
      }));
    });
}

function toCourses({ records, moment }: YearToJudge, thresholds: LightThresholds): readonly Course[] {
  return records.flatMap((record) => {
    const quarter = judgedQuarter(record, moment);
    if (quarter === null) return [];
    const previous = QUARTERS.find((each) => each === quarter - 1);
    const before = previous === undefined ? null : toStanding(record, previous, thresholds);
    return [{ record, quarter, before, after: toStanding(record, quarter, thresholds) }];
  });
}

function toChange({ record, before, after }: Course): GoalChange {
  const { id: goalId, code, unit, program, lines } = record;
  return {
    goalId,
    code,
    unitCode: unit.code,
    programCode: program.code,
    lineCodes: lines.map((line) => line.code),
    light: { before: before?.light ?? null, after: after.light },
    complianceRatio: { before: before?.complianceRatio ?? null, after: after.complianceRatio },
    relativeRatio: { before: before?.relativeRatio ?? null, after: after.relativeRatio },
  };
}

/** Another figure is news only to who follows figures; a limit that is crossed is crossed once a quarter. */
function newsOf({ record, quarter, after }: Course, { wanted }: Subscription): string {
  const place = `${record.id}:Q${quarter}`;
  if (wanted.kind !== 'event') return place;
  return wanted.event === 'figure' ? `${place}:${String(after.achievedToDate)}` : `${place}:${after.light}`;
}

function tellCourse(course: Course, { thresholds, timeZone }: Following): Reply {
  const { record, quarter, before, after } = course;
  const localTime = makeLocalTime(timeZone);
  const dayOf = (instant: string): string => localTime(new Date(instant)).day;
  const from = before === null ? '' : ` Al cierre anterior: ${formatBadge(toLightBadge(before.light))}.`;
  const now = `Semáforo de la ${record.code}: ${formatBadge(toLightBadge(after.light))}; cumplimiento ${formatPercent(after.complianceRatio)} de ${tellToDate(record.year, quarter)}.`;
  return {
    ...toReply(
      `${now}${from}`,
      toFiguresPart({ record, standing: after }, { period: null, withUnit: true, dayOf }),
    ),
    title: `Aviso que pidió: ${record.code}`,
    footnotes: [
      tellLightRule(thresholds),
      `Para dejar de recibirlo, escriba: «deja de avisarme de la ${record.code}».`,
    ],
    suggestions: [
      { label: 'Por qué', message: `¿Por qué va así la ${record.code}?` },
      { label: 'La evolución', message: `Evolución de la ${record.code}` },
    ],
  };
}
