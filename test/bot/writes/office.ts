import type { DialectName } from '#db/columns.ts';
import type { Store } from '#db/open.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { createBot } from '#src/bot/answer.ts';
import type { Answered, Incoming } from '#src/bot/bot.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { createWriteActs } from '#src/bot/writes/write-acts.ts';
import type { People } from '#src/domain/people.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { type Acts, type Filing, type Outcome, toActs } from '#src/reply/acts.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { Act, Reply } from '#src/reply/reply.ts';
import { AT, openDemo } from '#test/bot/demo-bot.ts';
import { knownPeople } from '#test/support/known-people.ts';
import { newStoreUrl } from '#test/support/store-dialects.ts';

/** People at work with the bot on a store with the bundled report; the fourth quarter has begun. */
export interface Office {
  readonly store: Store;
  readonly say: (person: string | null, text: string, more?: Partial<Incoming>) => Promise<Answered>;
  readonly press: (person: string, act: Pick<Act, 'act' | 'value'>, at?: Date) => Promise<Outcome>;
  readonly file: (
    person: string,
    act: Pick<Act, 'act' | 'value'>,
    values: Readonly<Record<string, string>>,
  ) => Promise<Filing>;
  /** What is waiting to be sent to a person, oldest first. */
  readonly mailOf: (person: string) => Promise<readonly Reply[]>;
}

export const THREAD = 'T0AGENCIA1:C0CANAL001:1.1';

export async function openOffice(dialect: DialectName, people?: People): Promise<Office> {
  return officeOn(await openDemo(await newStoreUrl(dialect)), people);
}

export function officeOn(store: Store, people: People = knownPeople()): Office {
  const { db } = store;
  const bot = createBot({ db, thresholds: DEFAULT_THRESHOLDS, timeZone: 'America/Tijuana', people });
  const acts: Acts = toActs(
    createWriteActs({
      db,
      people,
      thresholds: DEFAULT_THRESHOLDS,
      toDay: makeCalendarDay('America/Tijuana'),
    }),
  );
  return {
    store,
    say: (person, text, more = {}) => bot.answer({ text, threadKey: THREAD, person, at: AT, ...more }),
    press: (person, { act, value }, at = AT) => acts.press({ act, value, person, at }),
    file: (person, { act, value }, values) => acts.file({ act, value, person, at: AT, values }),
    mailOf: async (person) => {
      const since = new Date(AT.getTime() - 86_400_000);
      const deliveries = await readDeliveries(db, { since });
      return deliveries
        .filter(({ recipient }) => recipient.kind === 'person' && recipient.person === person)
        .map(({ content }) => readReply(content))
        .filter((reply) => reply !== null)
        .toReversed();
    },
  };
}

/** The button of a reply that does something. */
export function actIn({ parts }: Reply, name: string): Act {
  const found = parts
    .flatMap((part) => (part.kind === 'acts' ? part.acts : []))
    .find(({ act }) => act === name);
  if (found === undefined) throw new Error(`no ${name} in: ${textOf({ parts })}`);
  return found;
}

export function actsIn({ parts }: Reply): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'acts' ? part.acts.map(({ act }) => act) : []));
}

export function textOf({ parts }: Pick<Reply, 'parts'>): string {
  return renderPlain({
    title: null,
    understood: null,
    parts,
    sources: [],
    footnotes: [],
    suggestions: [],
  });
}

/** What came of an act, in words; of a form, its title. */
export function said(outcome: Outcome | Filing): string {
  if (outcome.kind === 'reply') return textOf(outcome.reply);
  return outcome.kind === 'form' ? `form: ${outcome.form.title}` : `faults: ${Object.keys(outcome.faults)}`;
}
