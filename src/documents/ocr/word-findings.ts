import { rowFinding } from '#src/documents/figure-findings.ts';
import type { SourceRow } from '#src/documents/source-row.ts';
import type { Finding } from '#src/domain/finding.ts';
import { joinWithAnd } from '#src/language/format.ts';
import type { LineCatalogue } from './names.ts';
import type { ReportPeriod } from './period.ts';

/** A finding on the document, not on one goal. */
export function documentFinding(details: Pick<Finding, 'kind' | 'message'> & Partial<Finding>): Finding {
  return {
    goalCode: null,
    unitCode: null,
    field: null,
    quarter: null,
    printed: null,
    used: null,
    residual: null,
    page: null,
    row: null,
    ...details,
  };
}

/** Codes that are not, or not so, in the document. */
export function codeFindings(row: SourceRow): readonly Finding[] {
  const { goalCode, printedCode } = row;
  if (printedCode === null) {
    const message = `${goalCode}: el informe no imprime la clave de esta acción; se toma del lugar que ocupa en la numeración.`;
    return [rowFinding(row, { kind: 'inferred', field: 'goal_code', used: goalCode, message })];
  }
  if (printedCode === goalCode) return [];
  const message = `${goalCode}: la clave se imprime ${printedCode}; se lee ${goalCode}, como las demás metas.`;
  return [
    rowFinding(row, { kind: 'reworded', field: 'goal_code', printed: printedCode, used: goalCode, message }),
  ];
}

export function measureFinding(row: SourceRow, printed: string): Finding {
  const used = row.measure?.text ?? null;
  const message = `${row.goalCode}: la unidad de medida se imprime ${printed}; se lee ${used}, como en su descripción y en la acción que la repite.`;
  return rowFinding(row, { kind: 'reworded', field: 'measure', printed, used, message });
}

/** Lines named otherwise on some pages, one finding a page; and lines that goals cite and nothing names. */
export function lineFindings(
  { names, otherNames }: LineCatalogue,
  rows: readonly SourceRow[],
): readonly Finding[] {
  const pages = [...new Set(otherNames.map(({ page }) => page))];
  const renamed = pages.map((page) => {
    const here = otherNames.filter((other) => other.page === page);
    const codes = joinWithAnd(here.map(({ code }) => code));
    const message =
      here.length === 1
        ? `La página ${page} nombra de otra manera la línea de acción ${codes}; se conserva el nombre que le dan más páginas.`
        : `La página ${page} nombra de otra manera las líneas de acción ${codes}; se conservan los nombres que les dan más páginas.`;
    const printed = here.map((other) => `${other.code} ${other.printed}`).join('; ');
    const used = here.map((other) => `${other.code} ${other.used ?? '(sin nombre)'}`).join('; ');
    return documentFinding({ kind: 'uncatalogued-line', field: 'lines', page, printed, used, message });
  });
  const cited = [...new Set(rows.flatMap((row) => row.lineCodes))].filter((code) => !names.has(code));
  const unnamed = cited.map((code) => {
    const row = rows.find(({ lineCodes }) => lineCodes.includes(code));
    const message = `La línea de acción ${code} se cita, pero el informe no da su nombre o le da varios.`;
    const place = { page: row?.page ?? null, row: row?.row ?? null };
    return documentFinding({ kind: 'uncatalogued-line', field: 'lines', printed: code, message, ...place });
  });
  return [...renamed, ...unnamed];
}

export function periodFindings(period: Extract<ReportPeriod, { kind: 'period' }>): readonly Finding[] {
  return period.outvoted.map(({ page, printed }) =>
    documentFinding({
      kind: 'reworded',
      field: 'quarter',
      page,
      printed,
      used: `${period.year}-Q${period.quarter}`,
      message: `La página ${page} dice «${printed}»; se toma el periodo que dicen las demás páginas.`,
    }),
  );
}

export function inferredNameFinding({
  code,
  name,
  what,
}: {
  code: string;
  name: string;
  what: string;
}): Finding {
  const message = `El nombre de ${what} ${code} no está junto a su clave; se toma «${name}» por el orden en que aparece.`;
  return documentFinding({ kind: 'inferred', field: 'name', unitCode: null, used: name, message });
}
