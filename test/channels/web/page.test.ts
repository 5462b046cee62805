import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '#test/support/browser.ts';
import { accessCases } from './page-cases/access.ts';
import { blockCases } from './page-cases/blocks.ts';
import { fileCases } from './page-cases/files.ts';
import { offeredCases } from './page-cases/offered.ts';
import { peopleCases } from './page-cases/people.ts';
import { talkingCases } from './page-cases/talking.ts';
import { viewCases } from './page-cases/views.ts';

/** One browser for all of them, each test in a tab and before a server of its own. */
const found = await findBrowser();

/**
 * Beside another file on two processors, a press of the driver may fall into the page's guard against double presses:
 * such a test is tried again, in a new tab before a new server.
 */
const AGAIN = { retry: 2 } as const;

if (found.kind === 'found') {
  const { browser } = found;
  afterAll(() => browser.close());
  describe('talking', AGAIN, () => {
    talkingCases(browser);
  });
  describe('blocks', AGAIN, () => {
    blockCases(browser);
  });
  describe('views', AGAIN, () => {
    viewCases(browser);
  });
  describe('files', AGAIN, () => {
    fileCases(browser);
  });
  describe('what the product offers', AGAIN, () => {
    offeredCases(browser);
  });
  describe('people and what they may do', AGAIN, () => {
    peopleCases(browser);
  });
  describe('access', AGAIN, () => {
    accessCases(browser);
  });
} else {
  const { reason } = found;
  it('is looked at in a browser', ({ skip }) => {
    expect(reason).not.toBe('');
    skip(reason);
  });
}
