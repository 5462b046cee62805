import { readYears } from '#db/queries/year.ts';
import { setQuarter } from '#src/bot/writes/quarters/set-quarter.ts';
import { toQuarter } from '#src/domain/period.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { parseOptions } from './options.ts';
import { tellNoProgramme } from './with-catalog.ts';
import { DB_MEANING, KEPT_STORE_OPTIONS, withStore } from './with-store.ts';

const STATES: Readonly<Record<string, 'open' | 'closed'>> = { open: 'open', close: 'closed' };

export const QUARTER: Command = {
  name: 'quarter',
  summary: 'reabre o cierra un trimestre para las capturas',
  usage: `avance quarter open|close AÑO-QN --reason "MOTIVO" [opciones]
  --reason TEXTO  por qué: queda en el historial
  --by NOMBRE     quién lo decide  (si falta: el usuario de este equipo)
  --db URL        ${DB_MEANING}`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...KEPT_STORE_OPTIONS,
      reason: { type: 'string' },
      by: { type: 'string' },
    });
    const [verb = '', text = '', ...more] = positionals;
    const state = STATES[verb];
    const [, year, number] = /^(20\d{2})-Q([1-4])$/iu.exec(text) ?? [];
    const quarter = toQuarter(Number(number));
    if (state === undefined || quarter === undefined || more.length > 0)
      throw new UsageError('Escriba open o close y el trimestre, por ejemplo: quarter open 2023-Q3');
    const reason = values.reason?.trim() ?? '';
    if (reason === '') throw new UsageError('Falta --reason: el motivo queda en el historial.');
    const author = values.by ?? terminal.env['USER'] ?? 'terminal';
    return withStore<ExitCode>(terminal, values, async ({ store }) => {
      const lock = { year: Number(year), quarter, state, reason, author };
      const { kind, told } = await setQuarter(store.db, lock, terminal.clock());
      if (kind === 'unknown-year') {
        terminal.complain(`${tellNoProgramme(await readYears(store.db), lock.year)}\n`);
        return 1;
      }
      terminal.write(`${told}\n`);
      return 0;
    });
  },
};
