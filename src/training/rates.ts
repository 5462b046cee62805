/**
 * `npm run rates`: how well labelled messages are understood and answered. Asks those of test/held-out, or
 * `npm run rates -- FILE [--catalog CSV]` any other file; `--spoilt` tells instead how much of what is understood
 * still is in each way of spoiling it. Beside each rate stands that without messages that a teaching corpus holds too. `--show N` prints the first N that missed, of each file or way.
 */
import { parseArgs } from 'node:util';
import { askLabelled } from './ask-labelled.ts';
import { BUNDLED } from './corpora.ts';
import { countRates } from './count-rates.ts';
import { findHeldOut } from './held-out.ts';
import { readLabelledMessages } from './labelled-message.ts';
import { MUTATIONS } from './mutate.ts';
import { openReport } from './open-report.ts';
import { openSpoiltRates } from './spoilt-rates.ts';
import { readTaught } from './taught-texts.ts';
import { tellLost, tellMisses, tellRates, tellSpoilt } from './tell-rates.ts';

const { values, positionals } = parseArgs({
  options: { catalog: { type: 'string' }, show: { type: 'string' }, spoilt: { type: 'boolean' } },
  allowPositionals: true,
});
const most = Number(values.show ?? 0);
if (values.spoilt === true) await printSpoilt();
else await printRates();

async function printRates(): Promise<void> {
  const catalog = values.catalog ?? BUNDLED;
  const corpora =
    positionals.length === 0
      ? await findHeldOut()
      : positionals.map((file) => ({ name: file, messages: file, catalog }));
  const isTaught = await readTaught();
  for (const corpus of corpora) {
    const store = await openReport(corpus.catalog);
    try {
      const outcomes = await askLabelled(await readLabelledMessages(corpus.messages), store);
      const own = outcomes.filter(({ message }) => !isTaught(message));
      process.stdout.write(
        tellMisses(outcomes, most) + tellRates(corpus.name, countRates(outcomes), countRates(own)),
      );
    } finally {
      await store.close();
    }
  }
}

async function printSpoilt(): Promise<void> {
  const measure = await openSpoiltRates();
  for (const mutation of MUTATIONS) {
    const rate = measure(mutation);
    process.stdout.write(tellSpoilt(mutation.name, rate) + tellLost(rate, most));
  }
}
