import { readCatalog } from '#db/queries/catalog.ts';
import type { Answered } from '#src/bot/bot.ts';
import type { Reply } from '#src/reply/reply.ts';
import { ADMIN, DIRECTOR } from '#test/support/known-people.ts';
import { actIn, type Office } from './office.ts';

/** All that a change needs, in one message. */
export const WHOLE =
  'modifica la meta anual de la 303 a 45,000 y programa 15,120 en el cuarto trimestre, por oficio 118/2023, porque creció el padrón';

export async function goalIdOf({ store }: Office, code = '303'): Promise<number> {
  return (await readCatalog(store.db))?.goals.find((goal) => goal.code === code)?.id ?? 0;
}

/** @param words those of a thread by itself, or with the key of the thread */
export async function ask(
  office: Office,
  who: string | null,
  words: string | readonly [text: string, threadKey: string],
): Promise<Answered> {
  const [text, threadKey] = typeof words === 'string' ? [words, words] : words;
  return office.say(who, text, { threadKey });
}

export async function requestFor(office: Office, who: string): Promise<Reply> {
  const found = (await office.mailOf(who)).findLast(({ title }) => title === 'Cambio de meta por aprobar');
  if (found === undefined) throw new Error(`nothing to approve for ${who}`);
  return found;
}

/** Asked for by an administrator and confirmed. */
export async function request(office: Office, text = WHOLE): Promise<Reply> {
  const { reply } = await ask(office, ADMIN, text);
  await office.press(ADMIN, actIn(reply, 'confirm'));
  return requestFor(office, DIRECTOR);
}
