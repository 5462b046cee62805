import { tellFinding, tellRowStates } from '#src/bot/imports/plan-words.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';

/** What was read, for the person at the terminal. */
export function tellReading(reading: ReportReading): string {
  const { document, rows, units } = reading;
  return [
    `Informe: ${document.title ?? document.name} (${formatQuarter(document.quarter)} de ${document.year}, corte al ${formatDay(document.cutoffOn)})`,
    `Unidades ejecutoras: ${units.map(({ code, name }) => `${code} ${name}`).join('; ')}`,
    `Renglones: ${formatNumber(rows.length)} (${tellRowStates(rows)})`,
    '',
    ...tellFindings(reading.findings),
  ].join('\n');
}

function tellFindings(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['Sin hallazgos: todas las cifras cuadran como están impresas.'];
  return [
    `Hallazgos (${formatNumber(findings.length)}):`,
    ...findings.map((finding) => `  ${tellFinding(finding)}`),
  ];
}
