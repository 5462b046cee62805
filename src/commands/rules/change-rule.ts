import { type RulePlace, readRuleChanges, recordRuleChange } from '#db/queries/alert-rules.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import type { Db } from '#db/schema.ts';
import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import { rulesOf, scopeOf } from '#src/alerts/rules/read-rules.ts';
import { laidOver, type RuleSettings, readSettings, writeSettings } from '#src/alerts/rules/rule-settings.ts';
import { parseSettings } from '#src/alerts/rules/setting-words.ts';
import { authorOf } from '../alias/read-words.ts';
import { type ExitCode, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';
import { tellScope } from './list-rules.ts';

/** What is wanted of a rule; null settings: off. */
interface Wanted {
  readonly place: RulePlace;
  readonly state: 'set' | 'off' | 'reset';
  readonly settings: RuleSettings | null;
}

export async function changeRule(terminal: Terminal, action: 'set' | 'reset'): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...KEPT_STORE_OPTIONS,
    unit: { type: 'string' },
    goal: { type: 'string' },
    off: { type: 'boolean' },
  });
  const [rule, ...words] = positionals;
  if (rule === undefined) throw new UsageError('Escriba la regla.');
  if (values.goal !== undefined && values.unit === undefined)
    throw new UsageError('Con --goal escriba también --unit: una clave puede existir en varias unidades.');
  const place = { rule, unitCode: values.unit ?? null, goalCode: values.goal ?? null };
  const wanted = toWanted({ place, action, off: values.off === true }, words);
  return withStore(terminal, values, ({ store }) => apply(terminal, store.db, wanted));
}

interface Asked {
  readonly place: RulePlace;
  readonly action: 'set' | 'reset';
  readonly off: boolean;
}

function toWanted({ place, action, off }: Asked, words: readonly string[]): Wanted {
  if (action === 'reset') {
    if (off || words.length > 0) throw new UsageError('«rules reset» no lleva ajustes.');
    return { place, state: 'reset', settings: null };
  }
  if (off === words.length > 0) throw new UsageError('Escriba al menos un ajuste, o sólo --off.');
  if (off) return { place, state: 'off', settings: null };
  const parsed = parseSettings(words);
  if (!parsed.ok) throw new UsageError(parsed.fault);
  return { place, state: 'set', settings: parsed.settings };
}

async function apply(terminal: Terminal, db: Db, { place, state, settings }: Wanted): Promise<ExitCode> {
  const refusal = (await refuse(db, place)) ?? (await refuseSettings(db, place, settings));
  if (refusal !== null) {
    terminal.complain(`${refusal}\n`);
    return 1;
  }
  const merged = settings === null ? null : await mergedWithSet(db, place, settings);
  const change =
    state === 'set' && merged !== null
      ? { ...place, state, settings: writeSettings(merged) }
      : { ...place, state: state === 'off' ? ('off' as const) : ('reset' as const), settings: null };
  await recordRuleChange(db, change, { author: authorOf(terminal.env), at: terminal.clock() });
  const done = { set: 'quedó ajustada', off: 'quedó apagada', reset: 'volvió a como venía' }[state];
  terminal.write(`La regla ${place.rule} ${done} para ${tellScope(scopeOf(place))}.\n`);
  return 0;
}

async function refuse(db: Db, { rule, unitCode, goalCode }: RulePlace): Promise<string | null> {
  const names = DEFAULT_RULES.map(({ name }) => name);
  if (!names.includes(rule)) return `No existe la regla «${rule}». Hay: ${names.join(', ')}.`;
  if (unitCode === null) return null;
  const catalog = await readCatalog(db);
  if (!(catalog?.units.some(({ code }) => code === unitCode) ?? false))
    return `No existe la unidad «${unitCode}» en el programa cargado. No cambió nada.`;
  const isGoal = catalog?.goals.some((goal) => goal.unitCode === unitCode && goal.code === goalCode) ?? false;
  return goalCode === null || isGoal
    ? null
    : `La unidad ${unitCode} no tiene la meta «${goalCode}». No cambió nada.`;
}

/** What was set for the same place before stays, but for what is set anew. */
async function mergedWithSet(db: Db, place: RulePlace, settings: RuleSettings): Promise<RuleSettings> {
  const before = (await readRuleChanges(db)).findLast(
    ({ rule, unitCode, goalCode }) =>
      rule === place.rule && unitCode === place.unitCode && goalCode === place.goalCode,
  );
  const set = before?.state === 'set' ? readSettings(before.settings ?? '') : null;
  return {
    thresholds: { ...set?.thresholds, ...settings.thresholds },
    following: { ...set?.following, ...settings.following },
  };
}

/** Settings are laid over the rule that the place has now: those of another rule do not fit. */
async function refuseSettings(
  db: Db,
  place: RulePlace,
  settings: RuleSettings | null,
): Promise<string | null> {
  if (settings === null) return null;
  const rule = (await rulesOf(db)).find(({ name }) => name === place.rule);
  return rule === undefined || laidOver(rule, settings, scopeOf(place)) === null
    ? `Esos ajustes no son de la regla ${place.rule}, o están fuera de rango. Vea los suyos con «avance rules list».`
    : null;
}
