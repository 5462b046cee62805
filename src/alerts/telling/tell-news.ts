import type { Setting } from '#intents/intent.ts';
import { tellLightRule } from '#intents/telling/light-rule.ts';
import { tellSource } from '#intents/telling/origins.ts';
import { toQuarterChart } from '#intents/telling/quarter-chart.ts';
import { sayPeriod } from '#intents/telling/say-again.ts';
import { headingOf } from '#intents/telling/wording.ts';
import type { AlertNews } from '#src/domain/alert.ts';
import { toCourse } from '#src/domain/course.ts';
import type { GoalRecord } from '#src/domain/goal.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatCount, formatDay, formatQuarter } from '#src/language/format.ts';
import type { Act, ChartPart, Reply, Suggestion } from '#src/reply/reply.ts';
import { toAct, toMainAct, toReply } from '#src/reply/to-reply.ts';
import type { Followed } from '../follow.ts';
import type { RuleKind } from '../rules/rule.ts';
import { tellWhat } from './tell-judgement.ts';
import { tellRecovery } from './tell-recovery.ts';

export const NEWS_WORDS: Readonly<Record<AlertNews, string>> = {
  raised: 'Aviso',
  worsened: 'Empeoró',
  reminded: 'Recordatorio',
  escalated: 'Aviso sin respuesta',
  recovered: 'Atendido',
};

/** What an alert of one goal is about, in the middle of a sentence. */
export const SUBJECT_WORDS: Readonly<Record<RuleKind, string>> = {
  behind: 'por debajo de lo programado a la fecha',
  'slow-quarter': 'trimestre lento',
  over: 'rebasada',
  'missing-capture': 'sin capturar',
  'missing-remark': 'fuera de rango y sin observación',
  finding: 'cifras que no cuadran',
};

export interface ToldNews extends Omit<Followed, 'news'> {
  readonly alertId: number;
  readonly news: AlertNews;
}

export interface NewsTelling {
  readonly thresholds: LightThresholds;
  readonly dayOf: Setting['dayOf'];
}

/**
 * News of one goal as a message: what, how much, against what, by which rule, since when; and what can be done.
 * @param also other news of the same goal that came with it
 */
export function tellNews(main: ToldNews, also: readonly ToldNews[], telling: NewsTelling): Reply {
  const { record, quarter, rule } = main;
  const { thresholds } = telling;
  const open = [main, ...also].filter(({ judgement }) => judgement !== null);
  const kind = rule?.kind ?? 'behind';
  return {
    ...toReply(
      [headingOf(record), ...tellOne(main, thresholds)].join('\n'),
      ...also.map((news) => `Además: ${tellOne(news, thresholds).join('\n')}`),
      ...chartOf(record, telling),
      ...(open.length === 0 ? [] : [{ kind: 'acts' as const, acts: toActs(open) }]),
    ),
    title: `${NEWS_WORDS[main.news]}: ${SUBJECT_WORDS[kind]} · ${record.code}`,
    understood: `${formatQuarter(quarter)} de ${record.year}`,
    sources: [tellSource(record, telling.dayOf)],
    footnotes: [tellLightRule(thresholds)],
    suggestions: [toDetail(record, quarter)],
  };
}

/** In lines of its own each: what is new, what is so, the rule, since when. */
function tellOne(news: ToldNews, thresholds: LightThresholds): readonly string[] {
  const { judgement, record } = news;
  const lead = tellLead(news);
  const what =
    judgement === null ? tellRecovery(news, thresholds) : tellWhat(judgement, { record, thresholds });
  return lead === null ? what : [lead, ...what];
}

/** What the news is beside the judgement; null: a new alert says it all by itself. */
function tellLead({ state, rule, news }: ToldNews): string | null {
  switch (news) {
    case 'worsened':
      return 'Empeoró desde el aviso anterior.';
    case 'reminded':
      return 'Se pospuso hasta hoy, y sigue así.';
    case 'escalated':
      return `Se avisó el ${formatDay(state.raisedOn)} y en ${formatCount(rule?.following.escalateAfter ?? 0, 'día hábil', 'días hábiles')} nadie respondió.`;
    default:
      return null;
  }
}

/** An answer to a message answers all that it tells of. */
function toActs(open: readonly ToldNews[]): readonly Act[] {
  const ids = open.map(({ alertId }) => alertId).join();
  // A quarter without its figure is mended by the figure.
  const isExplained = open.some(({ rule }) => rule?.kind !== 'missing-capture');
  return [
    toMainAct('Enterado', 'alert-seen', ids),
    toAct('Compromiso', 'alert-commit', ids),
    ...(isExplained ? [toAct('Observación', 'alert-remark', ids)] : []),
    toAct('Posponer', 'alert-snooze', ids),
  ];
}

/** A quarter that has closed and that nobody has reported is not one whose figure is in doubt. */
function chartOf(record: GoalRecord, { thresholds }: NewsTelling): readonly ChartPart[] {
  const reportedThrough = record.source?.document.quarter ?? null;
  const points = toCourse(record, { quarters: QUARTERS, reportedThrough, thresholds });
  return points.some(({ achieved }) => achieved !== null) ? [toQuarterChart(record, points)] : [];
}

function toDetail({ code, year }: GoalRecord, quarter: Quarter): Suggestion {
  const when = sayPeriod({ year, quarters: [quarter], cumulative: false });
  return { label: 'Ver detalle', message: `avance de la ${code}${when}` };
}
