import { tellOverview, tellOverviewHeadline } from '#intents/telling/overview-reply.ts';
import type { JudgedGoal } from '#intents/telling/scope.ts';
import { toGoalRowJson } from '#src/channels/terminal/goal-row-json.ts';
import { type Overview, toOverview } from '#src/domain/overview.ts';
import { unsettledFindings } from '#src/domain/reporting-gaps.ts';
import { toStanding } from '#src/domain/standing.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { type Command, UsageError } from './command.ts';
import { toFindingJson } from './import/finding-json.ts';
import { parseOptions } from './options.ts';
import { previewSummary } from './summary/preview.ts';
import { sendSummaries } from './summary/send.ts';
import { type OpenedQuarter, QUARTER_OPTIONS, QUARTER_USAGE, withQuarter } from './with-quarter.ts';

export const SUMMARY: Command = {
  name: 'summary',
  summary: 'resume cómo va el programa al cierre de un trimestre',
  usage: `avance summary --quarter 2023-Q3 [opciones]
${QUARTER_USAGE}
  --json     un objeto JSON en vez del texto
  --preview QUIÉN  el resumen como lo recibiría una unidad (su clave), una persona o un canal
  --send     envía ahora los resúmenes del trimestre a quienes los reciben, una sola vez a cada uno`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...QUARTER_OPTIONS,
      json: { type: 'boolean' },
      preview: { type: 'string' },
      send: { type: 'boolean' },
    });
    if (positionals.length > 0) throw new UsageError('«summary» no lleva más palabras que sus opciones.');
    const chosen = [values.json, values.send, values.preview].filter((value) => value !== undefined);
    if (chosen.length > 1) throw new UsageError('De --json, --preview y --send escriba sólo uno.');
    const isForAll = values.send === true || values.preview !== undefined;
    if (isForAll && values.unit !== undefined)
      throw new UsageError('--unit no va con --preview ni con --send: cada quien recibe lo suyo.');
    return withQuarter(terminal, values, async (opened) => {
      if (values.send === true) return sendSummaries(terminal, opened);
      if (values.preview !== undefined) return previewSummary(terminal, opened, values.preview);
      const overview = overviewOf(opened);
      const { thresholds } = opened.config;
      const told =
        values.json === true
          ? JSON.stringify(toSummaryJson(overview, opened))
          : renderPlain(tellOverview(overview, { ...opened, thresholds }));
      terminal.write(`${told}\n`);
      return 0;
    });
  },
};

function overviewOf({ facts, quarter, config }: OpenedQuarter): Overview<JudgedGoal> {
  return toOverview(
    facts.records.map((record) => ({ record, standing: toStanding(record, quarter, config.thresholds) })),
  );
}

function toSummaryJson(
  overview: Overview<JudgedGoal>,
  { facts, quarter, config }: OpenedQuarter,
): Record<string, unknown> {
  const toRow = ({ record }: JudgedGoal) => toGoalRowJson({ record, through: quarter }, config.thresholds);
  return {
    quarter: `${facts.year}-Q${quarter}`,
    counts: overview.counts,
    worst: overview.behind.map(toRow),
    over: overview.over.map(toRow),
    missing: overview.missing.map(toRow),
    findings: overview.doubtful.flatMap(({ record }) =>
      unsettledFindings(record, quarter).map(toFindingJson),
    ),
    headline: tellOverviewHeadline(overview, { facts, quarter }),
  };
}
