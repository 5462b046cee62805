import type { GoalRecord } from '#src/domain/goal.ts';
import type { HeadingSettings, ReportSettings } from './report-settings.ts';

export interface HeadingLine {
  readonly label: string;
  /** Empty where nobody has told it: never made up. */
  readonly text: string;
}

/** The block over a unit's table. */
export interface UnitHeading {
  readonly lines: readonly HeadingLine[];
  /** The lines of action that the unit's goals belong to, with their names where known. */
  readonly actionLines: readonly string[];
}

export function toUnitHeading(records: readonly GoalRecord[], settings: ReportSettings): UnitHeading {
  const unit = records[0]?.unit;
  const known: HeadingSettings = {
    ...settings.encabezado,
    ...settings.unidades?.[unit?.code ?? '']?.encabezado,
  };
  const program = records[0]?.program;
  return {
    lines: [
      { label: 'C. ADMINISTRATIVA', text: known.clasificacionAdministrativa ?? '' },
      { label: 'RAMO', text: known.ramo ?? '' },
      { label: 'PROGRAMA', text: program === undefined ? '' : coded(program) },
      { label: 'UNIDAD EJECUTORA', text: unit === undefined ? '' : coded(unit) },
      { label: 'FINALIDAD', text: known.finalidad ?? '' },
      { label: 'FUNCIÓN', text: known.funcion ?? '' },
      { label: 'SUBFUNCIÓN', text: known.subfuncion ?? '' },
    ],
    actionLines: actionLinesOf(records),
  };
}

function actionLinesOf(records: readonly GoalRecord[]): readonly string[] {
  const names = new Map(records.flatMap(({ lines }) => lines).map((line) => [line.code, line]));
  return [...names.values()]
    .toSorted((a, b) => a.code.localeCompare(b.code, 'es-MX', { numeric: true }))
    .map(coded);
}

/** The code alone where it has no name of its own. */
function coded({ code, name }: { readonly code: string; readonly name: string | null }): string {
  return name === null || name === code ? code : `${code} ${name}`;
}
