import { validateView } from '../validate-blocks.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The direct conversation of everybody with the bot. */
export const DIRECT = 'D0DIRECTO1';

/** Of a Home that was published so many times. */
export function homeHash(times: number): string {
  return `1700000000.${times}`;
}

/** The methods by which an app fills its own tabs; undefined for any other. */
export function createAppTabs(): (method: string, args: Fields) => Fields | undefined {
  /** How often each person's Home was published. */
  const published = new Map<unknown, number>();

  /** Refuses a hash that is not that of the Home published last. */
  function publish({ user_id: user, view, hash }: Fields): Fields {
    const faults = validateView(view);
    if (faults.length > 0) return { ok: false, error: 'invalid_arguments', faults };
    const times = published.get(user) ?? 0;
    if (hash !== undefined && hash !== homeHash(times)) return { ok: false, error: 'hash_conflict' };
    published.set(user, times + 1);
    return { ok: true, view: { id: 'V0INICIO01', type: 'home', hash: homeHash(times + 1) } };
  }

  return (method, args) => {
    switch (method) {
      case 'conversations.open':
        return { ok: true, channel: { id: DIRECT } };
      case 'views.publish':
        return publish(args);
      case 'assistant.threads.setStatus':
      case 'assistant.threads.setTitle':
        return { ok: true };
      case 'assistant.threads.setSuggestedPrompts':
        return suggest(args);
      default:
        return undefined;
    }
  };
}

/** With a thread an agent's call does nothing, without a word: here it says so. */
function suggest({ prompts, thread_ts: thread }: Fields): Fields {
  const count = Array.isArray(prompts) ? prompts.length : 0;
  const taken = count >= 1 && count <= 4 && thread === undefined;
  return taken ? { ok: true } : { ok: false, error: 'invalid_arguments' };
}
