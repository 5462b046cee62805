import { ROW_STATE_WORDS } from '#src/bot/imports/plan-words.ts';
import type { Finding } from '#src/domain/finding.ts';
import type { ReportReading, RowState } from '#src/domain/report.ts';
import { tellPlace } from '#src/language/field-words.ts';
import { formatDay, formatNumber, formatQuarter } from '#src/language/format.ts';

/** What was read, for the person at the terminal. */
export function tellReading(reading: ReportReading): string {
  const { document, rows, units } = reading;
  const states = (Object.keys(ROW_STATE_WORDS) as RowState[]).flatMap((state) => {
    const held = rows.filter((row) => row.state === state).length;
    return held === 0 ? [] : [`${ROW_STATE_WORDS[state]}: ${formatNumber(held)}`];
  });
  return [
    `Informe: ${document.title ?? document.name} (${formatQuarter(document.quarter)} de ${document.year}, corte al ${formatDay(document.cutoffOn)})`,
    `Unidades ejecutoras: ${units.map(({ code, name }) => `${code} ${name}`).join('; ')}`,
    `Renglones: ${formatNumber(rows.length)} (${states.join('; ')})`,
    '',
    ...tellFindings(reading.findings),
  ].join('\n');
}

function tellFindings(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['Sin hallazgos: todas las cifras cuadran como están impresas.'];
  return [
    `Hallazgos (${formatNumber(findings.length)}):`,
    ...findings.map((finding) => `  ${placeOf(finding)}${finding.message}`),
  ];
}

function placeOf(finding: Finding): string {
  const place = tellPlace(finding);
  return place === '' ? '' : `[${place}] `;
}
