import { expect } from 'vitest';
import { z } from 'zod';
import { giveRole } from '#db/queries/people.ts';
import { needsUnit, type Role } from '#src/domain/person.ts';
import { type Answerer, NOW, newAnswerer, type Running, runApp } from '#test/support/running-app.ts';
import { homeAction } from '#test/support/slack-double/payloads.ts';
import { TEAM } from '#test/support/slack-double/web-api.ts';
import { validateView } from '#test/support/validate-blocks.ts';
import { waitFor } from '#test/support/wait-for.ts';

export const ADMIN = 'U0PERSONA1';
export const OTHER = 'U0OTRA0001';
export const NEW = 'U0NUEVA001';
export const UNIT = '52201';

const VIEW = z.looseObject({ private_metadata: z.string(), title: z.looseObject({ text: z.string() }) });

export async function give({ store }: Answerer, user: string, role: Role) {
  const unitCodes = needsUnit(role) ? [UNIT] : [];
  await giveRole(store.db, { key: `${TEAM}:${user}`, role, unitCodes }, { author: 'ana', at: NOW });
}

/** An administrator and the app. */
export async function openFor(kind: 'socket' | 'http') {
  const answerer = await newAnswerer();
  await give(answerer, ADMIN, 'admin');
  const running = await runApp({ kind, answerer, ports: { outboxLookMs: 10 } });
  return { answerer, running };
}

/** The windows that Slack took, as one text each. */
export function windows({ double }: Running, method: string) {
  return double.calls
    .filter((call) => call.method === method && call.outcome === 'ok')
    .map(({ args }) => {
      expect(validateView(args['view'])).toEqual([]);
      return { ...VIEW.parse(args['view']), text: JSON.stringify(args['view']) };
    });
}

export async function waitForWindow(running: Running, method: string, count = 1) {
  await waitFor(
    () => windows(running, method).length >= count,
    `${method}: ${JSON.stringify(running.double.calls.map(({ method: called, outcome }) => [called, outcome]))}`,
  );
  const last = windows(running, method).at(-1);
  if (last === undefined) throw new Error('no window');
  return last;
}

export const openList = (user = ADMIN) =>
  homeAction({ type: 'button', action_id: 'people:open', value: '' }, { user });
