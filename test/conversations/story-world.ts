import type { Store } from '#db/open.ts';
import { readDeliveries } from '#db/queries/deliveries.ts';
import { createAlertActs } from '#src/alerts/alert-acts.ts';
import { judgeAndNotify } from '#src/alerts/judge-and-notify.ts';
import { createSchedule } from '#src/alerts/run-due.ts';
import { createBot } from '#src/bot/answer.ts';
import { makeCalendarDay } from '#src/bot/local-day.ts';
import { createWriteActs } from '#src/bot/writes/write-acts.ts';
import { DEFAULT_THRESHOLDS } from '#src/domain/traffic-light.ts';
import { type Filing, type Outcome, toActs } from '#src/reply/acts.ts';
import type { Form } from '#src/reply/form.ts';
import { readReply } from '#src/reply/kept-reply.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { Act, Reply } from '#src/reply/reply.ts';
import { toReply } from '#src/reply/to-reply.ts';
import { knownPeople, person } from '#test/support/known-people.ts';
import type { Deed } from './story.ts';

const TIME_ZONE = 'America/Tijuana';
const UNIT = '10';
const PEOPLE = knownPeople([person('T0:U0ENLACE', 'liaison', UNIT), person('T0:U0TITULAR', 'head', UNIT)]);

/** What somebody has before them. */
interface Desk {
  /** Newest last. */
  readonly seen: Reply[];
  /** How many messages they have read. */
  read: number;
  form: Form | null;
}

export interface StoryWorld {
  /** The time from now on; what the calendar has for it is done. */
  readonly setTime: (at: Date) => Promise<void>;
  /** What somebody sees of what they do. */
  readonly play: (who: string, deed: Deed) => Promise<string>;
}

/** The product as it runs, without a channel: what is due reaches a person when they look. */
export function openStoryWorld({ db }: Store): StoryWorld {
  const parts = { db, people: PEOPLE, thresholds: DEFAULT_THRESHOLDS, timeZone: TIME_ZONE };
  const onChanged = async ({ goalId, at }: { readonly goalId: number; readonly at: Date }): Promise<void> => {
    await judgeAndNotify(parts, { at, goalIds: [goalId] });
  };
  const bot = createBot({ ...parts, onChanged });
  const acts = toActs({
    ...createWriteActs({ ...parts, toDay: makeCalendarDay(TIME_ZONE), onChanged }),
    ...createAlertActs(parts),
  });
  const schedule = createSchedule(parts, (fault) => {
    throw fault;
  });
  const desks = new Map<string, Desk>();
  let now = new Date(0);

  const keyOf = (who: string): string =>
    `T0:U0${who.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()}`;
  const deskOf = (who: string): Desk => {
    const desk = desks.get(who) ?? { seen: [], read: 0, form: null };
    desks.set(who, desk);
    return desk;
  };

  async function say(who: string, text: string): Promise<string> {
    const key = keyOf(who);
    const { reply, aside } = await bot.answer({
      text,
      threadKey: `T0:D0${who}:direct`,
      person: key,
      at: now,
    });
    const beside = toReply(...aside);
    deskOf(who).seen.push(reply, beside);
    return [
      renderPlain(reply),
      ...(aside.length === 0 ? [] : [`(sólo para ${who}:)`, renderPlain(beside)]),
    ].join('\n\n');
  }

  async function press(who: string, label: string): Promise<string> {
    const { act, value } = findAct(deskOf(who), label);
    return follow(who, await acts.press({ act, value, person: keyOf(who), at: now }));
  }

  async function fill(who: string, values: Readonly<Record<string, string>>): Promise<string> {
    const { form } = deskOf(who);
    if (form === null) throw new Error(`${who} has no form`);
    const byId = Object.entries(values).map(([label, value]) => {
      const field = form.fields.find((each) => each.label === label);
      if (field === undefined) throw new Error(`no field ${label}: ${renderForm(form)}`);
      return [field.id, value] as const;
    });
    const { act, value } = form;
    const person = keyOf(who);
    return follow(who, await acts.file({ act, value, person, at: now, values: Object.fromEntries(byId) }));
  }

  function follow(who: string, outcome: Outcome | Filing): string {
    const desk = deskOf(who);
    if (outcome.kind === 'faults') return Object.values(outcome.faults).join('\n');
    desk.form = outcome.kind === 'form' ? outcome.form : null;
    if (outcome.kind === 'form') return renderForm(outcome.form);
    desk.seen.push(outcome.reply);
    return renderPlain(outcome.reply);
  }

  async function read(who: string): Promise<string> {
    const desk = deskOf(who);
    const deliveries = await readDeliveries(db, { since: new Date(0) });
    const own = deliveries
      .filter(({ recipient, dueAt }) => isFor(recipient, keyOf(who)) && dueAt <= now)
      .toSorted((one, other) => one.id - other.id)
      .flatMap(({ content }) => readReply(content) ?? []);
    const fresh = own.slice(desk.read);
    desk.read = own.length;
    desk.seen.push(...fresh);
    return fresh.length === 0 ? '(nada nuevo)' : fresh.map(renderPlain).join('\n\n- - -\n\n');
  }

  return {
    setTime: async (at) => {
      now = at;
      await schedule.tick(now);
    },
    play: (who, deed) => {
      switch (deed.kind) {
        case 'says':
          return say(who, deed.text);
        case 'presses':
          return press(who, deed.label);
        case 'fills':
          return fill(who, deed.values);
        default:
          return read(who);
      }
    },
  };
}

function isFor(recipient: { readonly kind: string; readonly person?: string }, key: string): boolean {
  return recipient.kind === 'person' && recipient.person === key;
}

function findAct({ seen }: Desk, label: string): Act {
  const found = seen
    .toReversed()
    .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'acts' ? part.acts : [])))
    .find((act) => act.label === label);
  if (found === undefined) throw new Error(`no button «${label}»`);
  return found;
}

function renderForm({ title, lead, fields, submit }: Form): string {
  const asked = fields.map(
    ({ label, optional, initial }) =>
      `  ${label}${optional ? ' (opcional)' : ''}${initial === null ? '' : `: ${initial}`}`,
  );
  return [`Formulario: ${title}`, ...(lead === null ? [] : [lead]), ...asked, `[${submit}]`].join('\n');
}
