import { describe, expect, it } from 'vitest';
import { MUTATIONS, spoilLastTurn } from '#src/training/mutate.ts';
import { makePick } from '#src/training/mutations/mutation.ts';
import { label } from '#test/training/asking.ts';

const NOTED = label('agrega a despensas la observación: Faltaron camiones', { note: 'faltaron camiones' });

describe('spoiling', () => {
  it('comes out the same each time, and different in each way', () => {
    const text =
      '¿Cómo van las metas anuales de despensas y la atención en el operativo "norte" - sur, señora?';
    const message = label(text, {});
    const spoil = (): readonly (string | null)[] =>
      MUTATIONS.map((mutation) => spoilLastTurn(message, mutation, makePick(3)));
    expect(spoil()).toEqual(spoil());
    expect(spoil()).not.toContain(null);
    expect(new Set(spoil()).size).toBe(MUTATIONS.length);
  });

  it.each(MUTATIONS.filter(({ note }) => note === 'spared'))('$name spares an observation', (mutation) => {
    const spoilt = spoilLastTurn(NOTED, mutation, makePick(1));
    expect(spoilt ?? NOTED.turns[0]).toContain('Faltaron camiones');
    expect(spoilt).not.toBe(NOTED.turns[0]);
  });

  it('is null where there is nothing to spoil', () => {
    const spoilt = MUTATIONS.flatMap((mutation) =>
      spoilLastTurn(label('303', {}), mutation, makePick(1)) === null ? [mutation.name] : [],
    );
    expect(spoilt).toEqual(
      expect.arrayContaining(['accents dropped', 'letters swapped', 'filler in the middle']),
    );
    expect(spoilt).not.toContain('pictures');
  });
});
