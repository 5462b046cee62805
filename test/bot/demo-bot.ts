import { onTestFinished } from 'vitest';
import { openStore, type Store } from '#db/open.ts';
import { createBot } from '#src/bot/answer.ts';
import type { Answered, Bot } from '#src/bot/bot.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';

/** The fourth quarter has begun and nothing of it is reported. */
export const AT = new Date('2023-10-15T12:00:00-07:00');

export function botOn(store: Store): Bot {
  return createBot({ db: store.db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' });
}

/** A store with the bundled report; the running test closes it at its end. */
export async function openDemo(url = 'sqlite::memory:'): Promise<Store> {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  await importBundledReport(store, AT);
  return store;
}

export function ask(bot: Bot, text: string, threadKey: string | null = null): Promise<Answered> {
  return bot.answer({ text, threadKey, at: AT });
}

export function codesOf({ understanding }: Answered): readonly string[] {
  return understanding.goals.map(({ code }) => code);
}
