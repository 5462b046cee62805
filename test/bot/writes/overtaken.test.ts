import { describe, expect, it } from 'vitest';
import { applyImport } from '#db/import-report.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { recordEntry } from '#db/queries/progress-entries.ts';
import type { Db } from '#db/schema.ts';
import { tellOvertakenByReport } from '#src/bot/writes/tell-overtaken.ts';
import { decideAll } from '#src/domain/import-plan.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { AT } from '#test/bot/demo-bot.ts';
import { ADMIN, HEAD, LIAISON } from '#test/support/known-people.ts';
import { aFile, aReading, aRow, figures } from '#test/support/reading-builder.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { actIn, type Office, openOffice, textOf } from './office.ts';

const TITLE = 'Cambió una cifra que usted capturó';

async function capture(office: Office, who: string, value: string) {
  const threadKey = `${who} ${value}`;
  const text = `registra ${value} en la 303 en el cuarto trimestre`;
  const { reply } = await office.say(who, text, { threadKey });
  const acts = reply.parts.flatMap((part) => (part.kind === 'acts' ? part.acts.map(({ act }) => act) : []));
  if (acts.includes('complete')) {
    await office.file(who, actIn(reply, 'complete'), {
      reason: 'se contó otra vez',
      remark: 'se contó otra vez',
    });
  } else await office.press(who, actIn(reply, 'confirm'));
}

async function approve(office: Office, reviewer: string): Promise<void> {
  const request = (await office.mailOf(reviewer)).findLast(({ title }) => title === 'Captura por revisar');
  if (request === undefined) throw new Error('nothing to review');
  await office.press(reviewer, actIn(request, 'approve'));
}

async function told(office: Office, who: string): Promise<readonly string[]> {
  return (await office.mailOf(who))
    .filter(({ title }) => title === TITLE)
    .map(({ parts }) => textOf({ parts }));
}

describe.each(DIALECTS)('whose capture gives way, on %s', (dialect) => {
  it('to another’s is told when it waited, and when it counted', async () => {
    const office = await openOffice(dialect);
    await capture(office, LIAISON, '9,960');
    await capture(office, ADMIN, '9,900');
    const [first, ...more] = await told(office, LIAISON);
    expect(first).toContain(
      'Su captura de 9,960 en la 303, 4.º trimestre de 2023, que esperaba revisión, la sustituyó otra: 9,900',
    );
    expect([more, await told(office, ADMIN)]).toEqual([[], []]);
    await approve(office, HEAD);
    expect(await told(office, LIAISON)).toHaveLength(1);
    await capture(office, LIAISON, '9,950');
    expect(await told(office, ADMIN)).toEqual([]);
    await approve(office, HEAD);
    expect((await told(office, ADMIN))[0]).toContain('se corrigió: ahora es 9,950.');
  });

  it('to their own is not', async () => {
    const office = await openOffice(dialect);
    await capture(office, LIAISON, '9,960');
    await capture(office, LIAISON, '9,900');
    await approve(office, HEAD);
    expect(await told(office, LIAISON)).toEqual([]);
  });

  it.each([
    [
      'submitted',
      66,
      'cuenta su cifra: 70. La que usted capturó (66 en la 11, 3.er trimestre de 2031, que esperaba revisión)',
    ],
    ['submitted', 70, 'trae la misma cifra que usted capturó: 70 en la 11'],
    [
      'approved',
      66,
      'cuenta su cifra: 70. La que usted capturó (66 en la 11, 3.er trimestre de 2031) queda en el historial',
    ],
  ] as const)('to a report is told (%s, %d)', async (state, value, words) => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    const goalId = (await readCatalog(db))?.goals[0]?.id ?? 0;
    const entry = { goalId, quarter: 3, value, origin: 'captured', reason: null } as const;
    await recordEntry(db, { ...entry, state: 'submitted', author: LIAISON }, AT);
    if (state === 'approved') await recordEntry(db, { ...entry, state, author: HEAD }, AT);
    expect(await loadNext(db)).toEqual([expect.stringMatching(new RegExp(`^${LIAISON} `, 'u'))]);
    expect((await loadNext(db, false))[0]).toContain(words);
  });

  it('to a report is nobody where nobody had captured', async () => {
    const { db } = await newStore(dialect);
    await applyImport(db, aFile(aReading()));
    expect(await loadNext(db)).toEqual([]);
  });
});

/** Loads the next report, and hands back whom it is told and what. */
async function loadNext(db: Db, load = true): Promise<readonly string[]> {
  if (load) {
    const row = aRow({
      absoluteReported: null,
      relativeReportedPct: null,
      achieved: figures(90, 110, 70, null),
    });
    const file = {
      ...aFile(aReading({ quarter: 3, rows: [row] })),
      author: 'planeación',
      decisions: decideAll('take'),
    };
    const result = await applyImport(db, file);
    if (result.outcome !== 'imported') throw new Error(result.outcome);
    await tellOvertakenByReport(db, {
      documentId: result.documentId,
      title: 'Tercer avance',
      author: 'planeación',
      at: AT,
    });
  }
  return (await readDeliveries(db, { since: new Date(0) })).map(({ recipient, content }) => {
    const reply = readReply(content);
    const to = recipient.kind === 'person' ? recipient.person : recipient.channel;
    return `${to} ${reply === null ? '' : renderPlain(reply)}`;
  });
}
