import { describe, expect, it } from 'vitest';
import { codesOf, openReading } from '#test/intents/understanding.ts';

const read = await openReading();
const post = await openReading('test/held-out/catalogs/correos.csv');
const fields = await openReading('test/held-out/catalogs/campo.csv');

describe('an office by half its name', () => {
  it('is named in a list with another', () => {
    expect(read('pon lado a lado operativo y vinculacion').units).toEqual(['52201', '52202']);
    expect(read('compara a los departamentos operativo y administrativo').units).toEqual(['52201', '52102']);
  });

  it('is all that share that half', () => {
    expect(fields('colmenas en San Miguel').units).toEqual(['704', '705']);
  });

  it('is not meant where a goal says those words', () => {
    expect(fields('marcas colectivas, ¿cómo van?')).toMatchObject({ units: [], intent: 'progress' });
    expect(post('¿ya salieron las exposiciones de filatelia?').units).toEqual([]);
    expect(codesOf(post('motos reparadas a junio'))).toEqual(['F3.1']);
  });

  it('is no cape where something is carried out', () => {
    const other = 'test/held-out/catalogs/salud-y-deporte.csv';
    return openReading(other).then((ask) =>
      expect(ask('¿se llevó a cabo la capacitación?').units).toEqual([]),
    );
  });
});

describe('a programme by its name', () => {
  it('is found whole before a unit that shares its words, and by its beginning', async () => {
    const schools = await openReading('test/held-out/catalogs/educacion.csv');
    expect(schools('rezagadas del programa de Cultura, Arte y Lectura')).toMatchObject({ units: [] });
    expect(schools('¿cómo pinta entornos dignos?').programs).toEqual(['E083']);
  });
});

describe('a goal', () => {
  it('is told from others by its annual figure', () => {
    expect(codesOf(read('¿alcanzamos las 39,840 despensas?'))).toEqual(['303']);
  });

  it('is not what ties goals to a line', () => {
    expect(codesOf(read('metas vinculadas a la línea 2.4.6'))).toEqual([]);
  });
});
