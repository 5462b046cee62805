import { readQuarterLocks } from '#db/queries/quarter-locks.ts';
import { formatQuarter } from '#src/language/format.ts';
import { type ExitCode, type Terminal, UsageError } from './command.ts';
import { makeDayText } from './day-text.ts';
import type { AuditAsked } from './people/audit-people.ts';
import { withStore } from './with-store.ts';

/** Every quarter that somebody closed or reopened, oldest first: who, when and why. */
export async function auditQuarters(terminal: Terminal, { words, db, json }: AuditAsked): Promise<ExitCode> {
  if (words.length > 0) throw new UsageError('Con --quarters no se escribe la clave de una meta.');
  return withStore<ExitCode>(terminal, { db }, async ({ store, config }) => {
    const locks = await readQuarterLocks(store.db);
    if (json === true) {
      const changes = locks.map(({ year, quarter, state, reason, author, recordedAt }) => {
        return { quarter: `${year}-Q${quarter}`, state, reason, author, at: recordedAt };
      });
      terminal.write(`${JSON.stringify({ changes })}\n`);
      return 0;
    }
    const dayOf = makeDayText(config.timeZone);
    const lines = locks.map(({ year, quarter, state, reason, author, recordedAt }) => {
      const did = state === 'open' ? 'reabierto' : 'cerrado';
      return `${formatQuarter(quarter)} de ${year}: ${did} (${author}, ${dayOf(recordedAt)}); motivo: ${reason}`;
    });
    const none = 'Nadie ha cerrado ni reabierto un trimestre todavía.';
    terminal.write(`${lines.length === 0 ? none : lines.join('\n')}\n`);
    return 0;
  });
}
