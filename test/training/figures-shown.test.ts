import { expect, it } from 'vitest';
import { readFacts } from '#db/queries/facts.ts';
import { createBot } from '#src/bot/answer.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { findFiguresSaid } from '#src/training/figures-shown.ts';
import { openReport } from '#src/training/open-report.ts';

it('finds figures of the store in a text, never codes, years or what was asked with', async () => {
  const store = await openReport('db/seed/poa-2023-tercer-avance.md');
  try {
    const everything = { goalIds: null, unitCodes: null, programCodes: null, lineCodes: null };
    const facts = await readFacts(store.db, { kind: 'goals', year: 2023, ...everything });
    if (facts.kind === 'none') throw new Error('nothing loaded');
    const bot = createBot({
      db: store.db,
      thresholds: DEFAULT_THRESHOLDS,
      timeZone: 'America/Tijuana',
    });
    const at = new Date('2023-10-15T12:00:00-07:00');
    const answered = await bot.answer({ text: 'avance de la 303 en Q3', threadKey: null, at });
    const said = findFiguresSaid(answered, { facts, question: 'avance' });
    expect(said).toContain(39_840);
    expect(said).not.toContain(303);
    expect(said).not.toContain(2023);
    expect(findFiguresSaid(answered, { facts, question: 'son 39,840?' })).not.toContain(39_840);
    const greeting = await bot.answer({ text: 'va a llover mañana?', threadKey: null, at });
    expect(findFiguresSaid(greeting, { facts, question: '' })).toEqual([]);
  } finally {
    await store.close();
  }
});
