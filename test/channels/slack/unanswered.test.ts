import { expect, it } from 'vitest';
import { readUnanswered } from '#db/queries/unanswered.ts';
import { readConfig } from '#src/config.ts';
import { createLog } from '#src/log.ts';
import { createKeepingBot } from '#src/running/keeping-bot.ts';
import { newAnswerer, runApp } from '#test/support/running-app.ts';
import { mention } from '#test/support/slack-double/payloads.ts';

const QUESTION = '¿cómo va la canasta de <@U0PERSONA1> en <#C0CANAL001|lacra>?';

async function runKeeping() {
  const answerer = await newAnswerer();
  const read = readConfig({});
  if (!read.ok) throw new Error(read.faults.join());
  const lines: string[] = [];
  const log = createLog({ level: 'info', to: { write: (line) => lines.push(line) } });
  const bot = createKeepingBot({ store: answerer.store, config: read.config }, log);
  const running = await runApp({ kind: 'socket', answerer, ports: { bot } });
  return { ...running, bot, db: answerer.store.db, logged: () => lines.join('') };
}

it('keeps what Slack asks and is not understood, without who asked and where', async () => {
  const { deliveries, double, bot, db } = await runKeeping();
  await deliveries.event(mention(QUESTION));
  await double.waitForAccepted(1);
  await bot.settled();
  const rows = await db.selectFrom('unanswered_questions').selectAll().execute();
  expect(rows).toMatchObject([{ text: '¿cómo va la canasta de en ?', why: 'unknown-subject', times: 1 }]);
  expect(JSON.stringify(rows)).not.toMatch(/U0|C0|lacra/u);
});

it('answers in Slack also when the question cannot be kept, and the log has why but not what', async () => {
  const { deliveries, double, bot, db, logged } = await runKeeping();
  await db.schema.dropTable('unanswered_questions').execute();
  await deliveries.event(mention(QUESTION));
  const [posted] = await double.waitForAccepted(1);
  await bot.settled();
  expect(posted?.['text']).toContain('No encontré «canasta»');
  expect(logged()).toContain('answer not kept');
  expect(logged()).not.toMatch(/canasta|lacra/u);
});

it('keeps one question of many that come at once, counted', async () => {
  const { deliveries, double, bot, db } = await runKeeping();
  for (const _ of [1, 2, 3]) await deliveries.event(mention(QUESTION));
  await double.waitForAccepted(3);
  await bot.settled();
  expect((await readUnanswered(db, '0000-01-01')).map(({ times }) => times)).toEqual([3]);
});
