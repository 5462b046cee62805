import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Refused, refuse } from '#src/documents/refusals.ts';
import type { Extracted, ExtractionOrder, PageContent } from './page-content.ts';

/** What opening a file may cost. */
export interface ExtractionLimits {
  readonly pages: number;
  readonly texts: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A report of a whole municipality has some 200 pages with 300 texts each. */
export const LIMITS: ExtractionLimits = {
  pages: 600,
  texts: 1_500_000,
  milliseconds: 90_000,
  megabytes: 700,
};

export type OpenedPages = { readonly ok: true; readonly pages: readonly PageContent[] } | Refused;

const AGAIN =
  'Ábralo, imprímalo de nuevo como PDF o guárdelo desde el programa con que se hizo, y vuelva a cargarlo.';

/**
 * The pages of a PDF, read in a thread of its own: a file that is made to take all the time or memory of the
 * machine ends that thread and nothing else.
 */
export async function openPages(bytes: Uint8Array, limits: ExtractionLimits = LIMITS): Promise<OpenedPages> {
  const extracted = await runApart({ bytes, mostPages: limits.pages, mostTexts: limits.texts }, limits);
  if (extracted.kind === 'pages') return { ok: true, pages: extracted.pages };
  if (extracted.kind === 'locked') {
    return refuse(
      'pdf-locked',
      'El PDF está protegido con contraseña. Quítela, o imprímalo de nuevo como PDF sin contraseña, y vuelva a cargarlo.',
    );
  }
  if (extracted.kind === 'too-many-pages') {
    return refuse(
      'pdf-too-large',
      `El PDF trae ${extracted.pages} páginas; se leen hasta ${limits.pages}. Deje las del informe, o divídalo por unidad ejecutora.`,
    );
  }
  if (extracted.kind === 'too-many-texts') {
    return refuse(
      'pdf-too-large',
      `El PDF trae demasiado contenido: se dejó de leer en la página ${extracted.page}. Deje sólo las páginas del informe.`,
    );
  }
  if (extracted.kind === 'too-long' || extracted.kind === 'too-much') {
    const what = extracted.kind === 'too-long' ? 'demasiado tiempo' : 'demasiada memoria';
    return refuse(
      'pdf-too-heavy',
      `Leer el PDF toma ${what}, y se detuvo. Deje sólo las páginas del informe. ${AGAIN}`,
    );
  }
  const where = extracted.page === null ? '' : ` en la página ${extracted.page}`;
  return refuse('pdf-broken', `El PDF está dañado o cortado${where}, y no se puede leer entero. ${AGAIN}`);
}

type Outcome = Extracted | { readonly kind: 'too-long' } | { readonly kind: 'too-much' };

const ANSWER = z.custom<Extracted>((value) => z.object({ kind: z.string() }).safeParse(value).success);
const WATCHED_EVERY = 50;
const MEGABYTE = 1024 * 1024;

async function runApart(order: ExtractionOrder, limits: ExtractionLimits): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const worker = new Worker(new URL('./extraction-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const timer = setTimeout(() => resolve({ kind: 'too-long' }), limits.milliseconds);
  const watch = setInterval(() => {
    void isTooMuch(worker, limits.megabytes).then((tooMuch) =>
      tooMuch ? resolve({ kind: 'too-much' }) : null,
    );
  }, WATCHED_EVERY);
  worker.once('message', (answer) => resolve(ANSWER.safeParse(answer).data ?? BROKEN));
  worker.once('error', (fault: { readonly code?: string }) =>
    resolve(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'too-much' } : BROKEN),
  );
  worker.once('exit', () => resolve(BROKEN));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

const BROKEN: Outcome = { kind: 'broken', page: null };

/** What is unpacked lies outside of the limited heap. */
async function isTooMuch(worker: Worker, megabytes: number): Promise<boolean> {
  try {
    const { external_memory: outside, total_heap_size: inside } = await worker.getHeapStatistics();
    return outside + inside > megabytes * MEGABYTE;
  } catch {
    // It has just ended: its answer says how.
    return false;
  }
}
