import { describe, expect, it } from 'vitest';
import { toNameCase, toSentenceCase } from '#intents/telling/letter-case.ts';

describe('a text printed in capitals, as a sentence', () => {
  it.each([
    ['ENTREGAR BECAS A ESTUDIANTES', 'Entregar becas a estudiantes'],
    ['INFORMES CONFORME AL CONAC', 'Informes conforme al CONAC'],
    ['ARTÍCULOS 81, 82 Y 83 DE LA LEY', 'Artículos 81, 82 y 83 de la ley'],
    ['PROGRAMA DEL P.M.D. VIGENTE', 'Programa del P.M.D. vigente'],
    ['CONTROL DE OBRA (SICOP) EN LÍNEA', 'Control de obra (SICOP) en línea'],
    ['TRAMO IV DEL BULEVAR', 'Tramo IV del bulevar'],
    ['FERIA DE SAN FELIPE Y DE PUEBLA', 'Feria de San Felipe y de Puebla'],
    ['PLANTAR ÁRBOLES. REGARLOS', 'Plantar árboles. Regarlos'],
    ['REPARAR LA RED DE 12KV', 'Reparar la red de 12KV'],
    ['GESTION DE LA ATENCION Y DEL GUION', 'Gestión de la atención y del guion'],
    ['PAVIMENTAR LAS AVENIDaS', 'Pavimentar las avenidas'],
  ])('%s → %s', (printed, told) => expect(toSentenceCase(printed)).toBe(told));

  it.each(['Entregar becas', 'Sembrar árboles en el DIF', '', '12'])('leaves «%s» as it is', (text) =>
    expect(toSentenceCase(text)).toBe(text),
  );

  it('changes nothing when done twice', () => {
    const once = toSentenceCase('INFORMES DEL CONAC EN SAN FELIPE');
    expect(toSentenceCase(once)).toBe(once);
  });
});

describe('the name of an office', () => {
  it.each([
    ['JEFATURA DEL DEPARTAMENTO DE PARQUES Y JARDINES', 'Jefatura del Departamento de Parques y Jardines'],
    ['OFICINA REGIONAL LA LOMA', 'Oficina Regional La Loma'],
    ['INSTITUTO DE LA JUVENTUD', 'Instituto de la Juventud'],
    ['DIRECCION DE VINCULACION', 'Dirección de Vinculación'],
    ['DIRECCIÓN DE TIC', 'Dirección de TIC'],
    ['Pavimentos', 'Pavimentos'],
  ])('%s → %s', (printed, told) => expect(toNameCase(printed)).toBe(told));
});
