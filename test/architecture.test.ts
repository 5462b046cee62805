import { describe, expect, it } from 'vitest';
import {
  checkFiles,
  EVERYWHERE_RULES,
  findCycles,
  nameFaults,
  PRODUCT_RULES,
  type Rule,
  unusedExports,
} from '#test/architecture/rules.ts';
import { listFiles, readSources, type SourceFile, toSourceFile } from '#test/architecture/source.ts';

const ROOT = process.cwd();
const PRODUCT = ['src', 'db', 'intents'];

const product = readSources(ROOT, PRODUCT);
// The examples below are faults on purpose.
const tests = readSources(ROOT, ['test']).filter((file) => !file.path.startsWith('test/architecture'));

describe('the product', () => {
  it('is found', () => {
    expect(product.map((file) => file.path)).toContain('src/domain/goal.ts');
  });

  it.each([...PRODUCT_RULES, ...EVERYWHERE_RULES])('$name', (rule) => {
    expect(checkFiles(product, rule)).toEqual([]);
  });

  it('has no circles of imports', () => {
    expect(findCycles(product)).toEqual([]);
  });

  it('exports what somebody takes', () => {
    expect(unusedExports(product, [...product, ...tests])).toEqual([]);
  });
});

describe('the tests', () => {
  it.each(EVERYWHERE_RULES)('$name', (rule) => {
    expect(checkFiles(tests, rule)).toEqual([]);
  });
});

it('names every file in kebab-case and in words that say something', () => {
  const named = [...PRODUCT, 'test']
    .flatMap((folder) => listFiles(ROOT, folder))
    .filter((path) => /\.(?:tsx?|mjs|css)$/u.test(path))
    .flatMap((path) => nameFaults(path).map((message) => ({ path, message })));
  expect(named).toEqual([]);
});

