import type { Person, Prompt, SharedFile, Surfaces } from '../../workspace/model.ts';
import type { Block, ElementValue, Option, OptionGroup } from '../blocks/block-types.ts';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  readonly topic: string;
}

export type Command = Surfaces['commands'][number];

/** What one person sees of the workspace. */
export interface Workspace extends Surfaces {
  readonly people: readonly Person[];
  readonly me: Person | string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly channels: readonly Channel[];
  /** What was going on when the page was opened. */
  readonly statuses?: readonly {
    readonly channel: string;
    readonly threadTs: string;
    readonly status: string;
  }[];
  readonly prompts?: readonly {
    readonly channel: string;
    readonly title: string;
    readonly prompts: readonly Prompt[];
  }[];
  readonly view?: View | null;
  readonly home?: View | null;
}

export interface ChatMessage {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly fromBot: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly ephemeral: boolean;
  readonly files: readonly SharedFile[];
  readonly postedAt: string;
}

interface PlainText {
  readonly text: string;
}

/** A modal or the App Home, as Slack's own view object. */
export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly callback_id?: string;
  readonly title?: PlainText | null;
  readonly submit?: PlainText | null;
  readonly close?: PlainText | null;
  readonly blocks: readonly Block[];
  readonly previous_view_id?: string | null;
}

/** The steps that led from a message to its answer; each is shown as it is. */
export interface MessagePath {
  readonly text: string;
  readonly understanding: unknown;
  readonly query: unknown;
  readonly facts: unknown;
  readonly reply: {
    readonly title: string | null;
    readonly understood: string | null;
    readonly plain: string;
  };
}

export type StreamEvent =
  | { readonly type: 'message' | 'message_changed'; readonly message: ChatMessage }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'home'; readonly view: View | null }
  | { readonly type: 'view'; readonly view: View | null }
  | {
      readonly type: 'status';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly status: string;
    }
  | {
      readonly type: 'title';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly title: string;
    }
  | {
      readonly type: 'prompts';
      readonly channel: string;
      readonly title: string;
      readonly prompts: readonly Prompt[];
    }
  | { readonly type: 'path'; readonly path: MessagePath | null };

/** A press or a choice, as Slack words it. */
export interface Action extends ElementValue {
  readonly action_id: string;
}

/** Block by block, element by element: what a form holds. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, ElementValue>>>>;

export interface OptionList {
  readonly options?: readonly Option[];
  readonly option_groups?: readonly OptionGroup[];
}

export type SubmitResult =
  | { readonly ok: true }
  | { readonly errors: Readonly<Record<string, string>> }
  | { readonly view: View };
