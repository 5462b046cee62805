import { DEFAULT_RULES } from '#src/alerts/rules/default-rules.ts';
import { SETTINGS } from '#src/alerts/rules/setting-words.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { changeRule } from './rules/change-rule.ts';
import { listRules } from './rules/list-rules.ts';
import { DB_MEANING } from './with-store.ts';

const ACTIONS: ReadonlyMap<string, (terminal: Terminal) => Promise<ExitCode>> = new Map([
  ['list', listRules],
  ['set', (terminal) => changeRule(terminal, 'set')],
  ['reset', (terminal) => changeRule(terminal, 'reset')],
]);

const width = Math.max(...Object.keys(SETTINGS).map((key) => key.length));

export const RULES: Command = {
  name: 'rules',
  summary: 'lista o ajusta las reglas de los avisos, para todos, una unidad o una meta',
  usage: `avance rules list [--history] [--json] [--db URL]
avance rules set REGLA AJUSTE=VALOR… [opciones]
avance rules set REGLA --off [opciones]
avance rules reset REGLA [opciones]
  --unit CLAVE  sólo para las metas de esa unidad
  --goal CLAVE  sólo para esa meta; lleva también --unit
  --off         deja de vigilar con esa regla
  --history     al listar: también los cambios, con quién y cuándo
  --json        al listar: un renglón JSON por regla
  --db URL      ${DB_MEANING}
Reglas: ${DEFAULT_RULES.map(({ name }) => name).join(', ')}
Ajustes:
${Object.entries(SETTINGS)
  .map(([key, { meaning }]) => `  ${key.padEnd(width)}  ${meaning}`)
  .join('\n')}`,
  run: async (terminal) => {
    const [action, ...args] = terminal.args;
    const run = ACTIONS.get(action ?? '');
    if (run === undefined) throw new UsageError('Después de «rules» escriba list, set o reset.');
    return run({ ...terminal, args });
  },
};
