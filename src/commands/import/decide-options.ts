import { AvanceError } from '#src/domain/errors.ts';
import type { Decision, ImportConflict, ImportDecisions } from '#src/domain/import-plan.ts';
import { UsageError } from '../command.ts';

import { toOptionField } from './field-words.ts';

export const DECIDE_OPTIONS = {
  keep: { type: 'boolean' },
  take: { type: 'boolean' },
  decide: { type: 'string', multiple: true },
} as const;

export const DECIDE_USAGE = `  --keep     donde el archivo difiera de lo cargado, conserva lo cargado
  --take     donde difiera, toma lo del archivo; lo anterior queda en el historial
  --decide CLAVE.DATO=archivo|cargado
             decide un solo dato, como 303.a2=archivo o 303.anual=cargado (52201/303.a2 si varias
             unidades usan la clave); puede repetirse y vale más que --keep y --take`;

/** What the options say, before it is known what differs. */
export interface DecideOptions {
  readonly others: Decision | null;
  readonly single: readonly { readonly name: string; readonly decision: Decision }[];
}

interface Given {
  readonly keep?: boolean | undefined;
  readonly take?: boolean | undefined;
  readonly decide?: readonly string[] | undefined;
}

const WORDS: ReadonlyMap<string, Decision> = new Map([
  ['archivo', 'take'],
  ['cargado', 'keep'],
]);

/** @throws UsageError where they contradict each other or cannot be read */
export function readDecideOptions({ keep, take, decide = [] }: Given): DecideOptions {
  if (keep === true && take === true) throw new UsageError('Escriba --keep o --take, y sólo uno de los dos.');
  const others = keep === true ? 'keep' : take === true ? 'take' : null;
  return { others, single: decide.map(readSingle) };
}

function readSingle(text: string): DecideOptions['single'][number] {
  const at = text.lastIndexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  const decision = WORDS.get(
    text
      .slice(at + 1)
      .trim()
      .toLowerCase(),
  );
  if (name === '' || decision === undefined) {
    throw new UsageError(`«${text}» no dice qué vale. Escriba, por ejemplo, --decide 303.a2=archivo.`);
  }
  return { name, decision };
}

/**
 * The decisions on what differs.
 * @throws AvanceError `unknown-conflict`, `ambiguous-conflict` where an option names no one conflict: nothing is
 *   decided in silence
 */
export function toDecisions(
  { others, single }: DecideOptions,
  conflicts: readonly ImportConflict[],
): ImportDecisions {
  const byKey: Record<string, Decision> = {};
  for (const { name, decision } of single) byKey[findConflict(name, conflicts).key] = decision;
  return { others, byKey };
}

function findConflict(name: string, conflicts: readonly ImportConflict[]): ImportConflict {
  const wanted = name.toLowerCase();
  const named = conflicts.filter((conflict) => namesOf(conflict).includes(wanted));
  const [only] = named;
  if (only === undefined) {
    throw new AvanceError(
      'unknown-conflict',
      `En «${name}» el archivo no difiere de lo cargado, o así no se llama. No se importó nada; importe sin --decide para ver qué difiere.`,
    );
  }
  if (named.length > 1) {
    const units = named.map(({ unit, goal, field }) => `${unit}/${goal}.${toOptionField(field)}`);
    throw new AvanceError(
      'ambiguous-conflict',
      `«${name}» difiere en varias unidades. No se importó nada; escriba cuál: ${units.join(', ')}.`,
    );
  }
  return only;
}

function namesOf({ unit, goal, field }: ImportConflict): readonly string[] {
  return [field, toOptionField(field)]
    .flatMap((each) => [`${goal}.${each}`, `${unit}/${goal}.${each}`])
    .map((each) => each.toLowerCase());
}
