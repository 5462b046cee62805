import { describe, expect, it } from 'vitest';
import { openReading } from '#test/intents/understanding.ts';
import { askBundled, label } from '#test/training/asking.ts';

const read = await openReading();

describe('two colours at once', () => {
  it.each(['¿Qué metas van en rojo o amarillo?', 'las amarillas y las rojas', 'metas en rojo y en amarillo'])(
    'yellow and red are what is behind: %s',
    (text) => {
      expect(read(text)).toMatchObject({ intent: 'list', filter: { status: 'behind' } });
    },
  );

  it('all three are every goal', () => {
    expect(read('lista de metas en rojo, amarillo y verde')).toMatchObject({ intent: 'list', filter: null });
  });

  it('any other pair is asked back, with its place and time in what is offered', async () => {
    expect(read('metas del operativo en verde o en amarillo en Q2').trouble).toMatchObject({
      kind: 'several-colours',
      colours: ['yellow', 'green'],
      units: ['52201'],
      period: { quarters: [2] },
    });
    const [outcome] = await askBundled(label('metas en verde o en rojo', {}));
    expect(outcome?.unsafe).toBeNull();
  });

  it('colours that are waved off are not asked for', () => {
    expect(read('no me des las verdes ni las amarillas, puro rojo').filter).toEqual({ status: 'red' });
  });
});
