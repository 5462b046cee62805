import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseWeights, type WeightsFile } from '#intents/model/weights-file.ts';
import { gatherLessons } from '#src/training/gather-lessons.ts';
import { HEADS, markOf } from '#src/training/lessons.ts';
import type { Lesson } from '#src/training/make-model.ts';

let file: WeightsFile;
let lessons: readonly Lesson[];

beforeAll(async () => {
  file = parseWeights(await readFile('intents/model/weights.json', 'utf8'));
  lessons = await gatherLessons();
});

describe('the learnt weights', () => {
  it('are those of the lessons as they are now: what changes what any lesson shows is followed by `npm run train`', () => {
    expect(file.lessons).toBe(markOf(lessons));
  });

  it('answer every question that the model decides', () => {
    expect([...file.model.heads.keys()]).toEqual([...HEADS]);
    for (const { labels, weights } of file.model.heads.values())
      expect(weights).toHaveLength(labels.length * file.model.features.length);
  });
});

describe('the mark of the lessons', () => {
  it.each<[string, (lesson: Lesson) => Lesson]>([
    ['a label', (lesson) => ({ ...lesson, labels: { ...lesson.labels, intent: 'other' } })],
    ['a feature', (lesson) => ({ ...lesson, features: lesson.features.slice(1) })],
  ])('tells %s that changed in a single one', (_what, change) => {
    const changed = lessons.map((lesson, place) => (place === 1000 ? change(lesson) : lesson));
    expect(markOf(changed)).not.toBe(markOf(lessons));
  });

  it('tells a lesson that is gone', () => {
    expect(markOf(lessons.slice(1))).not.toBe(markOf(lessons));
  });
});
