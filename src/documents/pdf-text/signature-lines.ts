import { fold } from '#src/language/fold.ts';
import { centreOf, type Line, type Phrase, toPhrases } from './text-lines.ts';

const LABEL = /^(?:elaboro|reviso|autorizo)\s?[:.]?$/u;
const IN_NAME = 1;

/** "ELABORÓ   REVISÓ   AUTORIZÓ": nothing but what signatures are for. */
export function isSignatureLine(line: Line): boolean {
  return line.words.length > 0 && line.words.every(({ text }) => LABEL.test(fold(text)));
}

/** Who signs stands in columns under what for: label, name, post. A place without a name is nobody's. */
export function toFoot(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line, at) => {
    if (!isSignatureLine(line)) return [];
    const labels = toPhrases(line, IN_NAME);
    const under = lines.slice(at + 1);
    const end = under.findIndex(isSignatureLine);
    const phrases = under.slice(0, end < 0 ? under.length : end).flatMap((each) => toPhrases(each, IN_NAME));
    return labels.flatMap((label) =>
      signed(
        label,
        phrases.filter((phrase) => nearest(labels, phrase) === label),
      ),
    );
  });
}

function nearest(labels: readonly Phrase[], phrase: Phrase): Phrase | undefined {
  return labels.toSorted((a, b) => away(a, phrase) - away(b, phrase))[0];
}

function away(one: Phrase, other: Phrase): number {
  return Math.abs(centreOf(one) - centreOf(other));
}

function signed({ text }: Phrase, phrases: readonly Phrase[]): readonly string[] {
  const [name, ...post] = phrases.map((phrase) => phrase.text).filter((each) => !/^[_\s.-]+$/u.test(each));
  return name === undefined ? [] : [text, '', name, ...(post.length === 0 ? [] : [post.join(' ')]), ''];
}
