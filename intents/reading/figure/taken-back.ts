import type { Word } from '../words.ts';
import type { Candidate } from './candidates.ts';

/** The words before a number that take it back, joined by spaces. */
const NOT_IT = /(?:^| )(?:no|nunca|y no)(?: (?:son|era|eran|es|fue|fueron|de|a))?$/u;
const NO_LONGER =
  /(?:^| )(?:decia|dice|decian|puse|pusimos|puso|pusieron|habia|tenia|estaba|aparece|marca|en lugar de|en vez de|era|eran)(?: (?:con|en|de|a))?$/u;
const REPLACED = /^(?:perdon|miento|digo|corrijo)$/u;
const LOOK_BACK = 4;

/** "no son 1649 sino 1639", "eran 250, no 200", "decía 890 y son 980", "de 200 a 250": what is left. */
export function withoutDenied(words: readonly Word[], numbers: readonly Candidate[]): readonly Candidate[] {
  if (numbers.length < 2) return numbers;
  const meant = numbers.filter(
    (number, index) => !isDenied(words, number) && !isLeftBehind(words, number, numbers[index + 1]),
  );
  const now = meant.filter((number) => !NO_LONGER.test(clauseBefore(words, number)));
  return now.length > 0 ? now : meant.length > 0 ? meant : numbers;
}

/** The words right before, up to the last sign. */
function clauseBefore(words: readonly Word[], { from }: Candidate): string {
  const texts: string[] = [];
  for (let at = from - 1; at >= 0 && at >= from - LOOK_BACK; at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || next === undefined || next.place > word.place + 1) break;
    texts.unshift(word.token.folded);
  }
  return texts.join(' ');
}

function isDenied(words: readonly Word[], number: Candidate): boolean {
  if (NOT_IT.test(clauseBefore(words, number))) return true;
  const after = words[number.to];
  const last = words[number.to + 1];
  if (after === undefined) return false;
  if (REPLACED.test(after.token.folded)) return true;
  return (
    after.text === 'no' &&
    (last === undefined || last.place > after.place + 1 || REPLACED.test(last.token.folded))
  );
}

/** "de 200 a 250", "cambia 200 por 250" */
function isLeftBehind(words: readonly Word[], number: Candidate, next: Candidate | undefined): boolean {
  if (next === undefined) return false;
  if (isReplaced(words, number, next)) return true;
  if (next.from !== number.to + 1) return false;
  const before = words[number.from - 1]?.text ?? '';
  const between = words[number.to]?.text ?? '';
  return (before === 'de' && between === 'a') || (before.startsWith('cambi') && /^(?:por|a)$/u.test(between));
}

const LONGEST_SLIP = 6;

/** "64 podas más... digo, 512", "doscientas diez... no, ciento diez" */
function isReplaced(words: readonly Word[], number: Candidate, next: Candidate): boolean {
  const between = words.slice(number.to, next.from);
  if (between.length > LONGEST_SLIP) return false;
  const last = between.at(-1);
  const isRefused = last?.text === 'no' && (words[next.from]?.place ?? 0) > last.place + 1;
  return isRefused || between.some((word) => REPLACED.test(word.token.folded));
}
