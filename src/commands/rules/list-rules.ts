import { type RecordedChange, readRuleChanges } from '#db/queries/alert-rules.ts';
import { RULE_TITLES } from '#intents/telling/rule-titles.ts';
import { scopeOf, toRules } from '#src/alerts/rules/read-rules.ts';
import type { Rule, RuleScope } from '#src/alerts/rules/rule.ts';
import { writeRuleSettings } from '#src/alerts/rules/setting-words.ts';
import { type ExitCode, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';

export async function listRules(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...KEPT_STORE_OPTIONS,
    history: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('«rules list» no lleva más palabras que sus opciones.');
  return withStore<ExitCode>(terminal, values, async ({ store }) => {
    const changes = await readRuleChanges(store.db);
    const rules = toRules(changes);
    const lines =
      values.json === true ? rules.map((rule) => JSON.stringify(toJson(rule))) : rules.map(toLine);
    const past = values.history === true ? ['', 'Cambios:', ...changes.map(toPast)] : [];
    terminal.write(`${[...lines, ...(values.json === true ? [] : past)].join('\n')}\n`);
    return 0;
  });
}

export function tellScope(scope: RuleScope): string {
  if (scope.kind === 'agency') return 'todas las metas';
  return scope.kind === 'unit'
    ? `la unidad ${scope.unitCode}`
    : `la meta ${scope.goalCode} de la unidad ${scope.unitCode}`;
}

function toLine(rule: Rule): string {
  const title = `${rule.name} · ${RULE_TITLES[rule.kind]} · ${tellScope(rule.scope)}`;
  return `${title}\n  ${rule.off === true ? 'apagada' : writeRuleSettings(rule)}`;
}

function toJson({ name, scope, thresholds, following, off }: Rule): object {
  return { rule: name, scope, ...(off === true ? { off } : { thresholds, following }) };
}

function toPast({ recordedAt, author, rule, state, settings, ...place }: RecordedChange): string {
  const what = state === 'set' ? (settings ?? '') : state === 'off' ? 'apagada' : 'como venía';
  return `  ${recordedAt} ${author}: ${rule}, ${tellScope(scopeOf({ rule, ...place }))}: ${what}`;
}
