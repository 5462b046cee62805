import { remember } from './remember.ts';

/** Spellings that sound alike in Mexican Spanish, in order. Works on folded words, so ñ is already n. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ch/gu, '1'],
  [/ph/gu, 'f'],
  [/h/gu, ''],
  [/qu(?=[ei])|q/gu, 'k'],
  [/sc(?=[ei])|xc(?=[ei])/gu, 's'],
  [/c(?=[ei])/gu, 's'],
  [/c/gu, 'k'],
  [/z/gu, 's'],
  [/v|w/gu, 'b'],
  [/ll/gu, 'y'],
  [/gu(?=[ei])/gu, '2'],
  [/g(?=[ei])/gu, 'j'],
  [/2|g/gu, 'g'],
  [/1/gu, 'ch'],
  [/(?<=[aeou])i$/gu, 'y'],
  [/(.)\1+/gu, '$1'],
];

/**
 * A key that two folded words share when they sound alike: "vecas" and "becas", "todabia" and "todavia",
 * "discapasidad" and "discapacidad". A doubled letter counts once.
 */
export const phoneticKey = remember(spellBySound);

function spellBySound(folded: string): string {
  let key = folded;
  for (const [sound, sign] of SOUNDS) key = key.replace(sound, sign);
  return key;
}
