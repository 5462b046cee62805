import { describe, expect, it } from 'vitest';
import { hashPart, scoreBeyond } from '#intents/model/field-model.ts';
import { toParts } from '#intents/model/message-parts.ts';
import { explain, NEVER } from '#intents/model/seen-parts.ts';
import { findSeen, toSeenTable } from '#intents/model/seen-table.ts';
import { makeFieldModel } from '#src/training/make-field-model.ts';

const signs = (text: string): readonly string[] => text.split(' ');
const lesson = (text: string, corpus: string, beyond: boolean) => ({ signs: signs(text), corpus, beyond });

const model = makeFieldModel(
  ['one', 'two', 'three'].flatMap((corpus) => [
    lesson('avance de <goal>', corpus, false),
    lesson('como va <goal> en <period>', corpus, false),
    lesson('cuantas <goal> se entregaron', corpus, false),
    lesson('precio de <goal>', corpus, true),
    lesson('requisitos para <goal>', corpus, true),
  ]),
);

describe('the model of the field', () => {
  it('finds beyond the field what asks something else of the same subject', () => {
    expect(scoreBeyond(model, signs('avance de <goal>'))).toBeLessThan(0);
    expect(scoreBeyond(model, signs('precio de <goal>'))).toBeGreaterThan(0);
  });

  it('learns by letters: a word written alike speaks alike', () => {
    const [kin, other] = ['precios', 'avances'].map((word) => scoreBeyond(model, [word, 'de', '<goal>']));
    expect(kin).toBeGreaterThan(other ?? 0);
  });
});

describe('the parts of a message', () => {
  it('are its words, their neighbours and what stands around a subject', () => {
    expect(toParts(signs('video de <goal>'))).toEqual({
      word: ['video', 'de'],
      pair: ['| video', 'video de', 'de <goal>', '<goal> |'],
      triple: ['| video de', 'video de <goal>', 'de <goal> |'],
      frame: ['video de …', '… | |'],
    });
  });

  it('are told apart by whether anybody asked so', () => {
    const said = [...explain(toParts(['video']), () => NEVER)];
    expect(said).toContain('word:fresh 1');
    expect(said).toContain('frame:none');
  });
});

describe('the table of what was seen', () => {
  const table = toSeenTable(
    new Map([
      [hashPart('word', 'avance'), { inside: 900, beyond: 3 }],
      [hashPart('word', 'precio'), { inside: 0, beyond: 2 }],
    ]),
  );

  it('gives small counts back exactly and large ones about', () => {
    const { inside, beyond } = findSeen(table, hashPart('word', 'avance'));
    expect(beyond).toBe(3);
    expect(inside).toBeGreaterThan(500);
    expect(findSeen(table, hashPart('word', 'precio'))).toEqual({ inside: 0, beyond: 2 });
  });

  it('knows nothing of other parts', () => {
    expect(findSeen(table, hashPart('pair', 'avance'))).toEqual(NEVER);
  });
});
