import { expect, it } from 'vitest';
import { gatherEvidence, showTo, toFeatures } from '#intents/deciding/evidence.ts';
import { getLearntModel } from '#intents/model/learnt.ts';
import { makeReader } from '#intents/reading/observe.ts';
import { understand } from '#intents/understand.ts';
import { BUNDLED, CORPORA } from '#src/training/corpora.ts';
import { readLabelledMessages } from '#src/training/labelled-message.ts';
import { TODAY } from '#src/training/lessons.ts';
import { readCatalogOf } from '#src/training/read-catalog.ts';

it('shows the model those features of a message that it knows by name, each once', async () => {
  const model = getLearntModel();
  const places = new Map(model.features.map((name, place) => [name, place]));
  const reader = makeReader(await readCatalogOf(BUNDLED));
  const corpora = CORPORA.filter(({ catalog }) => catalog === BUNDLED);
  for (const { messages } of corpora) {
    for (const { turns } of await readLabelledMessages(messages)) {
      const [first = '', second] = turns;
      const previous =
        second === undefined ? null : understand(first, { reader, previous: null, today: TODAY });
      const evidence = gatherEvidence(turns.at(-1) ?? '', { reader, previous, today: TODAY });
      const named = toFeatures(evidence).flatMap((name) => places.get(name) ?? []);
      expect(showTo(model, evidence).toSorted((a, b) => a - b)).toEqual(named.toSorted((a, b) => a - b));
    }
  }
});
