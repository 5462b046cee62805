import type { GoalHistory } from '#db/queries/goal-history.ts';
import type { StoredRevision } from '#db/queries/goal-revisions.ts';
import type { StoredDecision } from '#db/queries/import-decisions.ts';
import type { StoredEntry } from '#db/queries/progress-entries.ts';
import type { StoredRequest } from '#db/queries/revision-requests.ts';
import type { EntryState } from '#db/schema.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import type { CatalogGoal } from '#src/domain/catalog.ts';
import { QUARTERS } from '#src/domain/period.ts';
import { nameField, tellFieldValue } from '#src/language/field-words.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import { describeGoal } from './alias/describe.ts';
import { placeWords } from './import/place-words.ts';

const STATES: Readonly<Record<EntryState, string>> = {
  submitted: 'capturado, por revisar',
  approved: 'aprobado',
  returned: 'devuelto',
  withdrawn: 'retirado',
};

/** Oldest first: the plan, then each quarter's figures and observations. */
export function tellHistory(goal: CatalogGoal, history: GoalHistory, timeZone: string): string {
  const toCalendarDay = makeCalendarDay(timeZone);
  const day = (instant: string): string => formatDay(toIsoDay(toCalendarDay(new Date(instant))));
  const lines = [
    `${describeGoal(goal)} (unidad ${goal.unitCode})`,
    '',
    'Meta anual',
    ...history.revisions.map((revision) => `  ${tellRevision(revision)} · ${by(revision, day)}`),
    ...history.requests.map((request) => `  ${tellRequest(request, day)}`),
  ];
  for (const quarter of QUARTERS) {
    const entries = history.entries.filter((entry) => entry.quarter === quarter);
    const remarks = history.remarks.filter((remark) => remark.quarter === quarter);
    if (entries.length + remarks.length === 0) continue;
    lines.push('', formatQuarter(quarter));
    lines.push(
      ...entries.map((entry, index) => `  ${tellEntry(entry, entries[index - 1])} · ${by(entry, day)}`),
    );
    lines.push(...remarks.map((remark) => `  Observación: «${remark.text}» · ${by(remark, day)}`));
  }
  if (history.decisions.length > 0) {
    lines.push('', 'Donde un informe difería de lo cargado');
    lines.push(...history.decisions.map((decided) => `  ${tellDecision(decided)} · ${by(decided, day)}`));
  }
  return lines.join('\n');
}

function tellDecision({ field, wasTaken, loaded, inFile, documentName, ...place }: StoredDecision): string {
  const where = placeWords(place);
  const what = wasTaken
    ? `se tomó ${tellFieldValue(field, inFile)} en lugar de ${tellFieldValue(field, loaded)}`
    : `se conservó ${tellFieldValue(field, loaded)}; el informe dice ${tellFieldValue(field, inFile)}`;
  return `${nameField(field)}: ${what}. Informe «${documentName}» (${where})`;
}

interface Traced {
  readonly author: string;
  readonly recordedAt: string;
}

function by({ author, recordedAt }: Traced, day: (instant: string) => string): string {
  return `${author}, ${day(recordedAt)}`;
}

function tellRevision({ kind, annual, planned, justification, authorization }: StoredRevision): string {
  const quarters = planned.map((figure) => formatNumber(figure?.value ?? null)).join(' + ');
  const why = [justification, authorization === null ? null : `autorización: ${authorization}`]
    .filter((text) => text !== null)
    .join('; ');
  const what = kind === 'modification' ? 'Modificada a' : 'Autorizada';
  return `${what} ${formatNumber(annual?.value ?? null)} (${quarters})${why === '' ? '' : `. ${why}`}`;
}

const REQUEST_STATES: Readonly<Record<StoredRequest['state'], string>> = {
  submitted: 'por aprobar',
  approved: 'aprobado',
  returned: 'devuelto',
  overtaken: 'sin efecto: antes se aprobó otro',
};

function tellRequest(request: StoredRequest, day: (instant: string) => string): string {
  const { annual, planned, state, decision, author, recordedAt } = request;
  const quarters = planned.map(formatNumber).join(' + ');
  const decided = decision === null ? '' : ` por ${decision.by}, ${day(decision.at)}`;
  const why = decision?.reason ?? null;
  const reason = why === null ? '' : `. Motivo: ${why}`;
  return `Cambio pedido a ${formatNumber(annual)} (${quarters}): ${REQUEST_STATES[state]}${decided}${reason} · ${by({ author, recordedAt }, day)}`;
}

function tellEntry({ state, value, reason }: StoredEntry, before: StoredEntry | undefined): string {
  const from = before === undefined || before.value === value ? '' : `${formatNumber(before.value)} → `;
  return `${from}${formatNumber(value)}: ${STATES[state]}${reason === null ? '' : `. Motivo: ${reason}`}`;
}

export function toHistoryJson(goal: CatalogGoal, history: GoalHistory): Record<string, unknown> {
  return { goal: goal.code, unit: goal.unitCode, ...history };
}
