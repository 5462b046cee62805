import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { applyImport, planImport } from '#db/import-report.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { createPeople } from '#src/bot/people.ts';
import { createReadAside } from '#src/documents/aside/read-aside.ts';
import { AvanceError } from '#src/domain/errors.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { formatNumber } from '#src/language/format.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { parseOptions } from './options.ts';
import { toReadingJson } from './reading-json.ts';
import { tellConflicts, tellReading } from './tell-import.ts';
import { type Opened, STORE_OPTIONS, STORE_USAGE, withStore } from './with-store.ts';

/** Larger files are refused before they are read into memory. Bytes. */
const LARGEST_FILE = 20 * 1024 * 1024;

export const IMPORT: Command = {
  name: 'import',
  summary: 'carga un informe trimestral',
  usage: `avance import ARCHIVO [opciones]
${STORE_USAGE}
  --dry-run  dice qué leería y qué cambiaría, sin cambiar nada
  --json     un objeto JSON en vez del texto`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...STORE_OPTIONS,
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('Escriba un archivo, y sólo uno.');
    const file = await readFileOf(path);
    return withStore(terminal, values, (opened) =>
      importFile(terminal, opened, {
        ...file,
        dryRun: values['dry-run'] === true,
        json: values.json === true,
      }),
    );
  },
};

interface Job {
  readonly reading: ReportReading;
  readonly sha256: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

async function readFileOf(path: string): Promise<Pick<Job, 'reading' | 'sha256'>> {
  const bytes = await readBytes(path);
  const result = await createReadAside()({ name: basename(path), bytes });
  if (!result.ok) {
    const { code, message, missing } = result.refusal;
    throw new AvanceError(code, [message, ...missing.map((what) => `  - ${what}`)].join('\n'));
  }
  return { reading: result.reading, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) {
      throw new AvanceError(
        'file-too-large',
        `El archivo pesa más de ${LARGEST_FILE / 1024 / 1024} MB. Divida el informe o guárdelo sin imágenes.`,
      );
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AvanceError) throw cause;
    throw new AvanceError(
      'file-unreadable',
      `No se pudo leer «${path}». Revise que el archivo exista y que tenga permiso de leerlo.`,
      { cause },
    );
  }
}

async function importFile(
  terminal: Terminal,
  { store, config }: Opened,
  { reading, sha256, dryRun, json }: Job,
): Promise<ExitCode> {
  const plan = await planImport(store.db, { reading, sha256 });
  if (plan.conflicts.length > 0) {
    terminal.complain(`${tellConflicts(plan.conflicts)}\n`);
    return 1;
  }
  if (json) terminal.write(`${JSON.stringify(toReadingJson(reading, plan.changes))}\n`);
  else terminal.write(`${tellReading(reading)}\n\n`);
  const say = (text: string): void => (json ? terminal.complain(`${text}\n`) : terminal.write(`${text}\n`));
  if (plan.alreadyImported) {
    say('Este mismo archivo ya estaba cargado: no cambió nada.');
    return 0;
  }
  if (dryRun) {
    say(`Ensayo: se cargarían ${formatNumber(plan.changes.length)} datos. No se cambió nada.`);
    return 0;
  }
  const result = await applyImport(store.db, {
    reading,
    sha256,
    importedAt: terminal.clock(),
    author: AUTHOR,
  });
  if (result.outcome === 'conflicts') {
    terminal.complain(`${tellConflicts(result.conflicts)}\n`);
    return 1;
  }
  say(`Listo: se cargaron ${formatNumber(plan.changes.length)} datos.`);
  await judgeImported({ store, config }, terminal.clock());
  return 0;
}

/** Whoever is responsible learns of what the report shows; the running app sends it. */
async function judgeImported({ store, config }: Opened, at: Date): Promise<void> {
  const { thresholds, timeZone } = config;
  const parts = {
    db: store.db,
    people: createPeople({ db: store.db, admins: config.admins }),
    thresholds,
    timeZone,
  };
  await judgeAndNotify(parts, { at, goalIds: null });
}

/** Who is recorded as having imported from the terminal. */
const AUTHOR = 'terminal';
