import { createInterface, type Interface } from 'node:readline/promises';
import type { Decision, ImportConflict, ImportDecisions } from '#src/domain/import-plan.ts';
import { tellFieldValue } from '#src/language/field-words.ts';
import { formatNumber } from '#src/language/format.ts';
import type { Terminal } from '../command.ts';

import { type DayOf, describeConflict, tellSources } from './tell-conflicts.ts';

interface Choice {
  readonly decision: Decision;
  /** For those that follow too. */
  readonly all: boolean;
}

/** What may be typed; case does not matter. */
const CHOICES: ReadonlyMap<string, Choice> = new Map([
  ['c', { decision: 'keep', all: false }],
  ['cargado', { decision: 'keep', all: false }],
  ['cc', { decision: 'keep', all: true }],
  ['a', { decision: 'take', all: false }],
  ['archivo', { decision: 'take', all: false }],
  ['aa', { decision: 'take', all: true }],
]);
const FAREWELLS = new Set(['s', 'salir']);

const QUESTION =
  '¿Cuál vale?  c: lo cargado · a: lo del archivo · cc, aa: igual en todos los que faltan · s: salir sin cambiar nada  » ';

interface ToAsk {
  readonly conflicts: readonly ImportConflict[];
  readonly dayOf: DayOf;
}

/** Asks the person at the terminal about each conflict; null where they leave, or the input ends. */
export async function askDecisions(
  { input, write }: Terminal,
  { conflicts, dayOf }: ToAsk,
): Promise<ImportDecisions | null> {
  const lines = createInterface({ input, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const byKey: Record<string, Decision> = {};
  write(
    conflicts.length === 1
      ? 'Un dato del archivo difiere de lo que ya está cargado.\n'
      : `${formatNumber(conflicts.length)} datos del archivo difieren de lo que ya está cargado.\n`,
  );
  try {
    for (const [index, conflict] of conflicts.entries()) {
      write(`\n${tellOne(conflict, { number: index + 1, of: conflicts.length, dayOf })}\n`);
      const choice = await askOne(answers, write);
      if (choice === null) return null;
      if (choice.all) return { others: choice.decision, byKey };
      byKey[conflict.key] = choice.decision;
    }
    return { others: null, byKey };
  } finally {
    lines.close();
  }
}

async function askOne(
  answers: ReturnType<Interface[typeof Symbol.asyncIterator]>,
  write: Terminal['write'],
): Promise<Choice | null> {
  for (;;) {
    write(QUESTION);
    const answer = await answers.next();
    if (answer.done === true) return null;
    const word = answer.value.trim().toLowerCase();
    if (FAREWELLS.has(word)) return null;
    const choice = CHOICES.get(word);
    if (choice !== undefined) return choice;
  }
}

function tellOne(
  conflict: ImportConflict,
  { number, of, dayOf }: { readonly number: number; readonly of: number; readonly dayOf: DayOf },
): string {
  const { field, from, to } = conflict;
  return [
    `${formatNumber(number)} de ${formatNumber(of)}. ${describeConflict(conflict)}: cargado ${tellFieldValue(field, from)}, en el archivo ${tellFieldValue(field, to)}`,
    `   ${tellSources(conflict, dayOf)}`,
  ].join('\n');
}
