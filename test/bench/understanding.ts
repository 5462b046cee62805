import { understand } from '#intents/understand.ts';
import { findMisses } from '#src/training/compare-slots.ts';
import { CORPORA } from '#src/training/corpora.ts';
import { type LabelledMessage, readLabelledMessages } from '#src/training/labelled-message.ts';
import { follow, HEADS, TODAY, toLessons } from '#src/training/lessons.ts';
import { makeModel } from '#src/training/make-model.ts';
import { MUTATIONS } from '#src/training/mutate.ts';
import { makePick } from '#src/training/mutations/mutation.ts';
import { readCatalogOf } from '#src/training/read-catalog.ts';
import { type HeldOut, readHeldOut } from './held-out.ts';
import type { Measurement, Section } from './measurement.ts';
import { type Classifier, trainNlpjs } from './nlpjs.ts';
import { percentile, worked, workedNow } from './samples.ts';

/** Each held-out message as it stands and spoilt in these many ways: so often a text that none has seen. */
const VARIANTS = 5;
const AGAIN = 3;

/** Which question is asked: the time it takes, and how often it is understood, beside @nlpjs taught the same. */
export async function measureUnderstanding(): Promise<Section> {
  const taught = await readTaught();
  const examples = taught.flatMap(({ messages }) => messages.map(toExample));
  const theirs = await worked(() => trainNlpjs(examples));
  const ours = workedNow(() =>
    makeModel(
      taught.flatMap(({ name, messages, catalog }) => toLessons(messages, catalog, name)),
      HEADS,
    ),
  );
  const sets = await readHeldOut();
  const asked = sets.reduce((count, { messages }) => count + messages.length, 0);
  for (const { text } of examples) await askBoth(text, sets[0], theirs.result);
  const fresh = await askAll(sets, theirs.result, variantsOf);
  const again = await askAll(sets, theirs.result, (text) => Array.from({ length: AGAIN }, () => text));
  const accuracies: Measurement[] = [];
  for (const set of sets) accuracies.push(...(await toAccuracies([set], theirs.result, set.name)));
  return {
    title: `Understanding one message (${asked} held-out messages of two catalogues, last turn alone, after ${examples.length} to warm up; processor time)`,
    baseline: '@nlpjs taught the same messages, asked the same ones; it tells the intent and nothing else',
    measurements: [
      ...toTimes(`each text new (as written and in ${VARIANTS} spellings)`, fresh, 1),
      ...toTimes('texts asked before', again, null),
      ...(await toAccuracies(sets, theirs.result, 'all')),
      ...accuracies,
      {
        what: `training on ${examples.length} messages`,
        unit: 'ms',
        measured: ours.ms,
        baseline: theirs.ms,
        aim: null,
      },
    ],
  };
}

async function readTaught() {
  const taught = [];
  for (const { name, messages, catalog } of CORPORA)
    taught.push({
      name,
      messages: await readLabelledMessages(messages),
      catalog: await readCatalogOf(catalog),
    });
  return taught;
}

function toExample({ turns, intent }: LabelledMessage) {
  return { text: turns.at(-1) ?? '', intent };
}

function variantsOf(text: string, index: number): readonly string[] {
  const spoilt = Array.from({ length: VARIANTS }, (_, round) => {
    const mutation = MUTATIONS[(index + round) % MUTATIONS.length];
    return mutation?.spoil(text, makePick(index * VARIANTS + round)) ?? text;
  });
  return [...new Set([text, ...spoilt])];
}

interface Turn {
  readonly ours: number;
  readonly theirs: number;
}

async function askBoth(text: string, set: HeldOut | undefined, classifier: Classifier): Promise<Turn> {
  if (set === undefined) throw new Error('There are no held-out messages');
  const ours = workedNow(() => understand(text, { reader: set.reader, previous: null, today: TODAY }));
  const theirs = await worked(() => classifier.intentOf(text));
  return { ours: ours.ms, theirs: theirs.ms };
}

async function askAll(
  sets: readonly HeldOut[],
  classifier: Classifier,
  textsOf: (text: string, index: number) => readonly string[],
): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (const set of sets) {
    for (const [index, message] of set.messages.entries()) {
      for (const text of textsOf(toExample(message).text, index))
        turns.push(await askBoth(text, set, classifier));
    }
  }
  return turns;
}

/** @param aimTimes of the median, to the baseline's */
function toTimes(what: string, turns: readonly Turn[], aimTimes: number | null): readonly Measurement[] {
  return [0.5, 0.99].map((ratio) => ({
    what: `${what}, p${ratio * 100}`,
    unit: 'ms',
    measured: percentile(
      turns.map(({ ours }) => ours),
      ratio,
    ),
    baseline: percentile(
      turns.map(({ theirs }) => theirs),
      ratio,
    ),
    aim: null,
    ...(aimTimes !== null && ratio === 0.5 ? { aimTimes } : {}),
  }));
}

async function toAccuracies(
  sets: readonly HeldOut[],
  classifier: Classifier,
  name: string,
): Promise<readonly Measurement[]> {
  const rights = { theirs: 0, intent: 0, threadIntent: 0, slots: 0, threadSlots: 0 };
  let asked = 0;
  for (const { messages, reader } of sets) {
    for (const message of messages) {
      const { text, intent } = toExample(message);
      const previous = follow(message.turns.slice(0, -1), reader);
      const alone = understand(text, { reader, previous: null, today: TODAY });
      const inThread = understand(text, { reader, previous, today: TODAY });
      rights.theirs += Number((await classifier.intentOf(text)) === intent);
      rights.intent += Number(alone.intent === intent);
      rights.threadIntent += Number(inThread.intent === intent);
      rights.slots += Number(findMisses(message, alone).length === 0);
      rights.threadSlots += Number(findMisses(message, inThread).length === 0);
      asked += 1;
    }
  }
  const share = (count: number): number => (100 * count) / asked;
  const row = (what: string, count: number): Measurement => ({
    what: `${name}: ${what}`,
    unit: '%',
    measured: share(count),
    baseline: null,
    aim: null,
  });
  return [
    { ...row('intent right', rights.intent), baseline: share(rights.theirs) },
    row('intent right, in its thread', rights.threadIntent),
    row('every slot right', rights.slots),
    row('every slot right, in its thread', rights.threadSlots),
  ];
}
