import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  NO_SETTINGS,
  parseReportSettings,
  type ReportSettings,
} from '#src/documents/official/report-settings.ts';
import { AvanceError } from '#src/domain/errors.ts';

/** What the agency of the bundled report prints over and under its pages. */
export const BUNDLED_SETTINGS = fileURLToPath(new URL('../../db/seed/informe.json', import.meta.url));

/**
 * The settings of the official report.
 * @param path null: none were configured
 * @throws AvanceError `report-settings`
 */
export async function readReportSettings(path: string | null): Promise<ReportSettings> {
  if (path === null) return NO_SETTINGS;
  const read = parseReportSettings(await readText(path));
  if (read.ok) return read.settings;
  throw new AvanceError(
    'report-settings',
    [`El archivo «${path}», de AVANCE_REPORT_SETTINGS, tiene fallas:`, ...read.faults].join('\n  - '),
  );
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AvanceError(
      'report-settings',
      `No se pudo leer «${path}», que AVANCE_REPORT_SETTINGS nombra. Revise que exista y que tenga permiso de leerlo.`,
      { cause },
    );
  }
}
