import { describe, expect, it } from 'vitest';
import { maskPersonal, withoutMasks } from '#src/language/mask-personal.ts';

describe('masking what tells a person', () => {
  it.each([
    ['mándalo a ana.perez@dif.gob.mx por favor', 'mándalo a [correo] por favor'],
    ['ANA_99+x@Correo.com.', '[correo].'],
    ['josé@peña.mx, y a b@c.mx', '[correo], y a [correo]'],
    ['ana@localhost', '[correo]'],
    ['háblame al 6861234567', 'háblame al [número]'],
    ['háblame al 686 123 4567 hoy', 'háblame al [número] hoy'],
    ['tel. (686) 123-4567', 'tel. [número]'],
    ['tel (686)1234567', 'tel [número]'],
    ['+52 1 686 123 45 67', '[número]'],
    ['52 686 123 4567', '[número]'],
    ['044 686 123 4567', '[número]'],
    ['55 1234 5678', '[número]'],
    ['686.123.4567', '[número]'],
    ['al 555-1234 o al 5555-1234', 'al [número] o al [número]'],
    ['son 7 686 123 4567', 'son [número]'],
    ['son 7 6861234567 8', 'son [número]'],
    ['tarjeta 5204 1234 5678 9012', 'tarjeta [número]'],
    ['clabe 012345678901234567', 'clabe [número]'],
    ['la beca de MARL850101HBCRRS09', 'la beca de [CURP o RFC]'],
    ['rfc garc8501017t3 y GAR850101AB1', 'rfc [CURP o RFC] y [CURP o RFC]'],
  ])('%j', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    'avance de la 303 y la 304 en Q3',
    'compara 303 304 305 306',
    'unidades 52201 52202',
    'de 2021 2022 2023',
    '2022-2023',
    'registra 3,500,000 en la 303',
    'son 1200000 personas, 39,840.50 pesos',
    'línea 2.1.5 y 2.10.3',
    'del 2023-09-30',
    'M.1 y M.2, 45.5%',
    'a las 10:30:45',
    'el oficio DIF/2023/0045',
    '',
  ])('leaves as it is: %j', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  it('takes time in proportion to the length only', () => {
    const start = performance.now();
    for (const sign of ['a', '1', '1 ', '@', 'a@', '(', 'a.', '+1']) maskPersonal(sign.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('gives back the words beside the masks', () => {
    expect(withoutMasks(maskPersonal('avance a@b.mx de la 303 al 6861234567')).split(/\s+/u)).toEqual([
      'avance',
      'de',
      'la',
      '303',
      'al',
      '',
    ]);
  });
});
