import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeptText } from '#src/bot/kept-text.ts';

describe('what is kept of a message', () => {
  it.each([
    ['<@U0BOT00001> ¿cómo va la *canasta*? :wave:', '¿cómo va la canasta?'],
    ['pregunta de <@U0PERSONA1|ana> en <#C0CANAL001|compras>: la canasta', 'la canasta'],
    ['@ana.perez dice que la canasta, U0PERSONA1', 'dice que la canasta,'],
    [
      'escríbele a <mailto:ana@dif.gob.mx|ana@dif.gob.mx> o <tel:6861234567|686 123 4567>',
      'escríbele a [correo] o [número]',
    ],
    ['la canasta\n\tde  diciembre\u0000\u001b[2J', 'la canasta de diciembre[2J'],
    ['<!here> ¿y la canasta?', '¿y la canasta?'],
    ['\u202ela canasta', 'la canasta'],
    ['ana\u200b@dif.gob.mx y ana\u0000@dif.gob.mx', '[correo] y [correo]'],
    ['<@U0BOT00001>', ''],
  ])('of %j: %j', (message, kept) => {
    expect(toKeptText(message)).toBe(kept);
  });

  it('is 500 characters at the most, none of them cut in half', () => {
    expect([...toKeptText('🛒'.repeat(600))]).toHaveLength(500);
    expect(toKeptText(`${'palabra '.repeat(1_000)} ana@dif.gob.mx`).length).toBeLessThanOrEqual(500);
  });

  it('never holds an address, a mention or a control, whatever surrounds it', () => {
    const around = fc.string({ unit: 'binary', maxLength: 40 });
    const secret = fc.constantFrom('ana@dif.gob.mx', '<@U0PERSONA1>', '6861234567', '\u0000');
    fc.assert(
      fc.property(around, secret, around, (before, inside, after) => {
        const kept = toKeptText(`${before} ${inside} ${after}`);
        expect(kept).not.toMatch(/dif\.gob|PERSONA1|6861234567|\p{Cc}/u);
      }),
    );
  });
});
