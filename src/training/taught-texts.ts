import { fold } from '#src/language/fold.ts';
import { CORPORA } from './corpora.ts';
import { type LabelledMessage, readLabelledMessages } from './labelled-message.ts';
import { casesOf, PHRASINGS } from './phrasings/corpus-cases.ts';
import { INVENTED_AGENCIES } from './phrasings/invented-catalogs.ts';

/** Shorter messages ("gracias", "¿y en Q2?") are said by everybody. */
const SHORTEST_OWN = 12;

/** Tells a message that a teaching corpus holds too, word for word. */
export type IsTaught = (message: LabelledMessage) => boolean;

/** Letters and digits of what is asked last; its thread may be another. */
function keyOf({ turns }: { readonly turns: readonly string[] }): string {
  return fold(turns.at(-1) ?? '')
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** Reads all that teaches: a message that measures is worth less where the weights have seen it. */
export async function readTaught(): Promise<IsTaught> {
  const taught = new Set<string>();
  for (const { messages } of CORPORA)
    for (const message of await readLabelledMessages(messages)) taught.add(keyOf(message));
  for (const agency of Object.values(INVENTED_AGENCIES))
    for (const intent of Object.keys(PHRASINGS))
      for (const message of casesOf(intent, agency)) taught.add(keyOf(message));
  return (message) => {
    const key = keyOf(message);
    return key.length > SHORTEST_OWN && taught.has(key);
  };
}
