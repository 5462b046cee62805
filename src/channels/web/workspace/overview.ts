import type { Stage } from './acts/act.ts';
import { BOT, CHANNELS, findPerson, PEOPLE } from './cast.ts';
import type { Channel, Person, Prompt, Surfaces, View } from './model.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** What one person finds in the workspace, messages apart. */
export interface Overview extends Surfaces {
  readonly people: readonly Person[];
  readonly me: Person;
  readonly bot: { readonly id: string; readonly name: string };
  readonly channels: readonly Omit<Channel, 'owner'>[];
  readonly titles: readonly { readonly channel: string; readonly threadTs: string; readonly title: string }[];
  readonly statuses: readonly {
    readonly channel: string;
    readonly threadTs: string;
    readonly status: string;
  }[];
  readonly prompts: readonly {
    readonly channel: string;
    readonly title: string;
    readonly prompts: readonly Prompt[];
  }[];
  /** The modal that is open, and Home as it was last. */
  readonly view: View | null;
  readonly home: View | null;
}

export function overviewFor(person: string, { state, surfaces }: Stage): Outcome<Overview> {
  const me = findPerson(person);
  if (me === undefined) return refused('unknown-person');
  const channels = CHANNELS.filter(({ owner }) => owner === null || owner === person);
  const reads = (channel: string): boolean => channels.some(({ id }) => id === channel);
  return done({
    ...surfaces,
    people: PEOPLE,
    me,
    bot: { id: BOT.id, name: BOT.name },
    channels: channels.map(({ id, name, kind, topic }) => ({ id, name, kind, topic })),
    titles: state.titles
      .values()
      .flatMap(({ channel, threadTs, text: title }) =>
        reads(channel) ? [{ channel, threadTs, title }] : [],
      ),
    statuses: state.statuses
      .values()
      .flatMap(({ channel, threadTs, text: status }) =>
        reads(channel) ? [{ channel, threadTs, status }] : [],
      ),
    prompts: [...state.prompts].flatMap(([channel, suggested]) =>
      reads(channel) ? [{ channel, ...suggested }] : [],
    ),
    view: state.views.topOf(person),
    home: state.views.homeOf(person),
  });
}
