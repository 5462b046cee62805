import { z } from 'zod';
import type { Press } from '../acts/press.ts';

const COMMAND = z.object({
  team_id: z.string(),
  user_id: z.string(),
  text: z.string().default(''),
  response_url: z.string(),
  trigger_id: z.string(),
});

/** Words after the command that do something, in order; `subject` is what they name. Everything else is a question. */
const WORDS: readonly { readonly act: string; readonly pattern: RegExp; readonly unnamed: string }[] = [
  {
    act: 'capture',
    pattern: /^captura(?:r|me)?(?:\s+(?:lo\s+que\s+(?:me\s+)?falta|lo\s+pendiente|pendientes))?$/iu,
    unnamed: '',
  },
  // One code, or words without any number: a figure beside it is a capture in words, which the bot reads.
  {
    act: 'capture',
    pattern: /^captura(?:r|me)?\s+(?<subject>(?:en\s+)?(?:la\s+)?(?:meta\s+|acci[oó]n\s+)?\S{1,20})$/iu,
    unnamed: '',
  },
  { act: 'capture', pattern: /^captura(?:r|me)?\s+(?<subject>\D{1,60})$/iu, unnamed: '' },
  {
    act: 'reviews',
    pattern: /^(?:revisar|revisi[oó]n|aprobar|por\s+(?:revisar|aprobar))$/iu,
    unnamed: 'next',
  },
  {
    act: 'revise',
    pattern: /^(?:modificar|reprogramar)(?:\s+(?:una\s+|la\s+)?metas?)?$/iu,
    unnamed: 'choose',
  },
];

/** `/avance capturar`, `/avance capturar 303`, `/avance revisar`: done at once, told to the person alone. */
export function readCommandAct(body: unknown): Press | null {
  const parsed = COMMAND.safeParse(body);
  if (!parsed.success) return null;
  const {
    team_id: team,
    user_id: user,
    text,
    response_url: responseUrl,
    trigger_id: triggerId,
  } = parsed.data;
  const words = text.trim();
  for (const { act, pattern, unnamed } of WORDS) {
    const found = pattern.exec(words);
    if (found === null) continue;
    return {
      act,
      value: found.groups?.['subject']?.trim() ?? unnamed,
      asker: { team, user },
      triggerId,
      claim: { id: `command:${triggerId}`, againAfterMs: null },
      pressedTs: triggerId,
      destination: { kind: 'private', responseUrl },
      messageTs: null,
      responseUrl,
      inHome: false,
    };
  }
  return null;
}
