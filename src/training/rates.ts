/**
 * `npm run rates`: how well labelled messages are understood and answered. Asks those of test/held-out, or
 * `npm run rates -- FILE [--catalog CSV]` any other file; `--show N` prints the first N that missed, of each file.
 */
import { parseArgs } from 'node:util';
import { askLabelled } from './ask-labelled.ts';
import { BUNDLED } from './corpora.ts';
import { countRates } from './count-rates.ts';
import { findHeldOut } from './held-out.ts';
import { readLabelledMessages } from './labelled-message.ts';
import { openReport } from './open-report.ts';
import { tellMisses, tellRates } from './tell-rates.ts';

const { values, positionals } = parseArgs({
  options: { catalog: { type: 'string' }, show: { type: 'string' } },
  allowPositionals: true,
});
const catalog = values.catalog ?? BUNDLED;
const corpora =
  positionals.length === 0
    ? await findHeldOut()
    : positionals.map((file) => ({ name: file, messages: file, catalog }));

for (const corpus of corpora) {
  const store = await openReport(corpus.catalog);
  try {
    const outcomes = await askLabelled(await readLabelledMessages(corpus.messages), store);
    process.stdout.write(tellMisses(outcomes, Number(values.show ?? 0)));
    process.stdout.write(tellRates(corpus.name, countRates(outcomes)));
  } finally {
    await store.close();
  }
}
