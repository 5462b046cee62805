import { readFacts } from '#db/queries/facts.ts';
import { readYears } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import { codedUnit } from '#intents/telling/wording.ts';
import { type Quarter, toQuarter } from '#src/domain/period.ts';
import { type GoalFacts, wholeYear } from '#src/domain/query.ts';
import { type ExitCode, type Terminal, UsageError } from './command.ts';
import { tellNoProgramme } from './with-catalog.ts';
import { type Opened, STORE_OPTIONS, STORE_USAGE, withStore } from './with-store.ts';

/** The options of commands about the close of one quarter. */
export const QUARTER_OPTIONS = {
  ...STORE_OPTIONS,
  quarter: { type: 'string' },
  unit: { type: 'string' },
} as const;

export const QUARTER_USAGE = `  --quarter AÑO-QN  el trimestre a cuyo cierre se dice, por ejemplo 2023-Q3
  --unit CLAVE      sólo una unidad ejecutora
${STORE_USAGE}`;

interface Chosen {
  readonly demo?: boolean | undefined;
  readonly db?: string | undefined;
  readonly quarter?: string | undefined;
  readonly unit?: string | undefined;
}

/** What the store holds of the goals of a year, or of one unit in it. */
export interface OpenedQuarter extends Opened {
  readonly facts: GoalFacts;
  readonly quarter: Quarter;
  /** Null: the whole agency. */
  readonly unitCode: string | null;
}

interface YearQuarter {
  readonly year: number;
  readonly quarter: Quarter;
}

/** Reads the goals of the quarter and unit asked for; refuses where the store has no such year or unit. */
export async function withQuarter(
  terminal: Terminal,
  chosen: Chosen,
  work: (opened: OpenedQuarter) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { year, quarter } = parseQuarter(chosen.quarter);
  const unitCode = chosen.unit ?? null;
  return withStore<ExitCode>(terminal, chosen, async (opened) => {
    const facts = await readGoals(opened.store.db, { year, unitCode });
    if (facts !== null && facts.records.length > 0) return work({ ...opened, facts, quarter, unitCode });
    terminal.complain(`${await tellNothing(opened.store.db, { year, unitCode })}\n`);
    return 1;
  });
}

function parseQuarter(text: string | undefined): YearQuarter {
  if (text === undefined) throw new UsageError('Falta --quarter, por ejemplo --quarter 2023-Q3.');
  const [, year, number] = /^(20\d{2})-Q([1-4])$/iu.exec(text) ?? [];
  const quarter = toQuarter(Number(number));
  if (quarter === undefined) {
    throw new UsageError(`«${text}» no es un trimestre. Escriba año y número, por ejemplo 2023-Q3.`);
  }
  return { year: Number(year), quarter };
}

interface Wanted {
  readonly year: number;
  readonly unitCode: string | null;
}

/** Null where the store has no programme of that year. */
async function readGoals(db: Db, { year, unitCode }: Wanted): Promise<GoalFacts | null> {
  const facts = await readFacts(db, {
    ...wholeYear(year),
    unitCodes: unitCode === null ? null : [unitCode],
    withSignatories: true,
  });
  return facts.kind === 'goals' && facts.yearKnown ? facts : null;
}

async function tellNothing(db: Db, { year, unitCode }: Wanted): Promise<string> {
  const facts = await readGoals(db, { year, unitCode: null });
  if (facts === null) return tellNoProgramme(await readYears(db), year);
  if (unitCode === null) return `El programa de ${year} no tiene metas ni acciones.`;
  const units = new Map(facts.records.map(({ unit }) => [unit.code, codedUnit(unit)]));
  return [
    `No existe la unidad ejecutora ${unitCode} en el programa de ${year}. Escriba la clave de una de éstas:`,
    ...[...units.values()].map((unit) => `  ${unit}`),
  ].join('\n');
}
