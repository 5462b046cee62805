import type { AliasTarget } from '#intents/teaching/alias-target.ts';
import type { Named } from '#intents/teaching/named.ts';
import { type AliasRefusal, type AliasVerdict, LONGEST_ALIAS } from '#intents/teaching/try-alias.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { joinWithAnd } from '#src/language/format.ts';
import { describeTarget, shortTarget } from './describe.ts';

interface Teaching {
  readonly target: AliasTarget;
  readonly alias: string;
}

type Accepted = Extract<AliasVerdict, { ok: true }>;

/** What is taught now, what else the words mean or no longer mean, and how to try it. */
export function tellAdded(
  { target, alias }: Teaching,
  { also, noLonger }: Accepted,
  catalog: Catalog,
): string {
  const others = listNamed(also);
  const lost = listNamed(noLonger);
  return [
    `Listo: «${alias}» nombra desde ahora a ${describeTarget(target)} (programa ${catalog.year}).`,
    ...(others === '' ? [] : [`También nombra a ${others}: a quien lo diga se le responderá por todas.`]),
    ...(lost === '' ? [] : [`Hasta hoy esas palabras nombraban también a ${lost}; desde ahora ya no.`]),
    `Para probarlo: npm run avance -- ask "avance de ${alias}"`,
  ].join('\n');
}

/** Why a name is not taught, and what would do instead. */
export function tellRefusal(refusal: AliasRefusal, { target, alias }: Teaching): string {
  switch (refusal.kind) {
    case 'blank':
      return 'El nombre está vacío. Escriba entre comillas cómo le dice el personal.';
    case 'too-long':
      return `El nombre tiene ${refusal.length} caracteres y caben ${LONGEST_ALIAS}. Enseñe sólo la parte que el personal dice.`;
    case 'nothing-telling':
      return `«${alias}» no tiene ninguna palabra propia: las claves, los números y palabras como «meta» o «la» están en todas las preguntas. Agregue la palabra que la distingue.`;
    case 'asking-words':
      return `«${alias}» sólo tiene palabras con las que se pregunta, y como nombre cambiaría otras preguntas. Agregue una palabra propia.`;
    case 'period':
      return `En «${alias}» se lee un periodo. Enseñe el nombre sin él: el periodo se dice en cada pregunta.`;
    case 'already-named':
      return `«${alias}» ya nombra a ${listNamed(refusal.others)}, y así no se encontraría ${shortTarget(target)}. Enseñe palabras que la distingan.`;
    case 'too-common':
      return `«${alias}» está en tantas metas que no distingue a ninguna. Agregue una palabra propia.`;
    case 'other-question':
      return `Una pregunta con «${alias}» se entendería de otra manera. Enseñe otras palabras.`;
    default:
      return `Con «${alias}» ya no se entendería «${refusal.alias}», que nombra a ${describeTarget(refusal.from)}. Enseñe otro nombre, o quite antes aquél con alias remove.`;
  }
}

const MOST_LISTED = 6;

/** "las metas 304 y 305 y la unidad 52201"; empty for nothing. */
function listNamed({ goals, units }: Named): string {
  const codes = goals.slice(0, MOST_LISTED).map(({ code }) => code);
  const more = goals.length > MOST_LISTED ? [`${goals.length - MOST_LISTED} más`] : [];
  const parts = [
    ...(codes.length === 0
      ? []
      : [`${codes.length === 1 ? 'la meta' : 'las metas'} ${joinWithAnd([...codes, ...more])}`]),
    ...(units.length === 0
      ? []
      : [`${units.length === 1 ? 'la unidad' : 'las unidades'} ${joinWithAnd(units)}`]),
  ];
  return parts.join(' y ');
}
