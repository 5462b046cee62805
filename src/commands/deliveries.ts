import { type Delivery, readDeliveries } from '#db/queries/deliveries.ts';
import { type DeliveryState, writeRecipient } from '#src/domain/delivery.ts';
import { DAY_MS } from '#src/domain/week.ts';
import { formatNumber } from '#src/language/format.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { makeLocalInstant } from './local-instant.ts';
import { parseOptions } from './options.ts';
import { tellRecipient } from './tell-recipient.ts';
import { DB_MEANING, KEPT_STORE_OPTIONS, withStore } from './with-store.ts';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 3_650;

export const DELIVERIES: Command = {
  name: 'deliveries',
  summary: 'lista los envíos: avisos, resúmenes y capturas por revisar, y lo que no llegó',
  usage: `avance deliveries [opciones]
  --failed   sólo los que no han llegado tras un intento
  --days N   de cuántos días atrás  (si falta: ${DEFAULT_DAYS})
  --json     un objeto JSON en vez del texto
  --db URL   ${DB_MEANING}`,
  run: async (terminal) => {
    const { values, positionals } = parseOptions(terminal.args, {
      ...KEPT_STORE_OPTIONS,
      failed: { type: 'boolean' },
      days: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length > 0) throw new UsageError('«deliveries» no lleva más palabras que sus opciones.');
    const days = values.days === undefined ? DEFAULT_DAYS : parseDays(values.days);
    return withStore<ExitCode>(terminal, values, async ({ store, config }) => {
      const since = new Date(terminal.clock().getTime() - days * DAY_MS);
      const all = await readDeliveries(store.db, { since });
      const deliveries = values.failed === true ? all.filter(hasFailed) : all;
      const told =
        values.json === true
          ? JSON.stringify({ deliveries: deliveries.map(toJson) })
          : tellDeliveries(deliveries, { days, failed: values.failed === true, timeZone: config.timeZone });
      terminal.write(`${told}\n`);
      return 0;
    });
  },
};

function parseDays(text: string): number {
  const days = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (days < 1 || days > MOST_DAYS)
    throw new UsageError(`«${text}» no son días: escriba un número de 1 a ${MOST_DAYS}.`);
  return days;
}

/** Given up, or still waiting after an attempt that failed. */
function hasFailed({ state, fault }: Delivery): boolean {
  return state === 'failed' || (state === 'waiting' && fault !== null);
}

function toJson(delivery: Delivery): Record<string, unknown> {
  const { id, key, recipient, state, attempts, dueAt, createdAt, sentAt, fault } = delivery;
  return {
    id,
    key,
    title: titleOf(delivery),
    recipient: writeRecipient(recipient),
    state,
    attempts,
    fault,
    createdAt: createdAt.toISOString(),
    dueAt: dueAt.toISOString(),
    sentAt,
  };
}

const STATE_WORDS: Readonly<Record<DeliveryState, string>> = {
  waiting: 'por enviar',
  sent: 'enviado',
  failed: 'no entregado',
  dropped: 'retirado',
};

interface Manner {
  readonly days: number;
  readonly failed: boolean;
  readonly timeZone: string;
}

function tellDeliveries(deliveries: readonly Delivery[], { days, failed, timeZone }: Manner): string {
  const what = failed ? 'envíos con fallas' : 'envíos';
  if (deliveries.length === 0) return `No hay ${what} en los últimos ${days} días.`;
  const localInstant = makeLocalInstant(timeZone);
  const lines = deliveries.map((delivery) => {
    const { state, sentAt, dueAt, recipient, attempts, fault } = delivery;
    const when = localInstant(sentAt === null ? dueAt : new Date(sentAt));
    const tries = attempts === 0 ? '' : `, ${attempts} ${attempts === 1 ? 'intento' : 'intentos'}`;
    const cause = fault === null ? '' : `, falla: ${fault}`;
    return `  ${when}  ${STATE_WORDS[state]}: «${titleOf(delivery)}» a ${tellRecipient(recipient)}${tries}${cause}`;
  });
  const head = `${formatNumber(deliveries.length)} ${deliveries.length === 1 ? what.replaceAll(/s\b/gu, '') : what} en los últimos ${days} días:`;
  const givenUp = deliveries.some(({ state }) => state === 'failed');
  const advice = 'Los no entregados ya no se intentan: revise el destino o la conexión con Slack.';
  return [head, ...lines, ...(givenUp ? ['', advice] : [])].join('\n');
}

function titleOf({ content }: Delivery): string {
  const reply = readReply(content);
  const [first] = reply?.parts ?? [];
  return reply?.title ?? (first?.kind === 'text' ? first.text.slice(0, 60) : 'aviso');
}
