import { createHash } from 'node:crypto';

import type { Finding } from '#src/domain/finding.ts';
import type { Quarter } from '#src/domain/period.ts';
import type { ReadRow, ReportReading } from '#src/domain/report.ts';
import type { Figure } from '#src/domain/source.ts';

export function printed(value: number): Figure {
  return { value, origin: 'printed' };
}

export function figures(...values: readonly (number | null)[]): readonly (Figure | null)[] {
  return values.map((value) => (value === null ? null : printed(value)));
}

/** A clean row of a public works programme; `changes` says what differs. */
export function aRow(changes: Partial<ReadRow> = {}): ReadRow {
  return {
    goalCode: '11',
    printedCode: '11',
    codeOrigin: 'printed',
    kind: 'action',
    unitCode: '7100',
    programCode: '30',
    parentCode: null,
    description: { text: 'Bacheo de calles y avenidas', origin: 'printed' },
    measure: { text: 'Metro cuadrado', origin: 'printed' },
    annual: printed(400),
    planned: figures(100, 100, 100, 100),
    achieved: figures(90, 110, null, null),
    absoluteReported: printed(200),
    relativeReportedPct: 50,
    lineCodes: ['5.1.2'],
    remark: null,
    state: 'clean',
    page: 2,
    row: 3,
    ...changes,
  };
}

export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    goalCode: '11',
    unitCode: '7100',
    kind: 'recovered',
    field: 'p3',
    quarter: 3,
    message: 'Se lee 190; la suma de lo programado da 100.',
    printed: '190',
    used: 100,
    residual: null,
    page: 2,
    row: 3,
    ...changes,
  };
}

interface ReadingChanges {
  readonly year?: number;
  readonly quarter?: Quarter;
  readonly rows?: readonly ReadRow[];
  readonly findings?: readonly Finding[];
  readonly lines?: ReportReading['lines'];
  readonly signatories?: ReportReading['signatories'];
}

const LAST_DAYS: Readonly<Record<Quarter, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

export function aReading(changes: ReadingChanges = {}): ReportReading {
  const year = changes.year ?? 2031;
  const quarter = changes.quarter ?? 2;
  return {
    document: {
      name: `obras-${year}-${quarter}.md`,
      title: 'Programa de obra pública',
      year,
      quarter,
      cutoffOn: `${year}-${LAST_DAYS[quarter]}`,
    },
    units: [
      { code: '7100', name: 'Pavimentos' },
      { code: '7200', name: 'Alumbrado' },
    ],
    programs: [{ code: '30', name: 'Obra pública' }],
    lines: changes.lines ?? [{ code: '5.1.2', name: 'Calles en buen estado' }],
    rows: changes.rows ?? [aRow()],
    findings: changes.findings ?? [],
    signatories: changes.signatories ?? [],
  };
}

/** What the importer is given: the reading, and a digest that stands for the file `content`. */
export function aFile(reading: ReportReading, content = JSON.stringify(reading)) {
  return {
    reading,
    sha256: createHash('sha256').update(content).digest('hex'),
    importedAt: new Date('2031-07-10T18:00:00.000Z'),
    author: 'prueba',
  };
}
