import { isQuarterClosed, type QuarterLock, readQuarterLocks } from '#db/queries/quarter-locks.ts';
import { readYears } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import { shorten } from '#intents/telling/wording.ts';
import { QUARTERS, quarterOfMonth, toQuarter } from '#src/domain/period.ts';
import { permit } from '#src/domain/permission.ts';
import { formatDay, formatQuarter } from '#src/language/format.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import type { CalendarDay } from '#src/language/periods.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import type { ChoiceField, Option } from '#src/reply/form.ts';
import { toReasonForm } from '#src/reply/reason-form.ts';
import { type Said, said } from '#src/reply/said.ts';
import type { WriteParts } from '../parts.ts';
import { setQuarter } from './set-quarter.ts';

/** Programmes whose quarters are offered; of older ones the terminal closes and reopens them. */
const MOST_YEARS = 4;
const MOST_TOLD = 3;
const LONGEST_REASON = 120;
const VERBS = { open: 'Reabrir', closed: 'Cerrar' } as const;

/** The quarters that can be reopened or closed, and why that was done lately. */
export async function openQuarters(parts: WriteParts, { person, at }: Pressed): Promise<Outcome> {
  const refusal = await findRefusal(parts, person);
  if (refusal !== null) return refusal;
  const options = await readOptions(parts.db, parts.toDay(at));
  if (options.length === 0) return said('Todavía no hay ningún trimestre que cerrar o reabrir.');
  const reason = toReasonForm({
    title: 'Trimestres',
    lead: await tellLately(parts),
    label: 'Motivo',
    hint: 'Queda en el historial, con su nombre y la fecha.',
    submit: 'Guardar',
    act: 'quarters',
    value: 'choose',
  });
  const quarter: ChoiceField = {
    kind: 'choice',
    id: 'quarter',
    label: '¿Qué trimestre?',
    hint: null,
    optional: false,
    initial: null,
    options,
  };
  return { kind: 'form', form: { ...reason, fields: [quarter, ...reason.fields] } };
}

export async function fileQuarter(parts: WriteParts, { values, person, at }: FilledIn): Promise<Filing> {
  const refusal = await findRefusal(parts, person);
  if (refusal !== null) return refusal;
  const chosen = parseChoice(values['quarter'] ?? '');
  if (chosen === null) return { kind: 'faults', faults: { quarter: 'Elija un trimestre de la lista.' } };
  const reason = values['reason']?.trim() ?? '';
  if (reason === '') return { kind: 'faults', faults: { reason: 'Escriba el motivo.' } };
  const { kind, told } = await setQuarter(parts.db, { ...chosen, reason, author: person }, at);
  return said(kind === 'done' ? `${told} Motivo: «${reason}». Queda en el historial.` : told);
}

async function findRefusal({ people }: WriteParts, person: string): Promise<Said | null> {
  const permission = permit(await people.find(person), { kind: 'open-quarter' });
  return permission.allowed ? null : said(tellDenied('open-quarter', permission));
}

type Chosen = Pick<QuarterLock, 'year' | 'quarter' | 'state'>;

function parseChoice(text: string): Chosen | null {
  const [, state, year, number] = /^(open|closed):(\d{4}):(\d)$/u.exec(text) ?? [];
  const quarter = toQuarter(Number(number));
  if (quarter === undefined) return null;
  return { state: state === 'open' ? 'open' : 'closed', year: Number(year), quarter };
}

/** The newest first; what has not begun can be closed by nobody here. */
async function readOptions(db: Db, today: CalendarDay): Promise<readonly Option[]> {
  const options: Option[] = [];
  for (const year of (await readYears(db)).slice(0, MOST_YEARS)) {
    for (const quarter of QUARTERS.toReversed()) {
      const isClosed = await isQuarterClosed(db, { year, quarter });
      const hasBegun = today.year > year || (today.year === year && quarterOfMonth(today.month) >= quarter);
      if (!isClosed && !hasBegun) continue;
      const state = isClosed ? 'open' : 'closed';
      options.push({
        label: `${VERBS[state]} el ${formatQuarter(quarter)} de ${year}`,
        value: `${state}:${year}:${quarter}`,
      });
    }
  }
  return options;
}

/** What administrators decided last. */
async function tellLately({ db, toDay }: WriteParts): Promise<string> {
  const lately = (await readQuarterLocks(db)).slice(-MOST_TOLD).toReversed();
  const lines = lately.map(({ year, quarter, state, reason, recordedAt }) => {
    const did = state === 'open' ? 'se reabrió' : 'se cerró';
    const on = formatDay(toIsoDay(toDay(new Date(recordedAt))));
    return `El ${formatQuarter(quarter)} de ${year} ${did} el ${on}: «${shorten(reason, LONGEST_REASON)}».`;
  });
  return ['Un trimestre cerrado no recibe capturas. Se cierra al cargar su informe.', ...lines].join('\n');
}
