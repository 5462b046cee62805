import { describe, expect, it } from 'vitest';
import { tellContradiction } from '#intents/explain/contradiction.ts';
import { toStanding } from '#src/domain/standing.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { goalWith } from '#test/support/goal-records.ts';

function tell(text: string, achieved: readonly (number | null)[]): string {
  const record = goalWith({ planned: [100, 100, 100, 100], achieved });
  const goal = { record, standing: toStanding(record, 3, DEFAULT_THRESHOLDS) };
  return tellContradiction(goal, { quarter: 3, text, origin: 'printed' })
    .map((note) => note.text)
    .join('\n');
}

describe('a remark against the figures', () => {
  it.each([
    [
      'No se alcanzó la meta por lluvias',
      [100, 100, 120, null],
      'muestran 120% de lo programado: no concuerdan',
    ],
    ['Se rebasó por mayor demanda', [100, 100, 60, null], 'muestran 60% de lo programado: no concuerdan'],
    [
      'No se alcanza por falta de insumos',
      [200, 120, 60, null],
      'a la fecha la meta va en 🔵 rebasada (127%',
    ],
  ])('«%s» with %j', (text, achieved, says) => expect(tell(text, achieved)).toContain(says));

  it.each([
    ['No se alcanzó la meta por lluvias', [50, 50, 60, null]],
    ['Se rebasó por mayor demanda', [100, 100, 160, null]],
    ['Obra terminada en agosto', [100, 100, 60, null]],
    ['No se alcanzó la meta', [100, 100, null, null]],
  ])('«%s» with %j agrees, or cannot be told', (text, achieved) => expect(tell(text, achieved)).toBe(''));
});
