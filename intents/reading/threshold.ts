import type { GoalFilter } from '#src/domain/slots.ts';
import { findBetween } from './threshold/between.ts';
import { opBeside } from './threshold/cues.ts';
import { figuresIn } from './threshold/figures.ts';
import { saysNothingDone } from './threshold/nothing-done.ts';
import type { Word } from './words.ts';

/** What the thread limited, where it did: then a bare number limits the same. */
export type EarlierLimit = 'relative' | 'compliance' | null;

interface Where {
  /** Tells the words that are neither codes nor times. */
  readonly countable: (word: number) => boolean;
  readonly earlier: EarlierLimit;
  /** Goals are asked for, so that "arriba de 80" is a percentage; of one goal it may be a count. */
  readonly ofSet: boolean;
}

/**
 * "abajo del 50%", "que no lleguen al 70 de cumplimiento", "90 o más de avance relativo": a limit on a ratio.
 */
export function findThreshold(
  words: readonly Word[],
  { countable, earlier, ofSet }: Where,
): GoalFilter | undefined {
  if (saysNothingDone(words))
    return { measure: measureOf(words) ?? earlier ?? 'relative', op: '<=', value: 0 };
  const figures = figuresIn(words, countable, { ofRatio: earlier !== null, ofSet });
  const between = findBetween(words, figures);
  if (between !== undefined) return { measure: measureOf(words) ?? earlier ?? 'relative', ...between };
  for (const figure of figures) {
    const op = opBeside(words, figure) ?? (figure.value === 0 && figure.isPercent ? '<=' : undefined);
    if (op !== undefined)
      return { measure: measureOf(words) ?? earlier ?? 'relative', op, value: figure.value };
  }
  return undefined;
}

function measureOf(words: readonly Word[]): 'relative' | 'compliance' | undefined {
  const text = words.map((word) => word.text).join(' ');
  if (/\brelativ|\bmeta anual|\banual\b/u.test(text)) return 'relative';
  return /\bcumplimiento|\bde lo (?:programado|planeado|calendarizado)|\bcontra (?:lo )?program/u.test(text)
    ? 'compliance'
    : /\bavance|\bporcentaje/u.test(text)
      ? 'relative'
      : undefined;
}
