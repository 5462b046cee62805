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

if (found.kind === 'found') {
  const { browser } = found;
  afterAll(() => browser.close());
  describe('talking', () => {
    talkingCases(browser);
  });
  describe('blocks', () => {
    blockCases(browser);
  });
  describe('views', () => {
    viewCases(browser);
  });
  describe('files', () => {
    fileCases(browser);
  });
  describe('what the product offers', () => {
    offeredCases(browser);
  });
  describe('people and what they may do', () => {
    peopleCases(browser);
  });
  describe('access', () => {
    accessCases(browser);
  });
} else {
  const { reason } = found;
  it('is looked at in a browser', ({ skip }) => {
    expect(reason).not.toBe('');
    skip(reason);
  });
}
