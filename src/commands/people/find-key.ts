import { keysOf } from '#src/domain/person.ts';
import { joinWithAnd } from '#src/language/format.ts';
import { UsageError } from '../command.ts';

export type FoundKey =
  | { readonly ok: true; readonly key: string }
  /** Why there is none or no single one, and what to do, in Spanish. */
  | { readonly ok: false; readonly advice: string };

/** The one person that a command is told. Throws a UsageError where it is told none, several, or no id. */
export function readPersonWord(words: readonly string[]): string {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) {
    throw new UsageError('Escriba una persona: su identificador de miembro de Slack.');
  }
  const id = word.trim().toUpperCase();
  if (!/^(?:[TE][A-Z0-9]+:)?[UW][A-Z0-9]+$/u.test(id)) {
    throw new UsageError(
      `«${word}» no es un identificador de Slack. En Slack: perfil de la persona › ⋮ › Copiar ID de miembro.`,
    );
  }
  return id;
}

/** The one key that an id stands for among everybody whom the store has met. */
export function findKey(id: string, known: readonly string[]): FoundKey {
  const candidates = keysOf(id, known);
  const [key, ...others] = candidates;
  if (key !== undefined && others.length === 0) return { ok: true, key };
  return {
    ok: false,
    advice:
      key === undefined
        ? `Todavía no conozco el espacio de trabajo de ${id}. Pida a la persona que le escriba a Avance en Slack, o escriba EQUIPO:PERSONA, por ejemplo T0XYZ:${id}. El equipo es lo que sigue a /client/ en la dirección de Slack.`
        : `${id} puede ser de varios espacios de trabajo: ${joinWithAnd(candidates)}. Escriba uno de ellos completo.`,
  };
}
