import { tellDoubt } from '#src/bot/imports/plan-words.ts';
import type { ImportConflict, KnownValue, ValueSource } from '#src/domain/import-plan.ts';
import { nameField, tellFieldValue } from '#src/language/field-words.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';

import { toOptionField } from './field-words.ts';
import { placeWords } from './place-words.ts';

const MOST_SHOWN = 20;

/** How a day is told of an instant, where the agency is. */
export type DayOf = (instant: string) => string;

/** Figures that the store holds otherwise: each with both values, where they come from, and what to do. */
export function tellConflicts(conflicts: readonly ImportConflict[], dayOf: DayOf): string {
  const shown = conflicts.slice(0, MOST_SHOWN);
  const more = conflicts.length - shown.length;
  const [first] = conflicts;
  return [
    conflicts.length === 1
      ? 'No se importó nada: un dato del archivo difiere de lo que ya está cargado.'
      : `No se importó nada: ${formatNumber(conflicts.length)} datos del archivo difieren de lo que ya está cargado.`,
    ...shown.flatMap((conflict) => [
      `  ${describeConflict(conflict)}: ${tellBoth(conflict)}`,
      `      ${tellSources(conflict, dayOf)}`,
    ]),
    ...(more > 0 ? [`  … y ${formatNumber(more)} más`] : []),
    'Revise cuál es el correcto en el informe original y diga cuál vale:',
    ...optionLines(first === undefined ? 'CLAVE.DATO' : optionOf(first, conflicts)),
    'O corrija el archivo y vuelva a importarlo.',
  ].join('\n');
}

function optionLines(name: string): readonly string[] {
  const options = [
    ['--keep', 'conserva lo cargado en todo lo que difiere'],
    ['--take', 'toma lo del archivo en todo lo que difiere; lo anterior queda en el historial'],
    [`--decide ${name}=archivo`, 'toma lo del archivo sólo en ese dato; puede repetirse'],
    [`--decide ${name}=cargado`, 'conserva lo cargado sólo en ese dato'],
  ] as const;
  const width = Math.max(...options.map(([option]) => option.length));
  return options.map(([option, what]) => `  ${option.padEnd(width)}  ${what}`);
}

/** "303 (52201), alcanzado en el 2.º trimestre". */
export function describeConflict({ goal, unit, field }: ImportConflict): string {
  return `${goal} (${unit}), ${nameField(field)}`;
}

function tellBoth({ field, from, to, loaded }: ImportConflict): string {
  const state = loaded.source?.kind === 'captured' ? loaded.source.state : 'approved';
  const file = `en el archivo ${tellFieldValue(field, to)}`;
  if (state === 'withdrawn') return `se retiró lo cargado; ${file}`;
  if (state === 'submitted') return `capturado y por revisar ${tellFieldValue(field, from)}, ${file}`;
  return `cargado ${tellFieldValue(field, from)}, ${file}`;
}

export function tellSources({ loaded, inFile }: ImportConflict, dayOf: DayOf): string {
  return [
    `cargado: ${tellSource(loaded, dayOf)}`,
    `archivo: ${inFile.source?.kind === 'report' ? placeWords(inFile.source.ref) : 'sin lugar'}${tellDoubt(inFile)}`,
  ].join(' · ');
}

function tellSource(value: KnownValue, dayOf: DayOf): string {
  return value.source === null
    ? 'no se sabe de dónde'
    : `${sourceWords(value.source, dayOf)}${tellDoubt(value)}`;
}

function sourceWords(source: ValueSource, dayOf: DayOf): string {
  if (source.kind === 'report') {
    const { document } = source.ref;
    const place = placeWords(source.ref);
    return `informe «${document.name}» (${formatQuarter(document.quarter)} de ${document.year}), ${place}`;
  }
  const acts = { approved: 'aprobado por', submitted: 'capturado por', withdrawn: 'retirado por' } as const;
  const why = source.reason === null ? '' : ` (motivo: ${source.reason})`;
  return `${acts[source.state]} ${source.author} el ${formatDay(dayOf(source.at))}${why}`;
}

/** "303.a2", with the unit before it where several units have the goal's code among what is to be decided. */
function optionOf({ unit, goal, field }: ImportConflict, among: readonly ImportConflict[]): string {
  const recurs = among.some((other) => other.goal === goal && other.unit !== unit);
  return `${recurs ? `${unit}/` : ''}${goal}.${toOptionField(field)}`;
}
