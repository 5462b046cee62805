import type { Page } from 'playwright-core';
import { readOpenAlerts } from '#db/queries/alerts.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { addCommitment } from '#db/queries/commitments.ts';
import { giveRole } from '#db/queries/people.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import type { AlertParts } from '#src/alerts/parts.ts';
import { enqueueDueSummaries } from '#src/bot/summaries/enqueue.ts';

const TEAM = 'T0LOCAL001';
const HEAD = 'U0TITULA01';
const DIRECTOR = 'U0DIRECC01';
const LIAISON = 'U0ENLACE01';
/** A Monday morning: alerts are judged and told, and the summaries of the third quarter are due. */
const MONDAY = new Date('2023-10-16T09:30:00-07:00');

/** A picture of something that comes by itself, or that is opened by buttons. */
export interface Staged {
  readonly name: string;
  /** Who looks at it; whoever plans where none is told. */
  readonly person?: string;
  /** Where they are: a conversation, or Home. */
  readonly place: string;
  /** The clock of the product, where it is not that of the others. */
  readonly at?: Date;
  /** What happened before. */
  readonly before?: (parts: AlertParts) => Promise<void>;
  /** What they do until it is there. */
  readonly act: (tab: Page) => Promise<void>;
  /** As high as what it shows; else as the window is. */
  readonly whole: boolean;
}

const HOME = 'inicio';

function directOf(person: string): string {
  return person.replace(/^U/u, 'D');
}

/** The alert of one goal alone. */
async function judgeOne(parts: AlertParts, code: string): Promise<void> {
  const goal = (await readCatalog(parts.db))?.goals.find((each) => each.code === code);
  await judgeAndNotify(parts, { at: MONDAY, goalIds: [goal?.id ?? 0] });
}

/** Two alerts, about one of which something was promised. */
async function leaveOpen(parts: AlertParts): Promise<void> {
  await judgeOne(parts, '312');
  await judgeOne(parts, '309');
  const alert = (await readOpenAlerts(parts.db)).find(({ code }) => code === '312');
  const promised = {
    alertId: alert?.id ?? 0,
    cause: 'el comité de adquisiciones sigue en instalación',
    action: 'recibir el lote pendiente de despensas',
    dueOn: '2023-10-31',
    author: `${TEAM}:${LIAISON}`,
  };
  await addCommitment(parts.db, promised, MONDAY);
}

async function waitForMessage(tab: Page): Promise<void> {
  await tab
    .getByRole('article', { name: /^Avance, /u })
    .first()
    .waitFor();
}

async function waitForHome(tab: Page): Promise<void> {
  await tab.locator('.home').getByRole('heading').first().waitFor();
}

async function openPeople(tab: Page): Promise<void> {
  await waitForHome(tab);
  await tab.getByRole('button', { name: 'Personas y permisos' }).click();
  await tab.getByRole('dialog').getByText('tienen una función').waitFor();
}

async function givePeople({ db }: AlertParts): Promise<void> {
  const change = { author: `${TEAM}:U0PLANEA01`, at: new Date('2023-10-02T10:00:00-07:00') };
  await giveRole(
    db,
    { key: `${TEAM}:U0PLANEA01`, role: 'admin', unitCodes: [] },
    { ...change, author: 'sistemas' },
  );
  await giveRole(db, { key: `${TEAM}:${DIRECTOR}`, role: 'director', unitCodes: [] }, change);
  await giveRole(db, { key: `${TEAM}:${HEAD}`, role: 'head', unitCodes: ['52201'] }, change);
  await giveRole(db, { key: `${TEAM}:${LIAISON}`, role: 'liaison', unitCodes: ['52201'] }, change);
}

/** With a promise that is due in some days. */
async function sumUp(parts: AlertParts): Promise<void> {
  const goal = (await readCatalog(parts.db))?.goals.find(({ code }) => code === '312');
  const action = 'recibir el lote pendiente de despensas';
  const promise = { goalId: goal?.id ?? 0, code: '312', action, dueOn: '2023-10-31' };
  const readCommitments = () => Promise.resolve([promise]);
  await enqueueDueSummaries({ ...parts, afterBusinessDays: 5, quiet: false, readCommitments }, MONDAY);
}

export const STAGED: readonly Staged[] = [
  {
    name: 'aviso',
    person: HEAD,
    place: directOf(HEAD),
    at: MONDAY,
    before: (parts) => judgeOne(parts, '312'),
    act: waitForMessage,
    whole: true,
  },
  {
    name: 'compromiso',
    person: HEAD,
    place: directOf(HEAD),
    at: MONDAY,
    before: (parts) => judgeOne(parts, '312'),
    act: async (tab) => {
      await waitForMessage(tab);
      await tab.getByRole('button', { name: 'Compromiso', exact: true }).click();
      const form = tab.getByRole('dialog');
      await form.getByLabel(/causa/u).fill('El comité de adquisiciones sigue en instalación.');
      await form.getByLabel(/se va a hacer/u).fill('Recibir el lote pendiente de despensas.');
    },
    whole: false,
  },
  {
    name: 'resumen-trimestre',
    person: DIRECTOR,
    place: directOf(DIRECTOR),
    at: MONDAY,
    before: sumUp,
    act: waitForMessage,
    whole: true,
  },
  {
    name: 'inicio-enlace',
    person: LIAISON,
    place: HOME,
    at: MONDAY,
    before: leaveOpen,
    act: waitForHome,
    whole: true,
  },
  {
    name: 'inicio-direccion',
    person: DIRECTOR,
    place: HOME,
    at: MONDAY,
    before: leaveOpen,
    act: waitForHome,
    whole: true,
  },
  { name: 'personas', place: HOME, before: givePeople, act: openPeople, whole: false },
  {
    name: 'funcion',
    place: HOME,
    before: givePeople,
    act: async (tab) => {
      await openPeople(tab);
      await tab.getByRole('dialog').getByRole('button', { name: 'Cambiar' }).nth(3).click();
      await tab.getByRole('dialog', { name: 'Función de la persona' }).waitFor();
    },
    whole: false,
  },
];
