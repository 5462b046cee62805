import { createHash } from 'node:crypto';
import type { Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import type { Desk } from '../desk.ts';
import { type Destination, isDirectChannel, personKey } from '../incoming/question.ts';
import { deliverDegrading } from '../outgoing/deliver-degrading.ts';
import { openDirect } from '../outgoing/direct-channel.ts';
import { sayInOne } from '../outgoing/say-in-one.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { PostPlace, SentFiles } from './sent-files.ts';

const MOST_FILES = 5;
const READING = 'Leyendo el informe… Puede seguir preguntando mientras tanto.';
const READ = 'Ya terminé de leer el informe: lo que resultó está en el mensaje de arriba.';

/**
 * Has the files read that a person sent, once, and shows what loading each would do; who may not send them is told
 * whom to ask. Never rejects.
 * @param takenOver begun by a process that is no more
 */
export async function workFiles(sent: SentFiles, desk: Desk, takenOver = false): Promise<void> {
  const { claim, asker } = sent;
  const written = JSON.stringify(sent);
  // An id of a person stands for the direct conversation with them: for the case that it cannot be opened.
  const destination = sent.destination ?? { kind: 'post', channel: asker.user, threadTs: null };
  const run = async () => readAll({ ...sent, destination: await placeOf(sent, desk) }, desk, takenOver);
  await workOnce({ claim, written, takenOver, destination, run }, desk);
}

async function placeOf({ destination, asker }: SentFiles, { client }: Desk): Promise<PostPlace> {
  return destination ?? { kind: 'post', channel: await openDirect(client, asker.user), threadTs: null };
}

type Placed = SentFiles & { readonly destination: PostPlace };

async function readAll(sent: Placed, desk: Desk, takenOver: boolean): Promise<void> {
  const { asker, destination, question, fileIds } = sent;
  const denial = await desk.reports.denied(personKey(asker));
  if (denial !== null) {
    if (question !== null) await desk.ask(question);
    await deliverDegrading(denial, placeAlone(sent), desk);
    return;
  }
  for (const [index, fileId] of fileIds.slice(0, MOST_FILES).entries()) {
    await readOne({ ...sent, fileId, key: `${sent.claim.id}:${index}` }, desk, takenOver);
  }
  if (fileIds.length > MOST_FILES) {
    const text = `Leí los primeros ${MOST_FILES} archivos. Envíe los demás en otro mensaje, por favor.`;
    const insistence = { key: `${sent.claim.id}:rest`, maybeSent: takenOver };
    await deliverDegrading(toReply(text), destination, { ...desk, insistence });
  }
}

/** Where only who sent them reads: the same place, or a whisper in it where others read along. */
function placeAlone({ destination, asker }: Placed): Destination {
  const { channel, threadTs } = destination;
  if (isDirectChannel(channel)) return destination;
  return { kind: 'whisper', channel, threadTs, user: asker.user };
}

interface SentFile extends Placed {
  readonly fileId: string;
  readonly key: string;
}

async function readOne(sent: SentFile, desk: Desk, takenOver: boolean): Promise<void> {
  const { destination, key, asker } = sent;
  const id = createHash('sha256').update(`${asker.team}:${key}`).digest('hex').slice(0, 16);
  const overtaken = () => desk.reports.settled(id);
  let isAnew = true;
  const saying = {
    destination,
    key,
    maybeSent: takenOver,
    meanwhile: READING,
    overtaken,
    ring: tellRead(sent),
    isAnew: () => isAnew,
  };
  await sayInOne(saying, desk, async () => {
    const known = await desk.reports.known(id);
    isAnew = known === null;
    return known ?? read({ ...sent, id }, desk);
  });
}

/** In a channel, who sent it is named, so that their Slack tells them. */
function tellRead({ destination, asker }: Placed): Reply {
  const isDirect = isDirectChannel(destination.channel);
  return toReply(
    READ,
    ...(isDirect ? [] : [{ kind: 'person', lead: 'Para', person: personKey(asker) } as const]),
  );
}

async function read({ id, asker, fileId }: SentFile & { readonly id: string }, desk: Desk): Promise<Reply> {
  const { reports, fetchFile, now, stopping } = desk;
  const file = await fetchFile(fileId);
  if ('missed' in file) return toReply(file.missed);
  return reports.receive({ id, person: personKey(asker), file, at: now() }, stopping);
}
