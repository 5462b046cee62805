import { type Alert, toAlertJson } from '#src/alerts/alert.ts';
import { judgeGoals } from '#src/alerts/judging/judge.ts';
import { readYearsToJudge, type YearToJudge } from '#src/alerts/judging/read-years.ts';
import { rulesOf } from '#src/alerts/rules/read-rules.ts';
import { rehearse } from '#src/alerts/rules/rehearse.ts';
import type { Rule } from '#src/alerts/rules/rule.ts';
import { type RehearsedYear, tellAlerts, tellRehearsals } from '#src/alerts/telling/tell-alerts.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { parseInstant, parseOptions } from './options.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './with-store.ts';

export const ALERTS: Command = {
  name: 'alerts',
  summary: 'dice qué pide atención: rezagos, rebasadas, lo que falta capturar u observar',
  usage: `avance alerts [opciones]
${STORE_USAGE}
  --now INSTANTE  la fecha en que se juzga, por ejemplo 2023-10-16T09:00:00-07:00  (si falta: ahora)
  --json     un renglón JSON por alerta en vez del texto
  --dry-run  dice cuántas veces habría avisado cada regla en los trimestres reportados del año`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...STORE_OPTIONS,
      now: { type: 'string' },
      json: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    });
    if (positionals.length > 0) throw new UsageError('«alerts» no lleva más palabras que sus opciones.');
    const at = values.now === undefined ? terminal.clock() : parseInstant(values.now);
    return withStore<ExitCode>(terminal, values, async ({ store, config }) => {
      const { thresholds } = config;
      const today = toIsoDay(makeCalendarDay(config.timeZone)(at));
      const years = await readYearsToJudge(store.db, { today, thresholds });
      const write = values['dry-run'] === true ? writeRehearsals : writeAlerts;
      write(terminal, years, { json: values.json === true, thresholds, rules: await rulesOf(store.db) });
      return 0;
    });
  },
};

interface Form {
  readonly json: boolean;
  readonly thresholds: LightThresholds;
  readonly rules: readonly Rule[];
}

function writeAlerts(
  terminal: Terminal,
  years: readonly YearToJudge[],
  { json, thresholds, rules }: Form,
): void {
  const alerts = years.flatMap((year) => toAlerts(year, rules));
  if (json)
    writeLines(
      terminal,
      alerts.map((alert) => toAlertJson(alert, thresholds)),
    );
  else terminal.write(`${renderPlain(tellAlerts(alerts, thresholds))}\n`);
}

function toAlerts({ records, moment }: YearToJudge, rules: readonly Rule[]): readonly Alert[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return judgeGoals(records, rules, moment).flatMap((judgement) => {
    const record = byId.get(judgement.goalId);
    return record === undefined ? [] : [{ judgement, record }];
  });
}

function writeRehearsals(terminal: Terminal, years: readonly YearToJudge[], { json, rules }: Form): void {
  const rehearsed = years.map(
    ({ year, records, moment }): RehearsedYear => ({
      year,
      rehearsals: rehearse(records, rules, moment),
    }),
  );
  if (json) {
    writeLines(
      terminal,
      rehearsed.flatMap(({ year, rehearsals }) =>
        rehearsals.map(({ rule, times, byQuarter }) => ({
          rule: rule.name,
          year,
          times,
          quarters: byQuarter,
        })),
      ),
    );
  } else terminal.write(`${renderPlain(tellRehearsals(rehearsed))}\n`);
}

function writeLines(terminal: Terminal, lines: readonly object[]): void {
  for (const line of lines) terminal.write(`${JSON.stringify(line)}\n`);
}
