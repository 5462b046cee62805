import { readCatalog } from '#db/queries/catalog.ts';
import {
  endSubscription,
  readSubscriptionHistory,
  type SubscriptionRecord,
} from '#db/queries/subscriptions.ts';
import { tellFollowing } from '#intents/telling/subscription-words.ts';
import { writeRecipient } from '#src/domain/delivery.ts';
import { writeFollowed, writeWanted } from '#src/domain/subscription.ts';
import { authorOf } from './alias/read-words.ts';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { makeLocalInstant } from './local-instant.ts';
import { parseOptions } from './options.ts';
import { tellRecipient } from './tell-recipient.ts';
import { DB_MEANING, KEPT_STORE_OPTIONS, withStore } from './with-store.ts';

const ACTIONS: ReadonlyMap<string, (terminal: Terminal) => Promise<ExitCode>> = new Map([
  ['list', list],
  ['remove', remove],
]);

export const SUBSCRIPTIONS: Command = {
  name: 'subscriptions',
  summary: 'lista o cancela los avisos y resúmenes que siguen personas y canales',
  usage: `avance subscriptions list [opciones]
avance subscriptions remove NÚMERO [opciones]
  --history  al listar: también lo cancelado, con quién y cuándo
  --json     al listar: un objeto JSON en vez del texto
  --db URL   ${DB_MEANING}`,
  run: async (terminal) => {
    const [action, ...args] = terminal.args;
    const run = ACTIONS.get(action ?? '');
    if (run === undefined) throw new UsageError('Después de «subscriptions» escriba list o remove.');
    return run({ ...terminal, args });
  },
};

async function list(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, {
    ...KEPT_STORE_OPTIONS,
    history: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('«subscriptions list» no lleva más palabras: lista todo.');
  return withStore<ExitCode>(terminal, values, async ({ store, config }) => {
    const all = await readSubscriptionHistory(store.db);
    const shown = values.history === true ? all : all.filter(({ endedAt }) => endedAt === null);
    if (values.json === true) {
      terminal.write(`${JSON.stringify({ subscriptions: shown.map(toJson) })}\n`);
      return 0;
    }
    const catalog = await readCatalog(store.db);
    const localInstant = makeLocalInstant(config.timeZone);
    const lines = shown.map((each) => {
      const what = tellFollowing(each.followed, each.wanted, catalog);
      const end =
        each.endedAt === null ? '' : ` (cancelado: ${each.endedBy}, ${localInstant(new Date(each.endedAt))})`;
      return `  ${each.id}. ${tellRecipient(each.recipient)}: ${what}${end}`;
    });
    const told =
      lines.length === 0 ? 'Nadie sigue nada todavía.' : ['Avisos y resúmenes:', ...lines].join('\n');
    terminal.write(`${told}\n`);
    return 0;
  });
}

function toJson(record: SubscriptionRecord): Record<string, unknown> {
  const { recipient, followed, wanted, ...rest } = record;
  return {
    ...rest,
    recipient: writeRecipient(recipient),
    followed: writeFollowed(followed),
    wanted: writeWanted(wanted),
  };
}

async function remove(terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(terminal.args, KEPT_STORE_OPTIONS);
  const [word, ...more] = positionals;
  if (word === undefined || more.length > 0 || !/^\d{1,9}$/u.test(word)) {
    throw new UsageError('Escriba el número de una suscripción, como aparece en «subscriptions list».');
  }
  return withStore<ExitCode>(terminal, values, async ({ store }) => {
    const change = { author: authorOf(terminal.env), at: terminal.clock() };
    if (await endSubscription(store.db, Number(word), change)) {
      terminal.write(`Listo: se canceló la suscripción ${word}. El registro la conserva.\n`);
      return 0;
    }
    terminal.complain(`No hay una suscripción vigente con el número ${word}.\n`);
    return 1;
  });
}
