import { describe, expect, it } from 'vitest';
import { codesOf, openReading } from '#test/intents/understanding.ts';

const read = await openReading();

describe('an order that waits for its figure or its text', () => {
  it('takes a number said by itself', () => {
    const understood = read('quiero capturar la 306 del Q4', '1040');
    expect(understood).toMatchObject({ intent: 'capture', value: 1040, period: { quarters: [4] } });
    expect(codesOf(understood)).toEqual(['306']);
  });

  it('takes a number that is a code elsewhere', () => {
    expect(read('captura la 404 del cuarto trimestre', '302')).toMatchObject({
      intent: 'capture',
      value: 302,
    });
  });

  it('takes a text, whose days are no period', () => {
    const understood = read('agrega una observación a la 402', 'no hubo vehículo desde el 4 de julio');
    expect(understood).toMatchObject({
      intent: 'annotate',
      note: 'no hubo vehículo desde el 4 de julio',
      period: null,
    });
  });

  it.each(['¿cómo va la 303?', '¿quién la lleva?', 'gracias'])(
    'leaves a message of its own alone: %s',
    (text) => {
      expect(read('agrega una observación a la 402', text).note).toBeNull();
    },
  );

  it('stays when its goal is corrected', () => {
    const understood = read('registra 12 en la 404 en el cuarto trimestre', 'perdón, era en la 405');
    expect(understood).toMatchObject({ intent: 'capture', value: 12 });
    expect(codesOf(understood)).toEqual(['405']);
  });
});
