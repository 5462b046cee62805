import { remember } from '#src/language/remember.ts';
import { createDistinct, type Distinct } from './distinct.ts';
import { type Evidence, tellFeatures, wordFeatures } from './features.ts';
import type { LinearModel } from './linear-model.ts';

interface Shower {
  readonly places: Distinct;
  readonly placesOfWord: (stem: string) => readonly number[];
}

/** What is made for a model lives as long as it does. */
const showers = new WeakMap<LinearModel, Shower>();

/** Of the features of a message those that a model knows, by their places and each once. Others say nothing. */
export function showFeatures(model: LinearModel, evidence: Evidence): readonly number[] {
  const { places, placesOfWord } = showerOf(model);
  places.start();
  tellFeatures(evidence, {
    hear: (feature) => {
      const place = model.features.get(feature);
      if (place !== undefined) places.add(place);
    },
    hearWord: (stem) => {
      for (const place of placesOfWord(stem)) places.add(place);
    },
  });
  return places.list();
}

function showerOf(model: LinearModel): Shower {
  const before = showers.get(model);
  if (before !== undefined) return before;
  const placesOfWord = remember((stem) =>
    wordFeatures(stem).flatMap((feature) => model.features.get(feature) ?? []),
  );
  const shower = { places: createDistinct(model.features.size), placesOfWord };
  showers.set(model, shower);
  return shower;
}
