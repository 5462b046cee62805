import type { Place } from '#src/domain/source.ts';
import { tellPlace } from '#src/language/field-words.ts';

/** "pág. 3, renglón 4", or that there is none. */
export function placeWords(place: Place): string {
  return tellPlace(place) || 'sin página ni renglón';
}
