import { readCommitments, readOpenCommitments, type StoredCommitment } from '#db/queries/commitments.ts';
import type { CommitmentState } from '#src/domain/commitment.ts';
import { formatDay, formatNumber } from '#src/language/format.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { parseOptions } from './options.ts';
import { DB_MEANING, KEPT_STORE_OPTIONS, withStore } from './with-store.ts';

export const COMMITMENTS: Command = {
  name: 'commitments',
  summary: 'lista los compromisos que nacieron de los avisos, por fecha',
  usage: `avance commitments [opciones]
  --unit CLAVE  sólo los de esa unidad
  --all         también los que ya se cumplieron o no se cumplieron
  --json        un renglón JSON por compromiso
  --db URL      ${DB_MEANING}`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...KEPT_STORE_OPTIONS,
      unit: { type: 'string' },
      all: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0) throw new UsageError('«commitments» no lleva más palabras que sus opciones.');
    return withStore<ExitCode>(terminal, values, async ({ store }) => {
      const read = values.all === true ? readCommitments : readOpenCommitments;
      const commitments = (await read(store.db)).filter(
        ({ unitCode }) => values.unit === undefined || unitCode === values.unit,
      );
      if (values.json === true) {
        for (const commitment of commitments) terminal.write(`${JSON.stringify(toJson(commitment))}\n`);
      } else terminal.write(`${tell(commitments)}\n`);
      return 0;
    });
  },
};

const STATES: Readonly<Record<CommitmentState, string>> = {
  open: 'pendiente',
  kept: 'cumplido',
  broken: 'no cumplido',
};

function tell(commitments: readonly StoredCommitment[]): string {
  if (commitments.length === 0) return 'No hay compromisos.';
  return [`Compromisos (${formatNumber(commitments.length)}):`, ...commitments.map(toLine)].join('\n');
}

function toLine({ dueOn, code, unitCode, year, action, cause, author, state }: StoredCommitment): string {
  return `  ${formatDay(dueOn)} · ${code} de ${year}, unidad ${unitCode} · ${STATES[state]}\n    ${action} (causa: ${cause}; ${author})`;
}

function toJson(commitment: StoredCommitment): object {
  const { id, code, unitCode, year, rule, cause, action, dueOn, state, author } = commitment;
  return { id, goal: code, unit: unitCode, year, rule, cause, action, dueOn, state, author };
}
