import { tellLightRule } from '#intents/telling/light-rule.ts';
import { RULE_TITLES } from '#intents/telling/rule-titles.ts';
import { plainReply } from '#intents/telling/troubles.ts';
import { describeDocument } from '#intents/telling/wording.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Reply, ReplyPart } from '#src/reply/reply.ts';
import type { Alert } from '../alert.ts';
import type { Rehearsal } from '../rules/rehearse.ts';
import type { RuleScope } from '../rules/rule.ts';
import { tellJudgement } from './tell-judgement.ts';

export interface RehearsedYear {
  readonly year: number;
  readonly rehearsals: readonly Rehearsal[];
}

/** The alerts of a day, by what they are about. */
export function tellAlerts(alerts: readonly Alert[], thresholds: LightThresholds): Reply {
  if (alerts.length === 0) return { ...plainReply('No hay nada que avisar.'), title: TITLE };
  const documents = alerts.flatMap(({ record }) => (record.source === null ? [] : [record.source.document]));
  return {
    ...plainReply(),
    title: TITLE,
    parts: [...Map.groupBy(alerts, ({ judgement }) => judgement.facts.kind)].flatMap(([kind, held]) =>
      toParts(`${RULE_TITLES[kind]} (${formatNumber(held.length)})`, held, thresholds),
    ),
    sources: [...new Set(documents.map((document) => `${describeDocument(document)}.`))],
    footnotes: [tellLightRule(thresholds)],
  };
}

const TITLE = 'Alertas';

function toParts(
  heading: string,
  alerts: readonly Alert[],
  thresholds: LightThresholds,
): readonly ReplyPart[] {
  const items = alerts.map(({ judgement, record }) => tellJudgement(judgement, { record, thresholds }));
  return [
    { kind: 'text', text: heading },
    { kind: 'bullets', items },
  ];
}

/** How often each rule would have alerted, with the quarters in which it would. */
export function tellRehearsals(years: readonly RehearsedYear[]): Reply {
  const told = years.filter(({ rehearsals }) => rehearsals.some(({ byQuarter }) => byQuarter.length > 0));
  if (told.length === 0) {
    return {
      ...plainReply('Todavía no hay ningún trimestre reportado en que ensayar las reglas.'),
      title: REHEARSAL,
    };
  }
  return {
    ...plainReply(),
    title: REHEARSAL,
    parts: told.flatMap(({ year, rehearsals }): readonly ReplyPart[] => [
      {
        kind: 'text',
        text: `Programa ${year}, con lo que hoy está cargado; la observación de un trimestre cuyo informe no se cargó cuenta como faltante. No se avisó a nadie.`,
      },
      { kind: 'bullets', items: rehearsals.map(tellRehearsal) },
    ]),
  };
}

const REHEARSAL = 'Ensayo de las reglas';

/** Of the whole agency nothing is said. */
function tellScope(scope: RuleScope): string {
  if (scope.kind === 'agency') return '';
  return scope.kind === 'unit' ? `, unidad ${scope.unitCode}` : `, meta ${scope.goalCode}`;
}

function tellRehearsal({ rule, times, byQuarter }: Rehearsal): string {
  const name = `${RULE_TITLES[rule.kind]} (${rule.name}${tellScope(rule.scope)})`;
  if (times === 0) return `${name}: no habría avisado este año.`;
  const quarters = byQuarter
    .filter((each) => each.times > 0)
    .map((each) => `${formatQuarter(each.quarter)}: ${formatNumber(each.times)}`);
  const count = times === 1 ? '1 vez' : `${formatNumber(times)} veces`;
  return `${name}: habría avisado ${count} este año (${quarters.join('; ')}).`;
}
