import type { Finding } from '#src/domain/finding.ts';
import type { ImportConflict, KnownValue, ValueSource } from '#src/domain/import-plan.ts';
import type { RowState } from '#src/domain/report.ts';
import { tellFieldValue, tellPlace } from '#src/language/field-words.ts';
import { formatDay, formatNumber } from '#src/language/format.ts';

const ROW_STATE_WORDS: Readonly<Record<RowState, string>> = {
  clean: 'limpios',
  recovered: 'recuperados',
  ambiguous: 'ambiguos',
  unreconciled: 'que no cuadran',
};

/** "limpios: 30; recuperados: 4" */
export function tellRowStates(rows: readonly { readonly state: RowState }[]): string {
  return (Object.keys(ROW_STATE_WORDS) as RowState[])
    .flatMap((state) => {
      const held = rows.filter((row) => row.state === state).length;
      return held === 0 ? [] : [`${ROW_STATE_WORDS[state]}: ${formatNumber(held)}`];
    })
    .join('; ');
}

/** Its message, with where it stands before it. */
export function tellFinding(finding: Finding): string {
  const place = tellPlace(finding);
  return place === '' ? finding.message : `[${place}] ${finding.message}`;
}

const CAPTURE_WORDS = {
  approved: 'captura aprobada',
  submitted: 'captura por revisar',
  withdrawn: 'captura retirada',
} as const;

function tellSource(source: ValueSource, dayOf: (instant: string) => string): string {
  if (source.kind === 'captured') return `${CAPTURE_WORDS[source.state]}, ${formatDay(dayOf(source.at))}`;
  const { document } = source.ref;
  const place = tellPlace(source.ref);
  return `«${document.name}»${place === '' ? '' : `, ${place}`}`;
}

/** A value that does not stand so in its document is no firm ground for a decision. */
export function tellDoubt({ origin }: KnownValue): string {
  if (origin === 'recovered') return ', recuperado con sus sumas';
  return origin === 'inferred' ? ', inferido' : '';
}

function tellKnown(field: string, known: KnownValue, dayOf: (instant: string) => string): string {
  const value = tellFieldValue(field, known.value);
  return known.source === null ? value : `${value} (${tellSource(known.source, dayOf)}${tellDoubt(known)})`;
}

/** Both sides of a conflict, each with where it stands. */
export function tellSides(
  { field, loaded, inFile }: ImportConflict,
  dayOf: (instant: string) => string,
): { readonly loaded: string; readonly inFile: string } {
  return { loaded: tellKnown(field, loaded, dayOf), inFile: tellKnown(field, inFile, dayOf) };
}
