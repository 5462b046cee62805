import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { applyImport, planImport } from '#db/import-report.ts';
import { writeAtOnce } from '#db/queries/at-once.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { followLoading, tellCarried } from '#src/bot/imports/follow-loading.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { createPeople } from '#src/bot/people.ts';
import { createReadAside } from '#src/documents/aside/read-aside.ts';
import { MOST_BYTES, refuseTooLarge } from '#src/documents/file-text.ts';
import { AvanceError } from '#src/domain/errors.ts';
import { decisionOn, type ImportDecisions, type ImportPlan } from '#src/domain/import-plan.ts';
import type { ReportReading } from '#src/domain/report.ts';
import { formatNumber } from '#src/language/format.ts';
import { toIsoDay } from '#src/language/iso-day.ts';
import { authorOf } from './alias/read-words.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { askDecisions } from './import/ask-decisions.ts';
import {
  DECIDE_OPTIONS,
  DECIDE_USAGE,
  type DecideOptions,
  readDecideOptions,
  toDecisions,
} from './import/decide-options.ts';
import { openProgress, type Progress } from './import/progress.ts';
import { toReadingJson } from './import/reading-json.ts';
import { type DayOf, tellConflicts } from './import/tell-conflicts.ts';
import { tellReading } from './import/tell-import.ts';
import { tellDecided } from './import/tell-outcome.ts';
import { tellMeeting } from './import/tell-programme.ts';
import { parseOptions } from './options.ts';
import { type Opened, STORE_OPTIONS, STORE_USAGE, withStore } from './with-store.ts';

export const IMPORT: Command = {
  name: 'import',
  summary: 'carga un informe trimestral',
  usage: `avance import ARCHIVO [opciones]
${STORE_USAGE}
  --dry-run  dice qué leería y qué cambiaría, sin cambiar nada
  --json     un objeto JSON en vez del texto
${DECIDE_USAGE}`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...STORE_OPTIONS,
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      ...DECIDE_OPTIONS,
    });
    const decide = readDecideOptions(values);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('Escriba un archivo, y sólo uno.');
    const json = values.json === true;
    const bytes = await readBytes(path);
    const progress = openProgress(terminal, { json, bytes: bytes.length });
    try {
      progress.begin('read');
      const file = await readFileOf(path, bytes);
      const dryRun = values['dry-run'] === true;
      return await withStore(terminal, values, (opened) =>
        importFile(terminal, opened, { ...file, dryRun, json, decide, progress }),
      );
    } finally {
      progress.end();
    }
  },
};

interface Job {
  readonly reading: ReportReading;
  readonly sha256: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly decide: DecideOptions;
  readonly progress: Progress;
}

async function readFileOf(path: string, bytes: Uint8Array): Promise<Pick<Job, 'reading' | 'sha256'>> {
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
    // Before it is read into memory.
    if (size > MOST_BYTES) {
      const { code, message } = refuseTooLarge().refusal;
      throw new AvanceError(code, message);
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

async function importFile(terminal: Terminal, opened: Opened, job: Job): Promise<ExitCode> {
  const { reading, sha256, dryRun, json, progress } = job;
  const { store, config } = opened;
  progress.begin('compare');
  const plan = await planImport(store.db, { reading, sha256 });
  progress.end();
  const dayOf = makeDayOf(config.timeZone);
  const decisions = await decideOn(plan, { terminal, job, dayOf });
  if (decisions === null) {
    terminal.complain('No se importó nada.\n');
    return 1;
  }
  const open = plan.conflicts.filter((conflict) => decisionOn(decisions, conflict) === null);
  if (open.length > 0) {
    terminal.complain(`${tellConflicts(open, dayOf)}\n`);
    return 1;
  }
  const say = (text: string): void => (json ? terminal.complain(`${text}\n`) : terminal.write(`${text}\n`));
  if (json) terminal.write(`${JSON.stringify(toReadingJson(reading, plan, decisions))}\n`);
  else terminal.write(`${tellReading(reading)}\n\n`);
  if (plan.alreadyImported) {
    say('Este mismo archivo ya estaba cargado: no cambió nada.');
    return 0;
  }
  for (const line of [...tellMeeting(plan, reading), ...tellDecided(plan, decisions)]) say(line);
  if (dryRun) {
    const count = countChanges(plan, decisions);
    const what = count === 1 ? 'se cargaría un dato' : `se cargarían ${formatNumber(count)} datos`;
    say(`Ensayo: ${what}. No se cambió nada.`);
    return 0;
  }
  progress.begin('save');
  const importing = {
    reading,
    sha256,
    importedAt: terminal.clock(),
    author: authorOf(terminal.env),
    decisions,
    seenDigest: plan.digest,
  };
  let names: string | null = null;
  const result = await writeAtOnce(store.db, async (db) => {
    const applied = await applyImport(db, importing, progress.advance);
    if (applied.outcome !== 'imported') return applied;
    const { author, importedAt: at } = importing;
    const today = makeCalendarDay(config.timeZone)(at);
    const { documentId } = applied;
    names = tellCarried(
      await followLoading(db, { documentId, document: reading.document, author, at, today }),
    );
    return applied;
  });
  progress.end();
  if (result.outcome === 'outdated') {
    const { conflicts } = result.plan;
    terminal.complain(
      `Lo cargado cambió mientras se importaba.\n${conflicts.length === 0 ? 'No se importó nada; vuelva a importar el archivo.' : tellConflicts(conflicts, dayOf)}\n`,
    );
    return 1;
  }
  if (result.outcome === 'conflicts') {
    terminal.complain(`${tellConflicts(result.conflicts, dayOf)}\n`);
    return 1;
  }
  say(`Listo: se cargaron ${formatNumber(countChanges(plan, decisions))} datos.`);
  if (names !== null) say(names);
  progress.begin('judge');
  await judgeImported({ store, config }, terminal.clock());
  return 0;
}

interface Deciding {
  readonly terminal: Terminal;
  readonly job: Job;
  readonly dayOf: DayOf;
}

/** What the options say and, where they leave something open, what the person at the terminal does. */
async function decideOn(
  { conflicts }: ImportPlan,
  { terminal, job, dayOf }: Deciding,
): Promise<ImportDecisions | null> {
  const decided = toDecisions(job.decide, conflicts);
  const open = conflicts.filter((conflict) => decisionOn(decided, conflict) === null);
  if (open.length === 0 || !terminal.isInteractive || job.json || job.dryRun) return decided;
  const asked = await askDecisions(terminal, { conflicts: open, dayOf });
  return asked === null ? null : { others: asked.others, byKey: { ...decided.byKey, ...asked.byKey } };
}

function countChanges({ changes, conflicts }: ImportPlan, decisions: ImportDecisions): number {
  return changes.length + conflicts.filter((conflict) => decisionOn(decisions, conflict) === 'take').length;
}

function makeDayOf(timeZone: string): DayOf {
  const toCalendarDay = makeCalendarDay(timeZone);
  return (instant) => toIsoDay(toCalendarDay(new Date(instant)));
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
