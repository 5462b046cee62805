import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore } from '#db/open.ts';
import { writeFeedback, writeFeedbackComment } from '#db/queries/feedback.ts';
import { createBot } from '#src/bot/answer.ts';
import { createAnswersKeeper } from '#src/bot/answers-keeper.ts';
import { importBundledReport } from '#src/commands/bundled-report.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { runCli } from './run-cli.ts';

const WEEK_MS = 604_800_000;

const form = z.strictObject({
  weeks: z.array(
    z.strictObject({
      week: z.iso.date(),
      feedback: z.array(
        z.strictObject({
          answerId: z.string(),
          verdict: z.enum(['good', 'bad']),
          question: z.string().nullable(),
          understood: z
            .strictObject({
              intent: z.string(),
              goals: z.array(z.string()),
              units: z.array(z.string()),
              period: z
                .strictObject({ year: z.number(), quarters: z.array(z.number()), cumulative: z.boolean() })
                .nullable(),
            })
            .nullable(),
          comment: z.string().nullable(),
          givenAt: z.iso.datetime(),
        }),
      ),
    }),
  ),
});

let folder: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avance-feedback-'));
  url = `sqlite:${join(folder, 'poa.db')}`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function feedback(...args: readonly string[]) {
  return runCli(['feedback', '--db', url, ...args], { folder });
}

interface Judged {
  readonly question: string;
  readonly verdict: 'good' | 'bad';
  readonly comment?: string;
  readonly weeksAgo?: number;
}

/** Asks, judges and comments as the chats do, and gives back the answers' ids. */
async function judge(...all: readonly Judged[]): Promise<readonly string[]> {
  const store = await openStore(url);
  const { db } = store;
  const now = new Date();
  try {
    await importBundledReport(store, now);
    const bot = createBot({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana' });
    const keep = createAnswersKeeper(db);
    const ids: string[] = [];
    for (const { question, verdict, comment, weeksAgo = 0 } of all) {
      const at = new Date(now.getTime() - weeksAgo * WEEK_MS);
      const incoming = { text: question, threadKey: null, person: 'T0:U0PERSONA1', at };
      const answered = await bot.answer(incoming);
      await keep(incoming, answered);
      const given = { answerId: answered.id, person: 'T0:U0PERSONA1' };
      await writeFeedback(db, { ...given, verdict, at });
      if (comment !== undefined) await writeFeedbackComment(db, { ...given, comment });
      ids.push(answered.id);
    }
    return ids;
  } finally {
    await store.close();
  }
}

describe('avance feedback', () => {
  it('lists what was thought of which question, how it was understood, and never who', async () => {
    const [bad, good] = await judge(
      {
        question: 'avance de despensas Q3',
        verdict: 'bad',
        comment: 'Falta el mes. Llame al 686 555 12 34 o a ana@dif.mx',
      },
      { question: '¿cómo vamos?', verdict: 'good' },
    );
    const { code, out, err } = await feedback();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Semana del lunes \d{1,2} de [a-z]+ de \d{4}: 1 «me sirvió», 1 «no me sirvió»\n/u);
    expect(out).toContain(`  no me sirvió: «avance de despensas Q3»  [${bad}]\n`);
    expect(out).toContain('    Se entendió: progress · metas 303 y 312 · 3.er trimestre de 2023\n');
    expect(out).toContain('    Comentario: Falta el mes. Llame al [número] o a [correo]\n');
    expect(out).toContain(`  me sirvió: «¿cómo vamos?»  [${good}]\n`);
    expect(out).not.toContain('U0PERSONA1');
  });

  it('gives the same to programs', async () => {
    const [id] = await judge({ question: 'avance de despensas Q3', verdict: 'bad' });
    const { out } = await feedback('--json');
    const { weeks } = form.parse(JSON.parse(out));
    expect(weeks.flatMap((week) => week.feedback)).toMatchObject([
      {
        answerId: id,
        verdict: 'bad',
        comment: null,
        understood: { intent: 'progress', goals: ['303', '312'], period: { quarters: [3] } },
      },
    ]);
    expect(out).not.toMatch(/person|U0/u);
  });

  it('lists as many weeks as are asked for, and says so where there is nothing', async () => {
    await judge({ question: '¿cómo vamos?', verdict: 'good', weeksAgo: 6 });
    expect((await feedback()).out).toBe('Nadie opinó de las respuestas en las últimas 4 semanas.\n');
    expect((await feedback('--weeks', '1')).out).toBe('Esta semana nadie opinó de las respuestas.\n');
    expect((await feedback('--weeks', '8')).out).toContain('«¿cómo vamos?»');
  });

  it.each([
    [['--weeks', '0'], '«0» no son semanas'],
    [['--weeks', '27'], '«27» no son semanas'],
    [['despensas'], 'no lleva más palabras'],
    [['--demo'], '--demo'],
  ])('takes %j for wrong usage', async (args, fault) => {
    const { code, out, err } = await feedback(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(fault);
  });
});
