import type { types } from '@slack/bolt';
import { partsOfKey } from '#src/domain/person.ts';
import type { Desk } from '../desk.ts';
import { publishHome } from '../home/publish-home.ts';
import { personKey } from '../incoming/question.ts';
import { type Opening, readOpening } from '../incoming/read-person.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Registrar } from '../registrar.ts';
import { fileReading, readFiledReading } from './file-reading.ts';
import { fileRole } from './file-role.ts';
import {
  PEOPLE_EDIT_ACTION,
  PEOPLE_OPEN_ACTION,
  PEOPLE_PAGE_ACTION,
  PEOPLE_PICK_ACTION,
  PEOPLE_READING_ACTION,
  ROLE_VIEW,
} from './people-actions.ts';
import {
  type FiledRole,
  type PressedInRoster,
  readFiledRole,
  readPressedInRoster,
  toPage,
} from './read-people-event.ts';
import { READING_VIEW, renderReading } from './render-reading.ts';
import { renderRole } from './render-role.ts';
import { renderDenied, renderRoster, type Shown } from './render-roster.ts';

/** The window in which roles are given: the list, one person of it, and what was filled in. */
export function listenForPeople(app: Registrar, desk: Desk): void {
  app.action(PEOPLE_OPEN_ACTION, async ({ ack, body }) => {
    await ack();
    const opening = readOpening(body);
    if (opening !== null) await openList(opening, desk);
  });
  app.action(PEOPLE_PAGE_ACTION, async ({ ack, body }) => {
    await ack();
    const pressed = readPressedInRoster(body);
    if (pressed !== null) await turnPage(pressed, desk);
  });
  const look = async (body: unknown): Promise<void> => {
    const pressed = readPressedInRoster(body);
    if (pressed !== null && pressed.chosen !== null) await lookAt(pressed, pressed.chosen, desk);
  };
  app.action(PEOPLE_EDIT_ACTION, async ({ ack, body }) => {
    await ack();
    await look(body);
  });
  app.action(PEOPLE_PICK_ACTION, async ({ ack, body }) => {
    await ack();
    await look(body);
  });
  app.action(PEOPLE_READING_ACTION, async ({ ack, body }) => {
    await ack();
    const pressed = readPressedInRoster(body);
    if (pressed !== null) await lookAtReading(pressed, desk);
  });
  app.view(READING_VIEW, async ({ ack, body }) => {
    const filed = readFiledReading(body);
    if (filed === null) return ack();
    const result = await fileReading(filed, desk);
    if (result.kind === 'faults') return ack({ response_action: 'errors', errors: { ...result.errors } });
    if (result.kind === 'instead') return ack({ response_action: 'update', view: result.view });
    await ack();
    await showInList(filed, result.notice, desk);
  });
  app.view(ROLE_VIEW, async ({ ack, body }) => {
    const filed = readFiledRole(body);
    if (filed === null) return ack();
    const result = await fileRole(filed, desk);
    if (result.kind === 'faults') return ack({ response_action: 'errors', errors: { ...result.errors } });
    if (result.kind === 'instead') return ack({ response_action: 'update', view: result.view });
    await ack();
    await showDone(filed, result, desk);
  });
}

/** Whoever may not see it any more has a button that is too old: their Home is renewed. */
async function openList({ asker, triggerId }: Opening, desk: Desk): Promise<void> {
  const person = personKey(asker);
  await tellingFaults(asker, desk, async () => {
    const list = await desk.roster.list(person);
    const view =
      list.kind === 'denied'
        ? renderDenied(list)
        : renderRoster(list, { page: 0, notice: null, nonce: triggerId });
    await desk.client.apiCall('views.open', { trigger_id: triggerId, view });
    if (list.kind === 'denied') await publishHome({ person, why: 'opened', hash: null, notice: null }, desk);
  });
}

async function turnPage({ asker, viewId, chosen, nonce }: PressedInRoster, desk: Desk): Promise<void> {
  await tellingFaults(asker, desk, () =>
    updateList(viewId, asker, { shown: { page: toPage(chosen ?? ''), notice: null, nonce }, desk }),
  );
}

async function lookAt(
  { asker, triggerId, viewId, page, nonce }: PressedInRoster,
  person: string,
  desk: Desk,
): Promise<void> {
  await tellingFaults(asker, desk, async () => {
    if (isRobot(person, desk)) {
      const notice = 'Esa cuenta no es de una persona: elija otra, por favor.';
      return updateList(viewId, asker, { shown: { page, notice, nonce }, desk });
    }
    const found = await desk.roster.find(personKey(asker), person);
    const view = found.kind === 'denied' ? renderDenied(found) : renderRole(found, { notice: null, page });
    await desk.client.apiCall('views.push', { trigger_id: triggerId, view });
    // Who was chosen there is forgotten, so that they can be chosen again.
    return updateList(viewId, asker, { shown: { page, notice: null, nonce }, desk });
  });
}

async function lookAtReading({ asker, triggerId, page }: PressedInRoster, desk: Desk): Promise<void> {
  await tellingFaults(asker, desk, async () => {
    const found = await desk.roster.findReading(personKey(asker));
    const view = found.kind === 'denied' ? renderDenied(found) : renderReading(found, { notice: null, page });
    await desk.client.apiCall('views.push', { trigger_id: triggerId, view });
  });
}

/** Slack's menu of people offers its own bot too, and this app's. */
function isRobot(person: string, { botUserId }: Desk): boolean {
  return [botUserId(), 'USLACKBOT'].includes(partsOfKey(person).user);
}

interface Updating {
  readonly shown: Shown;
  readonly desk: Desk;
}

async function updateList(viewId: string, asker: Opening['asker'], { shown, desk }: Updating): Promise<void> {
  const list = await desk.roster.list(personKey(asker));
  const view: types.ModalView = list.kind === 'denied' ? renderDenied(list) : renderRoster(list, shown);
  await desk.client.apiCall('views.update', { view_id: viewId, view });
}

/** The list shows what was done, and so does the Home of whom it concerns. */
async function showDone(
  filed: FiledRole,
  { notice, changed }: { readonly notice: string; readonly changed: boolean },
  desk: Desk,
): Promise<void> {
  await showInList(filed, notice, desk);
  const { person } = filed;
  if (changed) await publishHome({ person, why: 'renewed', hash: null, notice: null }, desk);
}

async function showInList(
  { asker, page, rootViewId, viewId }: Pick<FiledRole, 'asker' | 'page' | 'rootViewId' | 'viewId'>,
  notice: string,
  desk: Desk,
): Promise<void> {
  if (rootViewId === null) return;
  await tellingFaults(asker, desk, () =>
    updateList(rootViewId, asker, { shown: { page, notice, nonce: viewId }, desk }),
  );
}

/** What fails is told in the person's direct conversation. */
async function tellingFaults(
  { user }: Opening['asker'],
  desk: Desk,
  run: () => Promise<unknown>,
): Promise<void> {
  // An id of a person stands for the direct conversation with them.
  const destination = { kind: 'post', channel: user, threadTs: null } as const;
  await workOnce({ claim: null, destination, run }, desk);
}
