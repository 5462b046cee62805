import type { Command, ExitCode, Terminal } from '../command.ts';
import { UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { DB_MEANING, KEPT_STORE_OPTIONS, type Opened, withStore } from '../with-store.ts';
import { parseWeeks, WEEKS_MEANING } from './weeks.ts';

/** A command that lists, week by week, what was kept in the store. */
interface WeeklyList<Entry> {
  readonly name: string;
  readonly summary: string;
  /** @param weeks how many, this one among them */
  readonly read: (terminal: Terminal, opened: Opened, weeks: number) => Promise<readonly Entry[]>;
  readonly tell: (entries: readonly Entry[], weeks: number) => string;
  readonly toJson: (entries: readonly Entry[]) => unknown;
}

/** `avance NAME [--weeks N] [--json] [--db URL]`. */
export function weeklyList<Entry>({ name, summary, read, tell, toJson }: WeeklyList<Entry>): Command {
  return {
    name,
    summary,
    usage: `avance ${name} [opciones]
  --weeks N  ${WEEKS_MEANING}
  --json     un objeto JSON en vez del texto
  --db URL   ${DB_MEANING}`,
    run: async (terminal) => {
      const { values, positionals } = parseOptions(terminal.args, {
        ...KEPT_STORE_OPTIONS,
        weeks: { type: 'string' },
        json: { type: 'boolean' },
      });
      if (positionals.length > 0) throw new UsageError(`«${name}» no lleva más palabras que sus opciones.`);
      const weeks = parseWeeks(values.weeks);
      return withStore<ExitCode>(terminal, values, async (opened) => {
        const entries = await read(terminal, opened, weeks);
        const told = values.json === true ? JSON.stringify(toJson(entries)) : tell(entries, weeks);
        terminal.write(`${told}\n`);
        return 0;
      });
    },
  };
}
