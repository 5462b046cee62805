import { describe, expect, it } from 'vitest';
import { PERIOD_WORDS } from '#src/language/periods/words.ts';
import { tokenize } from '#src/language/tokens.ts';
import { makeSplitter, splitByVocabulary } from '#src/language/vocabulary-split.ts';

const KNOWN = new Set(
  'avance de des pensas despensas a van ce becas poda podas arboles el en tercer trimestre'.split(' '),
);
const has = (word: string): boolean => KNOWN.has(word) || PERIOD_WORDS.has(word);

describe('words written together', () => {
  it.each([
    ['avancedespensas', ['avance', 'despensas']],
    ['avancedebecas', ['avance', 'de', 'becas']],
    ['podasarboles', ['podas', 'arboles']],
    ['primertrimestre', ['primer', 'trimestre']],
    ['becas', ['becas']],
  ])('%s', (run, words) => {
    expect(splitByVocabulary(run, has)).toEqual(words);
  });

  it.each(['avancexdespensas', 'zzz', 'a'.repeat(5000)])('%s is left whole', (run) => {
    expect(splitByVocabulary(run, (word) => word !== 'a' && has(word))).toBeUndefined();
  });

  it('gives each word its own place in the text', () => {
    const text = '¿AvanceDespensasQ3?';
    const tokens = makeSplitter({ has })(tokenize(text));
    expect(tokens.map((token) => token.folded)).toEqual(['¿', 'avance', 'despensas', 'q3', '?']);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('leaves known words and codes alone', () => {
    const tokens = tokenize('trimestre becas M.3');
    expect(makeSplitter({ has })(tokens)).toEqual(tokens);
  });
});

describe('a blank missed between two words', () => {
  const words = new Set(
    'como vamos cuantas llevamos este trimestre trim quiera cual sobre todo bien estar contra programado certificado entrenadores alguna nota para buenas noches dime anda metas operativo jefatura comentario'.split(
      ' ',
    ),
  );
  const split = (run: string): readonly string[] =>
    makeSplitter(
      {
        has: (word) => words.has(word),
        hasKin: (word) => words.has(word.replace(/[oa]s?$/u, 'o')),
        mend: (word) => (word === 'atrazadas' ? 'atrasadas' : undefined),
      },
      () => false,
    )(tokenize(run)).map(({ folded }) => folded);

  it.each([
    ['comovamos', 'como vamos'],
    ['cuantasllevamos', 'cuantas llevamos'],
    ['estetrimestre', 'este trimestre'],
    ['programadocontra', 'programado contra'],
    ['algunanota', 'alguna nota'],
    ['trescientostres', 'trescientos tres'],
    ['entrenadorescertificados', 'entrenadores certificados'],
    ['buenasnoches', 'buenas noches'],
    ['notapara', 'nota para'],
    ['dimecuantas', 'dime cuantas'],
    ['jefaturaoperativa', 'jefatura operativa'],
    ['metasatrazadas', 'metas atrazadas'],
    ['andaPinos', 'anda pinos'],
  ])('%s', (run, apart) => {
    expect(split(run)).toEqual(apart.split(' '));
  });

  it.each(['trimeste', 'cualquiera', 'sobretodo', 'bienestar', 'contranota', 'operativas'])(
    '%s is one word',
    (run) => {
      expect(split(run)).toEqual([run]);
    },
  );
});
