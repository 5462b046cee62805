import { readReadingRules } from '#db/queries/agency-settings.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readRoleHistory } from '#db/queries/people.ts';
import { READING_WORDS } from '#src/bot/roster/reading-rule.ts';
import { toSteps } from '#src/bot/roster/role-words.ts';
import { type ExitCode, type Terminal, UsageError } from '../command.ts';
import { makeDayText } from '../day-text.ts';
import { withStore } from '../with-store.ts';

export interface AuditAsked {
  readonly words: readonly string[];
  readonly db?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Every change of who may do what, oldest first: whom, from what, to what, by whom and when. */
export async function auditPeople(terminal: Terminal, { words, db, json }: AuditAsked): Promise<ExitCode> {
  if (words.length > 0)
    throw new UsageError('Escriba la clave de una meta o --people, y sólo uno de los dos.');
  return withStore<ExitCode>(terminal, { db }, async ({ store, config }) => {
    const units = (await readCatalog(store.db))?.units ?? [];
    const dayOf = makeDayText(config.timeZone);
    const rules = await readReadingRules(store.db);
    const steps = toSteps(await readRoleHistory(store.db), { units, dayOf });
    if (json === true) {
      const changes = steps.map(({ person, from, to, author, at }) => ({
        person,
        from: from === null ? null : { role: from.role, unitCodes: from.unitCodes },
        to: to === null ? null : { role: to.role, unitCodes: to.unitCodes },
        author,
        at,
      }));
      terminal.write(`${JSON.stringify({ changes, reading: rules.map(({ id: _id, ...each }) => each) })}\n`);
      return 0;
    }
    const lines = [
      ...steps.map(({ person, told, author, on }) => `${person}: ${told} (${author}, ${on})`),
      ...rules.map(({ rule, reason, author, recordedAt }) => {
        const why = reason === null ? '' : `; motivo: ${reason}`;
        return `Consulta: ${READING_WORDS[rule]} (${author}, ${dayOf(recordedAt)}${why})`;
      }),
    ];
    terminal.write(
      `${lines.length === 0 ? 'Todavía no hay ningún cambio de funciones.' : lines.join('\n')}\n`,
    );
    return 0;
  });
}
