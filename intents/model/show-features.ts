import { remember } from '#src/language/remember.ts';
import { createDistinct, type Distinct } from './distinct.ts';
import { type Evidence, type Listener, tellFeatures, wordFeatures } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { isRun, makeRunTable } from './run-table.ts';

interface Shower {
  readonly places: Distinct;
  readonly listener: Listener<number>;
}

/** What is made for a model lives as long as it does. */
const showers = new WeakMap<LinearModel, Shower>();

/** Of the features of a message those that a model knows, by their places and each once. Others say nothing. */
export function showFeatures(model: LinearModel, evidence: Evidence): readonly number[] {
  const { places, listener } = showerOf(model);
  places.start();
  tellFeatures(evidence, listener);
  return places.list();
}

function showerOf(model: LinearModel): Shower {
  const before = showers.get(model);
  if (before !== undefined) return before;
  const shower = makeShower(model.features);
  showers.set(model, shower);
  return shower;
}

function makeShower(names: readonly string[]): Shower {
  const places = createDistinct(names.length);
  const placeOf = new Map<string, number>();
  names.forEach((name, place) => {
    if (!isRun(name)) placeOf.set(name, place);
  });
  const runs = makeRunTable(names);
  const placesOfWord = remember((stem) => wordFeatures(stem).flatMap((name) => placeOf.get(name) ?? []));
  return {
    places,
    listener: {
      toSign: runs.numberOf,
      hear: (feature) => {
        const place = placeOf.get(feature);
        if (place !== undefined) places.add(place);
      },
      hearWord: (stem) => {
        for (const place of placesOfWord(stem)) places.add(place);
      },
      hearRun: (kind, run) => {
        const place = runs.find(kind, run);
        if (place !== -1) places.add(place);
      },
    },
  };
}
