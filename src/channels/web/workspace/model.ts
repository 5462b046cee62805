/** A JSON object as Slack sends or takes it. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** What they do in the agency, for whoever tries the product. */
  readonly role: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  readonly topic: string;
  /** Whose conversation with the bot it is; null: everybody reads it. */
  readonly owner: string | null;
}

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly altText: string;
  readonly url: string;
  readonly mimetype: string;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  /** Null: it stands outside of threads, or begins one. */
  readonly threadTs: string | null;
  readonly user: string;
  readonly fromBot: boolean;
  /** In Slack's own marks: mentions, links, escaped signs. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The only person who sees it; null: everybody who reads the channel. */
  readonly onlyFor: string | null;
  readonly files: readonly SharedFile[];
  /** What the app wrote beside it for itself; null: nothing. */
  readonly metadata: Fields | null;
  readonly postedAt: string;
}

export interface Block extends Fields {
  readonly type: string;
  readonly block_id: string;
}

/** Block by block, element by element: what a form holds. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

/** What a view shows and holds, in Slack's words (docs.slack.dev/reference/views). */
export interface ViewContent extends Fields {
  readonly type: 'modal' | 'home';
  readonly callback_id: string;
  readonly blocks: readonly Block[];
  /** Another with each change. */
  readonly hash: string;
  readonly notify_on_close: boolean;
  readonly clear_on_close: boolean;
  readonly external_id: string;
  readonly state: { readonly values: FormValues };
}

/** A modal or the App Home in its place. */
export interface View extends ViewContent {
  readonly id: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
}

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What the app offers besides messages, as its manifest declares it. */
export interface Surfaces {
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly shortcuts: readonly {
    readonly callbackId: string;
    readonly name: string;
    readonly kind: 'global' | 'message';
  }[];
  readonly homeEnabled: boolean;
  readonly agentPrompts: readonly Prompt[];
}
