import type { Message, Prompt, SharedFile, View } from './model.ts';

/** A message as one person sees it. */
export interface ShownMessage {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly fromBot: boolean;
  readonly text: string;
  readonly blocks: Message['blocks'];
  readonly ephemeral: boolean;
  readonly files: readonly SharedFile[];
  readonly postedAt: string;
}

export function toShown({ onlyFor, ...message }: Message): ShownMessage {
  return { ...message, ephemeral: onlyFor !== null };
}

/** What changes in the workspace, as the page is told. */
export type Happening =
  | { readonly type: 'message' | 'message_changed'; readonly message: ShownMessage }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'home'; readonly view: View }
  | { readonly type: 'view'; readonly view: View | null }
  | {
      readonly type: 'status';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly status: string;
    }
  | { readonly type: 'title'; readonly channel: string; readonly threadTs: string; readonly title: string }
  | {
      readonly type: 'prompts';
      readonly channel: string;
      readonly title: string;
      readonly prompts: readonly Prompt[];
    };

export type Hear = (happening: Happening) => void;

export interface Feed {
  /** @param audience the only person who is told; null: everybody. */
  readonly emit: (happening: Happening, audience: string | null) => void;
  /** Returns how to leave off. */
  readonly subscribe: (person: string, hear: Hear) => () => void;
}

export function createFeed(): Feed {
  const listeners = new Set<{ readonly person: string; readonly hear: Hear }>();
  return {
    emit: (happening, audience) => {
      for (const { person, hear } of listeners) if (audience === null || audience === person) hear(happening);
    },
    subscribe: (person, hear) => {
      const listener = { person, hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
