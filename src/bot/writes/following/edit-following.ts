import { writeAtOnce } from '#db/queries/at-once.ts';
import { readCatalog } from '#db/queries/catalog.ts';
import { addSubscription, endSubscription, readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import { tellFollowing } from '#intents/telling/subscription-words.ts';
import { type Subscription, writeWanted } from '#src/domain/subscription.ts';
import type { Filing, FilledIn, Outcome, Pressed } from '#src/reply/acts.ts';
import { said } from '#src/reply/said.ts';
import type { WriteParts } from '../parts.ts';
import { readFollowing, toFollowingForm } from './following-form.ts';

const GONE = 'Eso ya no lo recibe: no hay nada que cambiar. Para volver a recibirlo, pídalo con un mensaje.';

/** Opens what a person follows themselves; what a channel or another person follows is not theirs to change here. */
export async function openFollowing(parts: WriteParts, pressed: Pressed): Promise<Outcome> {
  const own = await findOwn(parts, pressed);
  if (own === undefined) return said(GONE);
  const { followed, wanted } = own;
  const told = tellFollowing(followed, wanted, await readCatalog(parts.db));
  return { kind: 'form', form: toFollowingForm({ told, wanted, value: pressed.value }) };
}

/** The old one ends and the new one begins at once, so that the history has both. */
export async function fileFollowing(parts: WriteParts, filledIn: FilledIn): Promise<Filing> {
  const own = await findOwn(parts, filledIn);
  if (own === undefined) return said(GONE);
  const read = readFollowing(own.wanted, filledIn.values);
  if ('faults' in read) return { kind: 'faults', faults: read.faults };
  const { wanted } = read;
  const told = tellFollowing(own.followed, wanted, await readCatalog(parts.db));
  if (writeWanted(wanted) === writeWanted(own.wanted)) return said(`Queda como estaba: ${told}.`);
  const change = { author: filledIn.person, at: filledIn.at };
  const done = await writeAtOnce(parts.db, async (db) => {
    if (!(await endSubscription(db, own.id, change))) return 'gone';
    return (await addSubscription(db, { ...own, wanted }, change)) ? 'changed' : 'joined';
  });
  if (done === 'gone') return said(GONE);
  return said(
    done === 'changed' ? `Cambiado: ${told}.` : `Ya recibía lo mismo, y queda una sola vez: ${told}.`,
  );
}

async function findOwn(
  { db }: WriteParts,
  { value, person }: Pick<Pressed, 'value' | 'person'>,
): Promise<Subscription | undefined> {
  const own = await readSubscriptionsOf(db, { kind: 'person', person });
  return own.find(({ id }) => String(id) === value);
}
