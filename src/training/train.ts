/** `npm run train`: learns the weights of the understanding from the corpora, and writes them beside the model. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderWeights } from '#intents/model/weights-file.ts';
import { CORPORA } from './corpora.ts';
import { readLabelledMessages } from './labelled-message.ts';
import { HEADS, markOf, toLessons } from './lessons.ts';
import { makeModel } from './make-model.ts';
import { readCatalogOf } from './read-catalog.ts';

const FILE = fileURLToPath(new URL('../../intents/model/weights.json', import.meta.url));

const lessons = [];
for (const { messages, catalog } of CORPORA)
  lessons.push(...toLessons(await readLabelledMessages(messages), await readCatalogOf(catalog)));
const model = makeModel(lessons, HEADS);
await writeFile(FILE, renderWeights({ lessons: markOf(lessons), model }));
process.stdout.write(`${lessons.length} messages, ${model.features.size} features → ${FILE}\n`);
