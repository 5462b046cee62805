import { isUnsettled } from '#src/domain/finding.ts';
import type { Decision, ImportConflict, ImportPlan } from '#src/domain/import-plan.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { nameField } from '#src/language/field-words.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';
import type { Act, Reply, ReplyPart, TableCell } from '#src/reply/reply.ts';
import { toAct, toGraveAct, toMainAct } from '#src/reply/to-reply.ts';
import { beginOneByOne, MOST_ONE_BY_ONE, type OneByOne, writeOneByOne } from './one-by-one.ts';
import { tellFinding, tellRowStates, tellSides } from './plan-words.ts';

export interface Preview {
  readonly id: string;
  readonly fileName: string;
  readonly reading: ReportReading;
  readonly plan: ImportPlan;
  /** Why it is shown again; null: it is the first time. */
  readonly why: string | null;
  /** What was decided on each conflict; left out or null: nothing yet. */
  readonly decided?: OneByOne | null;
  /** The calendar day of an instant where the agency is, ISO. */
  readonly dayOf: (instant: string) => string;
}

const UNITS_SHOWN = 5;
const FINDINGS_SHOWN = 5;
const CONFLICTS_SHOWN = 10;
const GOALS_SHOWN = 5;

/** What a report holds and what loading it would change, with what can be decided. Nothing is loaded yet. */
export function tellPreview(preview: Preview): Reply {
  const { fileName, reading, plan, why } = preview;
  const { document } = reading;
  const lead =
    why ?? 'Esto se leyó del archivo. Todavía no se carga nada: revíselo y decida con los botones de abajo.';
  return {
    title: `Informe por cargar: ${formatQuarter(document.quarter)} de ${document.year}`,
    understood: fileName,
    parts: [
      { kind: 'text', text: lead },
      { kind: 'bullets', items: tellReading(reading) },
      ...tellFindings(preview),
      ...tellChanges(plan),
      ...tellConflicts(preview),
      { kind: 'acts', acts: actsFor(preview) },
    ],
    sources: [],
    footnotes: [],
    suggestions: [],
  };
}

function tellReading({ document, units, rows }: ReportReading): readonly string[] {
  const named = units.slice(0, UNITS_SHOWN).map(({ code, name }) => `${code} ${name}`);
  return [
    `Informe: ${document.title ?? document.name}, corte al ${formatDay(document.cutoffOn)}`,
    `Unidades ejecutoras (${formatNumber(units.length)}): ${withRest(named, units.length).join('; ')}`,
    `Renglones (${formatNumber(rows.length)}): ${tellRowStates(rows)}`,
  ];
}

function withRest(shown: readonly string[], all: number): readonly string[] {
  return all > shown.length ? [...shown, `… y ${formatNumber(all - shown.length)} más`] : shown;
}

function tellFindings({ reading }: Preview): readonly ReplyPart[] {
  const all = reading.findings;
  const unsettled = all.filter(isUnsettled);
  // What leaves a figure in doubt is what has to be looked at.
  const findings = [...unsettled, ...all.filter((finding) => !isUnsettled(finding))];
  if (findings.length === 0) {
    return [{ kind: 'text', text: 'Sin hallazgos: todas las cifras cuadran como están impresas.' }];
  }
  const shown = findings.slice(0, FINDINGS_SHOWN).map(tellFinding);
  const doubts =
    unsettled.length === 0
      ? ''
      : `; ${formatNumber(unsettled.length)} ${unsettled.length === 1 ? 'deja' : 'dejan'} alguna cifra en duda`;
  return [
    { kind: 'text', text: `Hallazgos (${formatNumber(findings.length)})${doubts}:` },
    { kind: 'bullets', items: withRest(shown, findings.length) },
  ];
}

function tellChanges(plan: ImportPlan): readonly ReplyPart[] {
  const { changes, newGoals, absentGoals, rewordings, findings, startsYear } = plan;
  // How the file's codes were taken for those that are loaded: a wrong one puts figures into another goal.
  const matched = withRest(
    findings.slice(0, FINDINGS_SHOWN).map(({ message }) => message),
    findings.length,
  );
  const figures = Map.groupBy(changes, ({ field }) => nameField(field));
  const largest = [...figures].toSorted(([, one], [, other]) => other.length - one.length);
  const kinds = largest
    .slice(0, GOALS_SHOWN)
    .map(([words, held]) => `${words}: ${formatNumber(held.length)}`);
  const absent = absentGoals.slice(0, GOALS_SHOWN).map(({ goal, unit }) => `${goal} (${unit})`);
  const items = [
    ...(startsYear ? ['Comienza un programa: de ese año no hay nada cargado todavía.'] : []),
    ...matched,
    ...(newGoals.length === 0 ? [] : [`Metas y acciones nuevas: ${formatNumber(newGoals.length)}`]),
    changes.length === 0
      ? 'Datos nuevos: ninguno. Cargarlo sólo lo agrega como fuente.'
      : `Datos nuevos: ${formatNumber(changes.length)} (${withRest(kinds, figures.size).join('; ')})`,
    ...(rewordings.length === 0
      ? []
      : [
          `Descripciones redactadas de otra forma: ${formatNumber(rewordings.length)}; queda la que ya estaba.`,
        ]),
    ...(absentGoals.length === 0
      ? []
      : [`No vienen en el archivo, y quedan como están: ${withRest(absent, absentGoals.length).join(', ')}`]),
  ];
  return [
    { kind: 'text', text: 'Lo que cambiaría al cargarlo:' },
    { kind: 'bullets', items },
  ];
}

