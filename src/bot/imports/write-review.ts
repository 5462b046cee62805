import { renderCsv, textCell } from '#src/documents/csv/render-csv.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ImportConflict, ImportPlan } from '#src/domain/import-plan.ts';
import type { FigureChange, ReportReading } from '#src/domain/report.ts';
import { nameField, tellFieldValue, tellPlace } from '#src/language/field-words.ts';
import { tellSides } from './plan-words.ts';

const HEADINGS = ['Qué es', 'Unidad', 'Meta', 'Dato', 'Ya cargado', 'En el archivo', 'Dónde', 'Explicación'];
/** Spreadsheets take a file for UTF-8 by it. */
const MARK = '\uFEFF';

export interface Reviewed {
  readonly reading: ReportReading;
  readonly plan: ImportPlan;
  readonly dayOf: (instant: string) => string;
}

/** All that is to be known before a report is loaded, a line each, for a spreadsheet: what a preview has no room for. */
export function writeReview({ reading, plan, dayOf }: Reviewed): string {
  const lines = [
    ...plan.conflicts.map((conflict) => conflictLine(conflict, dayOf)),
    ...[...reading.findings, ...plan.findings].map(findingLine),
    ...plan.rewordings.map((change) => changeLine('Redacción distinta; queda la de antes', change)),
    ...plan.absentGoals.map(({ unit, goal, description }) => [
      'No viene en el archivo',
      unit,
      goal,
      '',
      '',
      '',
      '',
      description ?? '',
    ]),
    ...plan.changes.map((change) => changeLine('Nuevo', change)),
  ];
  return MARK + renderCsv([HEADINGS, ...lines].map((cells) => cells.map(harmless)));
}

function conflictLine(conflict: ImportConflict, dayOf: Reviewed['dayOf']): readonly string[] {
  const { unit, goal, field } = conflict;
  const { loaded, inFile } = tellSides(conflict, dayOf);
  return ['Difiere', unit, goal, nameField(field), loaded, inFile, '', ''];
}

function findingLine(finding: Finding): readonly string[] {
  const { unitCode, goalCode, field, printed, message } = finding;
  const what = field === null ? '' : nameField(field);
  return ['Hallazgo', unitCode ?? '', goalCode ?? '', what, '', printed ?? '', tellPlace(finding), message];
}

function changeLine(what: string, { unit, goal, field, from, to }: FigureChange): readonly string[] {
  const before = from === null ? '' : tellFieldValue(field, from);
  return [what, unit, goal, nameField(field), before, tellFieldValue(field, to), '', ''];
}

/** A cell that begins so is a formula to a spreadsheet, whoever wrote it. */
function harmless(text: string): string {
  const cell = textCell(text);
  return /^[=+@\-\t]/u.test(cell) ? `'${cell}` : cell;
}
