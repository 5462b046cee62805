import { describe, expect, it } from 'vitest';
import { scoreBeyond } from '#intents/model/field-model.ts';
import { beginHash, hashOf } from '#intents/model/hash.ts';
import { hashPart, toParts } from '#intents/model/message-parts.ts';
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
      word: ['word:video', 'word:de'].map(hashOf),
      pair: ['pair:| video', 'pair:video de', 'pair:de <goal>', 'pair:<goal> |'].map(hashOf),
      triple: ['triple:| video de', 'triple:video de <goal>', 'triple:de <goal> |'].map(hashOf),
      frame: ['frame:video de …', 'frame:… | |'].map(hashOf),
    });
  });

  it('are told apart by whether anybody asked so', () => {
    const said: number[] = [];
    explain(
      toParts(['video']),
      () => NEVER,
      (begun) => said.push(begun),
    );
    expect(said).toContain(beginHash('x:word:fresh 1'));
    expect(said).toContain(beginHash('x:word:odd 1 of 1'));
    expect(said).toContain(beginHash('x:frame:none'));
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
