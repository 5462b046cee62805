import { readCatalog } from '#db/queries/catalog.ts';
import { tellDenied, tellRefusal } from '#intents/telling/refusals.ts';
import type { Catalog, CatalogGoal } from '#src/domain/catalog.ts';
import { permit } from '#src/domain/permission.ts';
import type { Person } from '#src/domain/person.ts';
import { formatNumber } from '#src/language/format.ts';
import type { Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import { toAct, toReply } from '#src/reply/to-reply.ts';
import { findNamedGoals } from './find-named-goals.ts';
import { findOpenQuarter } from './open-quarter.ts';
import { owedForm } from './owed.ts';
import { toCaptureForm } from './owed-form.ts';
import type { WriteParts } from './parts.ts';
import { readRecord } from './tell-review.ts';
import { whomToAsk } from './whom-to-ask.ts';

/** So many are offered to choose from. */
const MOST_OFFERED = 5;

/** The form for the goal that is named, in the quarter that is captured now; for the next owed one where none is. */
export async function captureNamed(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  if (pressed.value.trim() === '') return owedForm(parts, pressed);
  const catalog = await readCatalog(parts.db);
  if (catalog === null) return said('Todavía no hay ningún programa cargado.');
  const asker = await parts.people.find(pressed.person);
  const named = findNamedGoals(catalog, pressed.value);
  const own = named.filter((goal) => mayCapture(asker, goal));
  const [goal, second] = own;
  if (named.length === 0)
    return said(
      `No encontré «${pressed.value}» en el programa ${catalog.year}. Escriba la clave como aparece en el informe.`,
    );
  if (goal === undefined) return whomToAsk(parts, tellNotOwn(asker, named[0]));
  return second === undefined ? openForm(parts, { goal, catalog, pressed }) : offer(own);
}

function mayCapture(asker: Person, { unitCode }: CatalogGoal): boolean {
  return permit(asker, { kind: 'capture', unitCode }).allowed;
}

function tellNotOwn(asker: Person, goal: CatalogGoal | undefined): string {
  const permission = permit(asker, { kind: 'capture', unitCode: goal?.unitCode ?? '' });
  return permission.allowed ? '' : tellDenied('capture', permission);
}

interface Opening {
  readonly goal: CatalogGoal;
  readonly catalog: Catalog;
  readonly pressed: Pressed;
}

async function openForm(
  { db, toDay }: WriteParts,
  { goal, catalog: { year }, pressed }: Opening,
): Promise<Outcome> {
  const quarter = await findOpenQuarter(db, year, toDay(pressed.at));
  if (quarter === null) return said(tellRefusal('closed', year, 4));
  const record = await readRecord(db, { goalId: goal.id, year });
  if (record === undefined) return said('Esa meta ya no está en el programa.');
  return { kind: 'form', form: toCaptureForm(record, { quarter, year, left: null }) };
}

function offer(goals: readonly CatalogGoal[]): Outcome {
  const acts = goals
    .slice(0, MOST_OFFERED)
    .map(({ code, unitCode }) => toAct(`Capturar ${code}`, 'capture', `${code} de ${unitCode}`));
  const text = `Coinciden ${formatNumber(goals.length)} metas y acciones. ¿Cuál desea capturar?`;
  const more =
    goals.length > MOST_OFFERED ? ['Si no está aquí, escriba su clave: «/avance capturar CLAVE».'] : [];
  return { kind: 'reply', audience: 'private', reply: toReply(text, { kind: 'acts', acts }, ...more) };
}
