import { CORPORA, type Corpus } from './corpora.ts';
import type { Share } from './count-rates.ts';
import { findHeldOut } from './held-out.ts';
import { readLabelledMessages } from './labelled-message.ts';
import { type Lost, type MeasureMutation, makeMeasure } from './measure-mutations.ts';
import type { Mutation } from './mutations/mutation.ts';
import { readCatalogOf } from './read-catalog.ts';

/** What a mutation costs, of messages that measure and of some that teach. */
export interface SpoiltRate {
  readonly heldOut: Share;
  readonly taught: Share;
  readonly lost: readonly Lost[];
}

/** Of the messages that teach, one in so many; all of them would take minutes. */
const ONE_IN = 24;

/** Reads all messages once; each mutation is measured from then on. */
export async function openSpoiltRates(): Promise<(mutation: Mutation) => SpoiltRate> {
  const heldOut = await measuresOf(await findHeldOut(), 1);
  const taught = await measuresOf(CORPORA, ONE_IN);
  return (mutation) => {
    const [measured, teaching] = [heldOut, taught].map((measures) =>
      measures.map((measure) => measure(mutation)),
    );
    const all = [...(measured ?? []), ...(teaching ?? [])];
    return {
      heldOut: sum((measured ?? []).map(({ kept }) => kept)),
      taught: sum((teaching ?? []).map(({ kept }) => kept)),
      lost: all.flatMap(({ lost }) => lost),
    };
  };
}

async function measuresOf(corpora: readonly Corpus[], oneIn: number): Promise<readonly MeasureMutation[]> {
  const measures: MeasureMutation[] = [];
  for (const { messages, catalog } of corpora) {
    const some = (await readLabelledMessages(messages)).filter((_, index) => index % oneIn === 0);
    measures.push(makeMeasure(some, await readCatalogOf(catalog)));
  }
  return measures;
}

/** Several shares of one kind taken together. */
export function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, one) => ({ part: all.part + one.part, whole: all.whole + one.whole }), {
    part: 0,
    whole: 0,
  });
}
