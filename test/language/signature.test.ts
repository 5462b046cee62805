import { expect, it } from 'vitest';
import { withoutSignature } from '#src/language/signature.ts';

it.each([
  'avance de becas\nAtte. Lic. Rosa Méndez',
  'avance de becas\n\nAtentamente,\nC.P. Jorge Luna\nJefe de Oficina',
  'avance de becas\nSaludos, Ing. Tovar',
  'avance de becas -- Mtra. Irma Félix',
  'avance de becas\nlic. perla yáñez',
  'avance de becas\n\nQuedo atenta.\nDora Ponce\nAsistente',
  'avance de becas\nSaludos',
])('%j is signed', (text) => {
  expect(withoutSignature(text)).toBe('avance de becas');
});

it.each([
  'Saludos. Avance de Becas',
  'Es por las becas. Atentamente solicito el avance',
  'avance de becas\nsaludos, y también las despensas',
  'avance de becas\nSaludos\n¿Y la 303?',
  'las metas - despensas y becas',
  'lic. méndez pide el avance',
  'avance de becas\nDespensas',
])('%j is not', (text) => {
  expect(withoutSignature(text)).toBe(text);
});
