import type { Answered, Bot } from '#src/bot/bot.ts';
import { renderPlain } from '#src/reply/render-plain.ts';
import { briefFacts } from './brief-facts.ts';

/** Every step from a message to its answer, each plain and printable. */
export interface MessagePath {
  readonly text: string;
  readonly understanding: Answered['understanding'];
  readonly query: Answered['query'];
  readonly facts: ReturnType<typeof briefFacts>;
  readonly reply: {
    readonly title: string | null;
    readonly understood: string | null;
    readonly plain: string;
  };
}

export interface PathHappening {
  readonly type: 'path';
  readonly path: MessagePath;
}

export interface LastPaths {
  /** The bot, watched at its work. */
  readonly watch: <Watched extends Bot>(bot: Watched) => Watched;
  /** The path of the person's last answered message. */
  readonly of: (person: string) => MessagePath | null;
  readonly subscribe: (person: string, hear: (happening: PathHappening) => void) => () => void;
}

/** Remembers, of each person, how their last message was answered. */
export function createLastPaths(): LastPaths {
  const last = new Map<string, MessagePath>();
  const listeners = new Set<{ readonly person: string; readonly hear: (happening: PathHappening) => void }>();

  function keep(person: string, path: MessagePath): void {
    last.set(person, path);
    for (const listener of listeners) if (listener.person === person) listener.hear({ type: 'path', path });
  }

  return {
    watch: (bot) => ({
      ...bot,
      answer: async (incoming) => {
        const answered = await bot.answer(incoming);
        const person = incoming.person?.split(':').at(-1);
        if (person !== undefined) keep(person, toPath(incoming.text, answered));
        return answered;
      },
    }),
    of: (person) => last.get(person) ?? null,
    subscribe: (person, hear) => {
      const listener = { person, hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function toPath(text: string, { understanding, query, facts, reply }: Answered): MessagePath {
  return {
    text,
    understanding,
    query,
    facts: briefFacts(facts),
    reply: { title: reply.title, understood: reply.understood, plain: renderPlain(reply) },
  };
}
