import { expect, it } from 'vitest';
import { readOpenAlerts } from '#db/queries/alerts.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import type { Person } from '#src/domain/person.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { newAnswerer, runApp } from '#test/support/running-app.ts';
import { somePeople } from '#test/support/some-people.ts';
import { validateMessage } from '#test/support/validate-blocks.ts';

/** A Monday morning after the third quarter. */
const MORNING = new Date('2023-10-16T09:00:00-07:00');
const HEAD: Person = { key: 'T0TEAM:U0TITULAR', role: 'head', unitCodes: ['52202'] };

it('an alert arrives in Slack with its chart and buttons, and a digest with its table', async () => {
  const answerer = await newAnswerer(() =>
    somePeople(HEAD, { ...HEAD, key: 'T0TEAM:U0JEFA', unitCodes: ['52201'] }),
  );
  const parts = {
    ...answerer,
    db: answerer.store.db,
    thresholds: DEFAULT_THRESHOLDS,
    timeZone: 'America/Tijuana',
  };
  await judgeAndNotify(parts, { at: MORNING, goalIds: null });
  const { db } = parts;
  const due = await readDeliveries(db, { since: new Date(0) });
  const { double } = await runApp({ kind: 'socket', answerer, clock: () => MORNING });
  const posted = await double.waitForAccepted(due.length);
  for (const message of posted) expect(validateMessage(message)).toEqual([]);
  const text = JSON.stringify(posted);
  for (const part of ['data_table', 'Enterado', 'avisos de sus metas', 'Ver detalle'])
    expect(text).toContain(part);
  expect((await readOpenAlerts(db)).length).toBeGreaterThan(due.length);
});
