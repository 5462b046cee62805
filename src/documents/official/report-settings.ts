import { z } from 'zod';

/** What heads and closes the official report and no programme holds: keys in Spanish, as agencies write the file. */
const HEADING = z.strictObject({
  clasificacionAdministrativa: z.string().optional(),
  ramo: z.string().optional(),
  finalidad: z.string().optional(),
  funcion: z.string().optional(),
  subfuncion: z.string().optional(),
});

const SIGNATURE = z.strictObject({ nombre: z.string().optional(), puesto: z.string().optional() });

const SIGNATURES = z.strictObject({
  elaboro: SIGNATURE.optional(),
  reviso: SIGNATURE.optional(),
  autorizo: SIGNATURE.optional(),
});

const UNIT = z.strictObject({ encabezado: HEADING.optional(), firmas: SIGNATURES.optional() });

const SETTINGS = z.strictObject({
  dependencia: z.string().optional(),
  encabezado: HEADING.optional(),
  firmas: SIGNATURES.optional(),
  unidades: z.record(z.string(), UNIT).optional(),
});

export type HeadingSettings = z.infer<typeof HEADING>;
export type SignatureSettings = z.infer<typeof SIGNATURES>;
export type ReportSettings = z.infer<typeof SETTINGS>;

/** Nothing is known beyond the programme: those lines stay empty. */
export const NO_SETTINGS: ReportSettings = {};

export type SettingsResult =
  | { readonly ok: true; readonly settings: ReportSettings }
  /** In Spanish, one each: where, and what is wrong. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads the settings of the official report, as JSON. */
export function parseReportSettings(text: string): SettingsResult {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { ok: false, faults: ['No es JSON: revise comas, llaves y comillas.'] };
  }
  const parsed = SETTINGS.safeParse(json);
  if (parsed.success) return { ok: true, settings: parsed.data };
  return { ok: false, faults: parsed.error.issues.map(tellFault) };
}

function tellFault(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? 'al principio' : `en «${issue.path.map(String).join(' › ')}»`;
  if (issue.code !== 'unrecognized_keys') return `${where}: debe ser un texto, o un grupo con sus textos.`;
  return `${where}: no se conoce ${issue.keys.map((key) => `«${key}»`).join(', ')}.`;
}
