import type { TextPart } from '#src/reply/reply.ts';
import type { Setting } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import { sayUnknownCodes } from './troubles.ts';
import { describePeriod, type Time } from './understood.ts';

/**
 * In what an answer is not of what the message asked for, said before the figures: a code or a part of the agency
 * that does not exist, a month or a day where the programme has quarters.
 */
export function tellCaveats(
  understanding: Understanding,
  setting: Setting,
  time: Time = 'told',
): readonly TextPart[] {
  return [
    tellMissingCodes(understanding, setting),
    tellUnknownScope(understanding),
    time === 'none' ? null : tellWidened(understanding),
  ].flatMap((text) => (text === null ? [] : [{ kind: 'text', text }]));
}

function tellMissingCodes({ trouble }: Understanding, setting: Setting): string | null {
  return trouble?.kind === 'unknown-codes' ? sayUnknownCodes(trouble.codes, setting) : null;
}

function tellUnknownScope({ unknownScope, goals, choices, inherited }: Understanding): string | null {
  if (unknownScope === null) return null;
  const lead = `No encontré «${unknownScope}» entre las unidades, programas y líneas`;
  if (goals.length + choices.length === 0) return `${lead}; lo que sigue es de todo el programa.`;
  return inherited.includes('goals') ? null : `${lead}; lo que sigue es lo que más se le parece.`;
}

function tellWidened({ period, periodWidened }: Understanding): string | null {
  if (!periodWidened || period === null) return null;
  return `El programa lleva sus cifras por trimestre, no por mes ni por día; lo que sigue corresponde a: ${describePeriod(period)}.`;
}
