import type { ImportDecisions } from '#src/domain/import-plan.ts';
import type { FigureChange, ReportReading } from '#src/domain/report.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { CarriedNames } from '../names/carry-names.ts';
import { tellCarried } from './follow-loading.ts';

export interface LoadedReport {
  readonly reading: ReportReading;
  /** What was added, and what was taken in place of what was there: then `from` is not null. */
  readonly changes: readonly FigureChange[];
  readonly decisions: ImportDecisions;
  readonly fileName: string;
  readonly author: string;
  readonly names: CarriedNames;
}

/** What stands in place of a preview once the report is loaded. */
export function tellLoaded({ reading, changes, decisions, fileName, author, names }: LoadedReport): Reply {
  const { document, rows } = reading;
  const added = changes.filter(({ from }) => from === null).length;
  const taken = changes.length - added;
  const carried = tellCarried(names);
  const items = [
    `Informe: ${document.title ?? document.name}, corte al ${formatDay(document.cutoffOn)}`,
    `Renglones: ${formatNumber(rows.length)}`,
    `Datos nuevos: ${formatNumber(added)}`,
    ...(taken === 0 ? [] : [`Datos que ahora son los del archivo: ${formatNumber(taken)}`]),
    ...(carried === null ? [] : [carried]),
    ...tellKept(decisions),
  ];
  return {
    ...toReply(
      'Listo: ya cuenta en las respuestas.',
      { kind: 'bullets', items },
      { kind: 'person', lead: 'Cargó', person: author },
    ),
    title: `Informe cargado: ${formatQuarter(document.quarter)} de ${document.year}`,
    understood: fileName,
    suggestions: [
      { label: '¿Cómo vamos?', message: '¿Cómo vamos?' },
      { label: '¿Qué va en rojo?', message: '¿Qué metas van en rojo?' },
    ],
  };
}

function tellKept({ others, byKey }: ImportDecisions): readonly string[] {
  if (others === 'keep') return ['De los que diferían quedó lo que ya estaba cargado.'];
  const kept = Object.values(byKey).filter((decision) => decision === 'keep').length;
  return kept === 0 ? [] : [`Datos que quedan como ya estaban cargados: ${formatNumber(kept)}`];
}

/** What stands in place of a preview that was not wanted. */
export function tellDiscarded(fileName: string, author: string): Reply {
  return toReply(`Se descartó «${fileName}». No se cambió nada.`, {
    kind: 'person',
    lead: 'Descartó',
    person: author,
  });
}
