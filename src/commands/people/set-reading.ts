import { changeReadingRule, READING_WORDS, readRosterReading } from '#src/bot/roster/reading-rule.ts';
import type { RosterReading } from '#src/bot/roster/roster.ts';
import type { ReadingRule } from '#src/domain/readable.ts';
import { fold } from '#src/language/fold.ts';
import { authorOf } from '../alias/read-words.ts';
import { type ExitCode, type Terminal, UsageError } from '../command.ts';
import { makeDayText } from '../day-text.ts';
import { knownPeople } from '../known-people.ts';
import { parseOptions } from '../options.ts';
import { KEPT_STORE_OPTIONS, withStore } from '../with-store.ts';

const RULES: Readonly<Record<string, ReadingRule>> = { todas: 'all', propia: 'own' };

/** Tells or sets who reads what of the programme. */
export async function setReading(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...KEPT_STORE_OPTIONS,
    reason: { type: 'string' },
  });
  const rule = readRule(positionals);
  return withStore<ExitCode>(terminal, values, async (opened) => {
    const { store, config } = opened;
    const parts = { db: store.db, people: knownPeople(opened), dayOf: makeDayText(config.timeZone) };
    if (rule === null) {
      terminal.write(`${tellReading(await readRosterReading(parts))}\n`);
      return 0;
    }
    const outcome = await changeReadingRule(parts, {
      rule,
      reason: values.reason?.trim() || null,
      author: { kind: 'terminal', name: authorOf(terminal.env) },
      at: terminal.clock(),
    });
    const lead = outcome.kind === 'same' ? 'Ya era así' : 'Listo';
    terminal.write(`${lead}: ${READING_WORDS[rule]}.\n`);
    return 0;
  });
}

function readRule([word, ...more]: readonly string[]): ReadingRule | null {
  if (word === undefined) return null;
  const rule = Object.hasOwn(RULES, fold(word)) ? RULES[fold(word)] : undefined;
  if (rule === undefined || more.length > 0)
    throw new UsageError('Después de «people reading» escriba todas o propia.');
  return rule;
}

function tellReading({ told, steps }: RosterReading): string {
  const lines = steps.map((step) => `  ${step.told} · ${step.author}, ${step.on}`);
  return [`Ahora ${told}.`, ...(lines.length === 0 ? [] : ['Cambios:', ...lines])].join('\n');
}
