import { describe, expect, it } from 'vitest';
import { mendSlips } from '#src/language/slips.ts';
import { tokenize } from '#src/language/tokens.ts';

const KNOWN = new Set('corre cierra canasta el la de del en al cuadro'.split(' '));
const read = (text: string): string =>
  mendSlips(tokenize(text), (word) => KNOWN.has(word))
    .map(({ folded }) => folded)
    .join(' ');

describe('slips beside a word that tells what they are', () => {
  it.each([
    ['en el trcer trimestre', 'en el tercer trimestre'],
    ['el carto trimestre', 'el cuarto trimestre'],
    ['el prier semestre', 'el primer semestre'],
    ['el trimestre aterior', 'el trimestre anterior'],
    ['al cirre del segundo trimestre', 'al cierre del segundo trimestre'],
    ['al ciere de junio', 'al cierre de junio'],
    ['la cuatrocentos dos', 'la cuatrocientos dos'],
    ['la nueve catro cero uno', 'la nueve cuatro cero uno'],
    ['noventa & cinco', 'noventa y cinco'],
  ])('%s', (text, meant) => {
    expect(read(text)).toBe(meant);
  });

  it.each([
    'el carto',
    'la tercia canasta',
    'como cierra del segundo trimestre',
    'corre de junio',
    'cuadro trimestre',
    'la trescientos tres',
    'cuatro cero cinco',
    'este trimestre',
  ])('%s stays as it is', (text) => {
    expect(read(text)).toBe(text);
  });
});
