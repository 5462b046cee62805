/** `npm run train`: learns the weights of the understanding from the corpora, and writes them beside the model. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderWeights } from '#intents/model/weights-file.ts';
import { gatherLessons } from './gather-lessons.ts';
import { HEADS, markOf } from './lessons.ts';
import { makeModel } from './make-model.ts';

const FILE = fileURLToPath(new URL('../../intents/model/weights.json', import.meta.url));

const lessons = await gatherLessons();
const model = makeModel(lessons, HEADS);
await writeFile(FILE, renderWeights({ lessons: markOf(lessons), model }));
process.stdout.write(`${lessons.length} messages, ${model.features.length} features → ${FILE}\n`);
