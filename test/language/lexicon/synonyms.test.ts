import { describe, expect, it } from 'vitest';
import { fold } from '#src/language/fold.ts';
import { BEYOND, findConcepts } from '#src/language/lexicon/concepts.ts';
import { OFFICE_WORDS, SMALL_WORDS } from '#src/language/lexicon/small-words.ts';
import { SYNONYMS } from '#src/language/lexicon/synonyms/synonyms.ts';
import { isWeakWord } from '#src/language/lexicon/weak-words.ts';
import { PERIOD_WORDS } from '#src/language/periods/words.ts';
import { stem } from '#src/language/stem.ts';

const entries = SYNONYMS.flat();
const rowOf = (entry: string): number => SYNONYMS.findIndex((row) => row.includes(entry));

describe('synonyms', () => {
  it('are the words of many fields', () => {
    expect(SYNONYMS.length).toBeGreaterThan(450);
  });

  it('give no word or phrase two meanings', () => {
    const seen = new Set<string>();
    const twice = entries.filter((entry) => seen.size === seen.add(entry).size);
    expect(twice).toEqual([]);
  });

  it('are folded, without gaps', () => {
    expect(
      entries.filter((entry) => entry !== fold(entry) || !/^[a-z0-9]+(?: [a-z0-9]+)*$/u.test(entry)),
    ).toEqual([]);
  });

  it('are no longer than a phrase that is looked for', () => {
    expect(entries.filter((entry) => entry.split(' ').length > 5)).toEqual([]);
  });

  it('are no words of talk, office, time or asking', () => {
    const isTaken = (word: string): boolean =>
      SMALL_WORDS.has(word) ||
      OFFICE_WORDS.has(word) ||
      PERIOD_WORDS.has(word) ||
      findConcepts([word]).some(({ concept }) => !BEYOND.has(concept));
    // A row of one, or a row that keeps others away, may hold such a word: it is never looked up.
    const meant = SYNONYMS.filter((row) => row.length > 1).flat();
    expect(meant.filter((entry) => isTaken(entry))).toEqual([]);
  });

  it('phrases hold a word that tells something', () => {
    const empty = entries.filter((entry) =>
      entry.split(' ').every((word) => SMALL_WORDS.has(word) || OFFICE_WORDS.has(word)),
    );
    expect(empty).toEqual([]);
  });

  it.each([
    ['retenes', 'punto de control'],
    ['carro', 'automoviles'],
    ['lampara', 'luminarias'],
    ['tomas', 'conexion de agua'],
    ['morro', 'ninez'],
    ['doctores', 'medicos'],
    ['papeles', 'documentacion'],
    ['juntas', 'sesion'],
    ['patrullar', 'patrullaje'],
    ['vacunar', 'vacunacion'],
    ['bachear', 'bacheo'],
    ['podar', 'poda'],
    ['capacitar', 'capacitacion'],
    ['inspeccionar', 'inspeccion'],
    ['plantar', 'siembra de arboles'],
    ['multar', 'infraccion'],
    ['detenido', 'detencion'],
    ['componer', 'reparacion'],
    ['construir', 'obra'],
    ['becar', 'beca'],
    ['difundir', 'difusion'],
    ['asesorar', 'asesoria'],
  ])('%s is %s', (one, other) => {
    expect(rowOf(one)).toBe(rowOf(other));
    expect(rowOf(one)).not.toBe(-1);
  });

  it.each([
    ['transito', 'infraccion'],
    ['patrulla', 'patrullaje'],
    ['policia', 'patrulla'],
    ['bombero', 'incendio'],
    ['reten', 'alcoholimetro'],
    ['sesion', 'asamblea'],
    ['sesion', 'reunion'],
    ['panteon', 'inhumacion'],
    ['banqueta', 'guarnicion'],
    ['deporte', 'deportado'],
    ['vacuna', 'vacuno'],
    ['casa', 'casos'],
    ['evento', 'brigada'],
    ['presupuesto', 'recaudacion'],
  ])('%s is not %s', (one, other) => {
    expect(rowOf(one)).not.toBe(rowOf(other));
  });
});

describe('weak words', () => {
  it.each([
    'atender',
    'entregas',
    'personas',
    'servicio',
    'gobernador',
    'presidenta',
    'metros',
    'beneficiarios',
  ])('%s tells little beside another', (word) => {
    expect(isWeakWord(stem(word))).toBe(true);
  });

  it.each(['becas', 'baches', 'patrullaje', 'luminarias', 'vacunas', 'retenes', 'kilos', 'participacion'])(
    '%s tells by itself',
    (word) => {
      expect(isWeakWord(stem(word))).toBe(false);
    },
  );
});