function tellConflicts({ plan, dayOf, decided = null }: Preview): readonly ReplyPart[] {
  const { conflicts } = plan;
  if (conflicts.length === 0) return [];
  const shown = conflicts.slice(0, CONFLICTS_SHOWN);
  const open =
    conflicts.length === 1
      ? 'Un dato difiere de lo que ya estaba cargado. Decida cuál cuenta; el otro queda en el historial.'
      : `${formatNumber(conflicts.length)} datos difieren de lo que ya estaba cargado. Decida cuáles cuentan; los otros quedan en el historial.`;
  return [
    { kind: 'text', text: decided === null ? open : tellDecided(decided) },
    {
      kind: 'table',
      caption:
        shown.length < conflicts.length
          ? `Los primeros ${formatNumber(shown.length)} datos que difieren`
          : 'Datos que difieren',
      columns: ['Meta', 'Dato', 'Ya cargado', 'En el archivo', ...(decided === null ? [] : ['Cuenta'])].map(
        (label) => ({ label, align: 'left' }),
      ),
      rows: shown.map((conflict, index) => [
        ...conflictRow(conflict, dayOf),
        ...(decided === null ? [] : [toCell(WHICH[decided.decided[index] ?? 'keep'])]),
      ]),
    },
  ];
}

function conflictRow(conflict: ImportConflict, dayOf: Preview['dayOf']): readonly TableCell[] {
  const { loaded, inFile } = tellSides(conflict, dayOf);
  const { goal, unit, field } = conflict;
  return [`${goal} (${unit})`, nameField(field), loaded, inFile].map(toCell);
}

function toCell(text: string): TableCell {
  return { text, number: null };
}

const WHICH: Readonly<Record<Decision, string>> = { keep: 'lo cargado', take: 'lo del archivo' };

function tellDecided({ decided }: OneByOne): string {
  const taken = decided.filter((decision) => decision === 'take').length;
  const kept = decided.length - taken;
  return `Decidió sobre cada dato que difiere: en ${formatNumber(taken)} cuenta lo del archivo y en ${formatNumber(kept)}, lo ya cargado. Todavía no se carga nada: presione «Cargar así» o cambie lo decidido.`;
}

/** What can be done with a report that waits. */
export const REPORT_ACTS = {
  /** Opens the form by which one is sent. */
  send: 'report-send',
  load: 'report-load',
  keep: 'report-keep',
  take: 'report-take',
  /** Opens the windows in which each is decided on. */
  decide: 'report-decide',
  /** Loads it as was decided on each. */
  settle: 'report-settle',
  discard: 'report-discard',
  /** Gives the whole review as a file. */
  review: 'report-review',
} as const;

function actsFor({ id, plan, decided = null }: Preview): readonly Act[] {
  const others = [
    toAct('Descartar', REPORT_ACTS.discard, id),
    toAct('Ver todo el detalle', REPORT_ACTS.review, id),
  ];
  if (plan.conflicts.length === 0) return [toMainAct('Cargar', REPORT_ACTS.load, id), ...others];
  const anew = writeOneByOne(beginOneByOne(id, plan));
  if (decided !== null) {
    return [
      toMainAct('Cargar así', REPORT_ACTS.settle, writeOneByOne(decided)),
      toAct('Decidir otra vez', REPORT_ACTS.decide, anew),
      ...others,
    ];
  }
  const isFew = plan.conflicts.length > 1 && plan.conflicts.length <= MOST_ONE_BY_ONE;
  return [
    toMainAct('Cargar y conservar lo que ya estaba', REPORT_ACTS.keep, id),
    toGraveAct('Cargar y usar lo del archivo', REPORT_ACTS.take, id),
    ...(isFew ? [toAct('Decidir uno por uno', REPORT_ACTS.decide, anew)] : []),
    ...others,
  ];
}
