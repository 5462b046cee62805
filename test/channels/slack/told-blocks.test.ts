import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type RenderOptions, renderSlack } from '#src/channels/slack/blocks/render-blocks.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { Reply } from '#src/reply/reply.ts';
import { anyTold } from '#test/support/telling-arbitrary.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

const EVERY_WAY: readonly RenderOptions[] = [
  { level: 'native', pictures: true },
  { level: 'native', pictures: false },
  { level: 'basic' },
  { level: 'text' },
];
const MOST_PAGES = 200;

/** What is wrong with how a reply is shown, all pages of it. */
function faultsOf(reply: Reply): readonly string[] {
  const faults = EVERY_WAY.flatMap((options) => validateMessage(renderSlack(reply, options)));
  let from: number | null = 0;
  for (let page = 0; from !== null; page += 1) {
    const shown: ReturnType<typeof renderSlack> = renderSlack(reply, { from, pictures: true });
    faults.push(...validateMessage(shown), ...validateMessage(renderSlack(reply, { from, level: 'basic' })));
    if (shown.next !== null && shown.next <= from) return ['a page that shows nothing new'];
    if (page > MOST_PAGES) return ['pages without end'];
    from = shown.next;
  }
  return [...faults.map(({ at, fault }) => `${at}: ${fault}`), ...cutFigures(reply)];
}

/** A figure of a table is shown whole wherever it is shown. */
function cutFigures(reply: Reply): readonly string[] {
  const told = new Set(
    reply.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat().map(({ text }) => text) : [])),
  );
  const shown = renderSlack(reply).blocks.flatMap((block) =>
    block.type === 'data_table' ? block.rows.slice(1).flat() : [],
  );
  return shown.flatMap((cell) =>
    cell.type === 'raw_number' && !told.has(cell.text ?? '') ? [`${cell.text} was not told`] : [],
  );
}

it('shows what every intent tells of any programme inside the limits of Slack, page by page', () => {
  const run = fc.check(
    fc.property(anyTold, ({ intent, reply }) => {
      const faults = faultsOf(reply);
      if (faults.length > 0) throw new Error(`${intent}: ${JSON.stringify(faults.slice(0, 3))}`);
      if (renderPlain(reply).trim() === '') throw new Error(`${intent} tells nothing`);
    }),
    { numRuns: 250, interruptAfterTimeLimit: 8_000, endOnFailure: true },
  );
  // Not fc.assert: a counterexample of 500 goals would bury its own message.
  expect(run.failed ? `${String(run.errorInstance)} (seed ${run.seed})` : 'inside').toBe('inside');
  expect(run.numRuns).toBeGreaterThan(50);
});
