import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { extractPages } from './extract-pages.ts';

const ORDER = z.object({ bytes: z.instanceof(Uint8Array), mostPages: z.number(), mostTexts: z.number() });

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await extractPages(ORDER.parse(workerData)));