describe('each rule can fail', () => {
  function ruleNamed(part: string): Rule {
    const found = [...PRODUCT_RULES, ...EVERYWHERE_RULES].find((rule) => rule.name.includes(part));
    if (found === undefined) throw new Error(`no rule is named ${part}`);
    return found;
  }

  /** The faults in a project of two intents, two channels and the file of the example. */
  function faultsIn(part: string, path: string, text: string): readonly string[] {
    const others: readonly SourceFile[] = [
      toSourceFile('intents/list/intent.ts', ''),
      toSourceFile('intents/telling/table.ts', ''),
    ];
    return checkFiles([...others, toSourceFile(path, text)], ruleNamed(part)).map((fault) => fault.message);
  }

  it.each([
    ['src/domain/goal.ts', "import { fold } from '#src/language/fold.ts';", 'upwards'],
    ['src/domain/goal.ts', "import type { Bot } from '#src/bot/bot.ts';", 'upwards'],
    ['src/domain/goal.ts', "const open = await import('#db/open.ts');", 'upwards'],
    ['src/domain/goal.ts', "type Open = import('#db/open.ts').Open;", 'upwards'],
    ['src/language/fold.ts', "import { x } from '#src/reply/reply.ts';", 'sideways'],
    ['db/goals.ts', "import { x } from '../src/documents/read.ts';", 'sideways'],
    ['intents/help/intent.ts', "import { x } from '../list/intent.ts';", 'sideways'],
    ['intents/telling/x.ts', "import { x } from '../list/intent.ts';", 'sideways'],
    ['src/channels/slack/app.ts', "import { x } from '#src/channels/terminal/chat.ts';", 'sideways'],
    ['src/channels/slack/app.ts', "import type { X } from '#src/channels/web/x.ts';", 'sideways'],
    ['src/channels/web/x.ts', "import type { Desk } from '#src/channels/slack/desk.ts';", 'sideways'],
    ['src/channels/web/x.ts', "import { x } from '#src/channels/slack/ports.ts';", 'sideways'],
    ['src/channels/terminal/x.ts', "import type { X } from '#src/channels/slack/ports.ts';", 'sideways'],
    ['src/channels/slack/app.ts', "import { x } from '#db/open.ts';", 'never the store'],
    ['src/bot/answer.ts', "import { x } from '#src/main.ts';", 'composition'],
    ['src/channels/slack/app.ts', "import { x } from '#src/commands/ask.ts';", 'composition'],
    ['src/bot/answer.ts', "import { x } from '#src/training/fit.ts';", 'the training'],
    ['src/commands/ask.ts', "import { x } from '#src/training/fit.ts';", 'the training'],
    ['src/bot/answer.ts', "import type { Config } from '#src/config.ts';", 'handed down'],
    ['src/channels/slack/app.ts', "import { log } from '#src/log.ts';", 'handed down'],
    ['src/config.ts', "import { x } from '#db/open.ts';", 'floors 0 and 1'],
    ['src/bot/answer.ts', "import { x } from '#test/support/x.ts';", 'its tests'],
    ['src/newcomer/x.ts', "import { x } from '#src/domain/goal.ts';", 'no floor is known'],
  ])('floors: %s with %s', (path, text, why) => {
    const faults = faultsIn('downwards', path, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(why);
  });

  it.each([
    ['src/main.ts', "import { x } from '#db/open.ts'; import { y } from '#src/config.ts';"],
    ['src/cli.ts', "import { x } from '#src/commands/ask.ts';"],
    ['src/commands/ask.ts', "import { x } from '#db/open.ts';"],
    ['src/training/train.ts', "import { x } from '#db/open.ts'; import { fit } from './fit.ts';"],
    ['src/channels/slack/app.ts', "import type { Config } from '#src/config.ts';"],
    ['src/channels/slack/app.ts', "import { type Config } from '#src/config.ts';"],
    ['src/channels/web/x.ts', "import type { LocalPlace } from '#src/channels/slack/ports.ts';"],
    ['intents/help/intent.ts', "import { x } from '../telling/table.ts';"],
    ['intents/registry.ts', "import { x } from './list/intent.ts';"],
    [
      'src/bot/answer.ts',
      "// import { x } from '#src/main.ts';\nconst s = \"import y from '#src/main.ts'\";",
    ],
  ])('floors let pass: %s with %s', (path, text) => {
    expect(faultsIn('downwards', path, text)).toEqual([]);
  });

  it.each([
    ['db/goals.ts', "import Database from 'better-sqlite3';"],
    ['src/main.ts', "import pg from 'pg';"],
    ['src/bot/answer.ts', "import { Migrator } from 'kysely/migration';"],
    ['intents/reading/when.ts', "import * as chrono from 'chrono-node/es';"],
    ['src/main.ts', "import { App } from '@slack/bolt';"],
    ['src/channels/web/page-server.ts', "import { createRoot } from 'react-dom/client';"],
  ])('one home: %s with %s', (path, text) => {
    expect(faultsIn('one home', path, text)).toHaveLength(1);
  });

  it.each([
    ['src/channels/web/page/shell/app.tsx', "import { toShown } from '../../workspace/feed.ts';"],
    ['src/channels/web/page/shell/app.tsx', "import { readFile } from 'node:fs/promises';"],
    ['src/channels/web/http/routes.ts', "import { App } from '../page/shell/app.tsx';"],
  ])('the page: %s with %s', (path, text) => {
    expect(faultsIn('browser', path, text)).toHaveLength(1);
  });

  it.each([
    ['src/channels/web/page/api/protocol.ts', "import type { View } from '../../workspace/model.ts';"],
    [
      'src/channels/web/page/page.tsx',
      "import { createRoot } from 'react-dom/client';\nimport './page.css';\nconst view = <p>Hola</p>;",
    ],
  ])('the page lets pass: %s with %s', (path, text) => {
    expect(faultsIn('browser', path, text)).toEqual([]);
  });

  it.each([
    ['src/charts/draw-chart.ts', "import { toPng } from './to-png.ts';"],
    ['src/charts/draw-chart.ts', "import { init } from 'echarts/core';"],
    ['src/channels/slack/app.ts', "import { toChartSvg } from '#src/charts/chart-svg.ts';"],
  ])('heavy: %s with %s', (path, text) => {
    expect(faultsIn('heavy', path, text)).toHaveLength(1);
  });

  it.each([
    ['src/charts/draw-chart.ts', "const late = import('./to-png.ts');"],
    ['src/charts/chart-option.ts', "import type { EChartsCoreOption } from 'echarts/core';"],
    ['src/charts/to-png.ts', "import { renderAsync } from '@resvg/resvg-js';"],
  ])('heavy lets pass: %s with %s', (path, text) => {
    expect(faultsIn('heavy', path, text)).toEqual([]);
  });

  it.each([
    'const at = Date.now();',
    'const at = new Date();',
    'const at = Date();',
    'const clock = Date.now;',
    'const at = new globalThis.Date();',
    'const at = Temporal.Now.instant();',
  ])('clock: %s', (text) => {
    expect(faultsIn('clock', 'src/bot/answer.ts', text)).toHaveLength(1);
    expect(faultsIn('clock', 'src/main.ts', text)).toEqual([]);
  });

  it('clock lets pass an instant that is given', () => {
    expect(faultsIn('clock', 'src/bot/answer.ts', 'const at = new Date(0); // new Date()')).toEqual([]);
  });

  it.each([
    ['relative', "import { x } from './x';"],
    ['relative', "import { x } from '../language/fold.ts';"],
    ['default', 'export default 1;'],
    ['default', 'const x = 1; export { x as default };'],
    ['default', "export * from './x.ts';"],
    ['default', "export { x } from './x.ts';"],
    ['default', "import { x } from './x.ts';\nexport { x };"],
    ['300 lines', '\n'.repeat(300) + 'const x = 1;'],
    ['outside', "const path = '/home/somebody/truth.csv';"],
  ])('%s: %j', (part, text) => {
    expect(faultsIn(part, 'src/domain/goal.ts', text)).toHaveLength(1);
  });

  it.each([
    ['src/bot/answerMessage.ts', 'kebab-case'],
    ['src/Bot/answer.ts', 'kebab-case'],
    ['src/bot/text-utils.ts', 'utils'],
    ['src/common/text.ts', 'common'],
    ['src/bot/index.ts', 'barrel'],
  ])('names: %s', (path, why) => {
    expect(nameFaults(path).join()).toContain(why);
  });

  it('names let pass what is well named', () => {
    const good = [
      'db/open.ts',
      'db/migrations/2023_01_goals.ts',
      'src/language/stemmers.d.ts',
      'test/a-b.test.ts',
    ];
    expect(good.flatMap(nameFaults)).toEqual([]);
  });

  it.each([
    ["import { fold } from './fold.ts';", ['hidden', 'Taken']],
    ["import { fold as f, type Taken } from '#src/language/fold.ts';", ['hidden']],
    ["import * as all from './fold.ts';", []],
    ["const late = await import('./fold.ts');", []],
  ])('exports: %s', (text, unused) => {
    const file = toSourceFile(
      'src/language/fold.ts',
      'export const fold = 1, hidden = 2;\nexport class Taken {}\nexport interface Shape {}',
    );
    const messages = unusedExports([file], [file, toSourceFile('src/language/user.ts', text)]).map(
      ({ message }) => message.split(':')[0],
    );
    expect(messages).toEqual(unused.map((name) => `nothing takes ${name}`));
  });

  it('circles are found, once each', () => {
    const circle = [
      toSourceFile('src/bot/a.ts', "import { b } from './b.ts';"),
      toSourceFile('src/bot/b.ts', "import type { c } from './c.ts';"),
      toSourceFile('src/bot/c.ts', "import { a } from '#src/bot/a.ts';"),
    ];
    expect(findCycles(circle)).toEqual([['src/bot/a.ts', 'src/bot/b.ts', 'src/bot/c.ts', 'src/bot/a.ts']]);
  });
});
