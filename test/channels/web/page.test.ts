import { afterAll, describe } from 'vitest';
import { findBrowser } from '#test/support/browser.ts';
import { talkingCases } from './page-cases/talking.ts';

const found = await findBrowser();

afterAll(async () => {
  if (found.kind === 'found') await found.browser.close();
});

if (found.kind === 'found') {
  const { browser } = found;
  describe('talking', () => talkingCases(browser));
} else {
  describe.skip(`the page in a browser: ${found.reason}`, () => undefined);
}
