import { randomUUID } from 'node:crypto';
import { writeAtOnce } from '#db/queries/at-once.ts';
import { addPending, closePending, readPendingOf } from '#db/queries/pending-commands.ts';
import { addSubscription, endSubscription, readSubscriptionsOf } from '#db/queries/subscriptions.ts';
import type { Db } from '#db/schema.ts';
import { tellDenied } from '#intents/telling/refusals.ts';
import { tellFollowing } from '#intents/telling/subscription-words.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { FollowingCommand, Subscribe, Unsubscribe } from '#src/domain/command.ts';
import type { Recipient } from '#src/domain/delivery.ts';
import { permit } from '#src/domain/permission.ts';
import {
  isEverything,
  overlaps,
  type Subscription,
  without,
  writeFollowed,
  writeWanted,
} from '#src/domain/subscription.ts';
import type { Pressed } from '#src/reply/acts.ts';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { type KeptFollowing, writeCommand } from './kept-command.ts';
import type { WriteParts } from './parts.ts';
import { askToConfirm, impossible, type Proposed } from './propose.ts';

export interface FollowProposal {
  readonly command: FollowingCommand;
  readonly catalog: Catalog;
  /** Null: the channel does not know who asks. */
  readonly person: string | null;
  /** Where others read along; null: nobody does. */
  readonly channel: Extract<Recipient, { kind: 'channel' }> | null;
  readonly threadKey: string | null;
  readonly opensThread: string | null;
  readonly at: Date;
}

/** Judges what a person wants to follow, or not any more, and keeps it until they confirm. */
export async function proposeFollowing(parts: WriteParts, proposal: FollowProposal): Promise<Proposed> {
  const { command, person, channel, catalog } = proposal;
  if (person === null) {
    const { followed } = command;
    const read =
      command.kind === 'subscribe' ? `Entendí: ${tellFollowing(followed, command.wanted, catalog)}. ` : '';
    return impossible(`${read}Aquí no sé a quién enviarle avisos: pídalo desde Slack, por favor.`);
  }
  if (!command.inChannel) return proposeFor(parts.db, { ...proposal, person }, { kind: 'person', person });
  if (channel === null) {
    return impossible('Esta conversación no es un canal. Pídalo en el canal, mencionando a @Avance.');
  }
  const denial = await deniedFor(parts, person);
  return denial === null ? proposeFor(parts.db, { ...proposal, person }, channel) : impossible(denial);
}

/** Why a person may not decide for a channel; null: they may. */
async function deniedFor({ people }: WriteParts, person: string): Promise<string | null> {
  const deed = { kind: 'follow-for-channel' } as const;
  const permission = permit(await people.find(person), deed);
  return permission.allowed ? null : tellDenied(deed.kind, permission);
}

type Identified = FollowProposal & { readonly person: string };

async function proposeFor(db: Db, proposal: Identified, recipient: Recipient): Promise<Proposed> {
  const { command } = proposal;
  const held = await readSubscriptionsOf(db, recipient);
  return command.kind === 'subscribe'
    ? proposeNew(db, { ...proposal, command, recipient, held })
    : proposeEnd(db, { ...proposal, command, recipient, held });
}

interface Known extends Identified {
  readonly recipient: Recipient;
  /** What the recipient follows now. */
  readonly held: readonly Subscription[];
}

async function proposeNew(db: Db, known: Known & { readonly command: Subscribe }): Promise<Proposed> {
  const { command, recipient, held, catalog } = known;
  const { followed, wanted, inChannel } = command;
  const told = tellFollowing(followed, wanted, catalog);
  const isHeld = held.some(
    (each) =>
      writeFollowed(each.followed) === writeFollowed(followed) &&
      writeWanted(each.wanted) === writeWanted(wanted),
  );
  if (isHeld) return impossible(`Ya está registrado: ${told}. No hay nada que cambiar.`);
  const id = await keep(db, known, { kind: 'subscribe', recipient, inChannel, followed, wanted, told });
  return { possible: true, parts: askToConfirm(id) };
}

