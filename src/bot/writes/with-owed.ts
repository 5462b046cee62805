import { getIntent } from '#intents/registry.ts';
import { formatGoalCount, formatQuarter } from '#src/language/format.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import { toMainAct } from '#src/reply/to-reply.ts';
import type { Answered, Incoming } from '../bot.ts';
import { findOwed } from './owed.ts';
import type { WriteParts } from './parts.ts';

/** Where goals without a figure are told, whoever captures may do so at once. */
export async function withOwed(
  parts: WriteParts,
  answered: Answered,
  { person, at }: Incoming,
): Promise<Answered> {
  const { understanding } = answered;
  if (getIntent(understanding.intent).tellsOwed?.(understanding) !== true) return answered;
  if (person === undefined || person === null) return answered;
  const owed = await findOwed(parts, { person, at });
  if (typeof owed === 'string') return answered;
  const open = `${formatQuarter(owed.quarter)} de ${owed.year}`;
  const count = owed.goalIds.length;
  if (count === 0) return withParts(answered, [toText(`Del ${open}, abierto a capturas, no le falta nada.`)]);
  return withParts(answered, [
    toText(
      `Del ${open}, abierto a capturas, le ${count === 1 ? 'falta' : 'faltan'} ${formatGoalCount(count)}.`,
    ),
    { kind: 'acts', acts: [toMainAct('Capturar lo que me falta', 'owed', 'next')] },
  ]);
}

function toText(text: string): ReplyPart {
  return { kind: 'text', text };
}

/** Before what was reported up to the cut-off: whoever asks what is missing means what is open now. */
function withParts(answered: Answered, parts: readonly ReplyPart[]): Answered {
  const { reply } = answered;
  return { ...answered, reply: { ...reply, parts: [...parts, ...reply.parts] } };
}
