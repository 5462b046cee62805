import type { Outcome } from './ask-labelled.ts';
import { type Rates, type Share, tellShare } from './count-rates.ts';
import type { SpoiltRate } from './spoilt-rates.ts';

/**
 * A file's rates in lines to read.
 * @param own the rates of those messages that no teaching corpus holds too
 */
export function tellRates(name: string, rates: Rates, own: Rates = rates): string {
  const missed = [...rates.missed].sort(([, a], [, b]) => b - a).map(([slot, times]) => `${slot} ${times}`);
  const beside = (of: (each: Rates) => Share): string =>
    own.understood.whole === rates.understood.whole
      ? tellShare(of(rates))
      : `${tellShare(of(rates))} (not taught too: ${tellShare(of(own))})`;
  return [
    name,
    `  intent               ${beside(({ intent }) => intent)}`,
    `  figures              ${beside(({ figures }) => figures)}`,
    `  every slot           ${beside(({ understood }) => understood)}`,
    `  missed               ${missed.join(', ') || 'nothing'}`,
    `  figures unasked      ${beside(({ unasked }) => unasked)} of what is out of the field`,
    `  figures of another   ${beside(({ elsewhere }) => elsewhere)} of what is in the field`,
    '',
  ].join('\n');
}

/** The first messages that were not answered as labelled, turn by turn, with what was meant and what was understood. */
export function tellMisses(outcomes: readonly Outcome[], most: number): string {
  const missed = outcomes.filter(
    ({ misses, figures, unsafe }) => misses.length > 0 || figures?.right === false || unsafe !== null,
  );
  return missed
    .slice(0, most)
    .map(({ message, misses, figures, unsafe }) =>
      [
        `- ${message.id} ${message.turns.map((turn) => JSON.stringify(turn)).join(' > ')}`,
        ...misses.map(({ slot, expected, got }) => `    ${slot}: meant ${expected}, understood ${got}`),
        ...(figures === null || figures.right
          ? []
          : [`    figures: owed ${figures.owed}, shown ${figures.shown}`]),
        ...(unsafe === null ? [] : [`    unsafe: ${unsafe}`]),
        '',
      ].join('\n'),
    )
    .join('');
}

/** One line of the table of mutations. */
export function tellSpoilt(name: string, { heldOut, taught }: SpoiltRate): string {
  return `${name.padEnd(32)}held out ${tellShare(heldOut).padEnd(24)}taught ${tellShare(taught)}\n`;
}

/** The first messages that a mutation made misunderstood, as they were spoilt. */
export function tellLost({ lost }: SpoiltRate, most: number): string {
  return lost
    .slice(0, most)
    .map(({ id, text, misses }) => {
      const slots = misses.map(({ slot, expected, got }) => `${slot}: meant ${expected}, understood ${got}`);
      return `    ${id} ${JSON.stringify(text)}\n        ${slots.join('; ')}\n`;
    })
    .join('');
}