async function proposeEnd(db: Db, known: Known & { readonly command: Unsubscribe }): Promise<Proposed> {
  const { command, recipient, held, catalog } = known;
  const { followed, inChannel } = command;
  const tell = (each: Subscription): string => tellFollowing(each.followed, each.wanted, catalog);
  const meant = held.filter((each) => isMeant(each, command));
  if (meant.length === 0) {
    if (await takeBack(db, known)) return impossible('De acuerdo, todo queda como estaba.');
    const rest =
      held.length === 0 ? 'No hay ninguno registrado.' : `Lo registrado: ${held.map(tell).join('; ')}.`;
    return impossible(`No hay nada de eso que cancelar. ${rest}`);
  }
  const told = meant.map(tell).join('; ');
  const ids = meant.map(({ id }) => id);
  const id = await keep(db, known, { kind: 'unsubscribe', recipient, inChannel, followed, ids, told });
  const items = meant.map((each) => {
    const rest = restOf(each, command);
    return rest === null ? tell(each) : `${tell(each)} (queda: ${tellFollowing(rest, each.wanted, catalog)})`;
  });
  return {
    possible: true,
    parts: [
      { kind: 'text', text: 'Se cancela lo siguiente. ¿Confirma?' },
      { kind: 'bullets', items },
      ...askToConfirm(id),
    ],
  };
}

/** "Siempre no" to what was just read back. */
async function takeBack(db: Db, { threadKey, person }: Identified): Promise<boolean> {
  const open = threadKey === null ? null : await readPendingOf(db, { threadKey, person });
  return open !== null && closePending(db, open.id, 'cancelled');
}

function isMeant({ followed, wanted }: Subscription, command: Unsubscribe): boolean {
  const isSummary = wanted.kind === 'summary';
  if (command.which !== 'all' && isSummary !== (command.which === 'summaries')) return false;
  if (isEverything(command.followed)) return true;
  return !isEverything(followed) && overlaps(followed, command.followed);
}

/** What is followed on where only some of it is meant; null: nothing. */
function restOf({ followed }: Pick<Subscription, 'followed'>, command: Pick<Unsubscribe, 'followed'>) {
  return isEverything(command.followed) ? null : without(followed, command.followed);
}

async function keep(db: Db, known: Known, command: KeptFollowing): Promise<string> {
  const { person, threadKey, opensThread, at } = known;
  const id = randomUUID().slice(-12);
  await addPending(db, { id, person, threadKey, opensThread, command: writeCommand(command) }, at);
  return id;
}

export interface FollowConfirmed {
  readonly pendingId: string;
  readonly command: KeptFollowing;
  readonly pressed: Pressed;
}

/** Does what was confirmed, once. Null: it was done already. */
export async function carryOutFollowing(
  parts: WriteParts,
  { pendingId, command, pressed }: FollowConfirmed,
): Promise<Reply | null> {
  // A role may have been taken away meanwhile.
  const denial = command.inChannel ? await deniedFor(parts, pressed.person) : null;
  if (denial !== null) return toReply(denial);
  const change = { author: pressed.person, at: pressed.at };
  return writeAtOnce(parts.db, async (db) => {
    if (!(await closePending(db, pendingId, 'done'))) return null;
    const { recipient, followed, told } = command;
    if (command.kind === 'subscribe') {
      await addSubscription(db, { recipient, followed, wanted: command.wanted }, change);
      return toReply(`Registrado: ${told}.`, 'Para cancelarlo escriba, por ejemplo: «deja de avisarme».');
    }
    const held = await readSubscriptionsOf(db, recipient);
    for (const each of held.filter(({ id }) => command.ids.includes(id))) {
      const rest = restOf(each, command);
      await endSubscription(db, each.id, change);
      if (rest !== null) await addSubscription(db, { ...each, followed: rest }, change);
    }
    return toReply(`Cancelado: ${told}.`);
  });
}
