import { cleanChatText } from '#src/language/chat-text.ts';

/** Where an answer goes: into a conversation, or only to the person who asked. */
export type Destination =
  | { readonly kind: 'post'; readonly channel: string; readonly threadTs: string | null }
  | { readonly kind: 'private'; readonly responseUrl: string };

/** A question as any of Slack's surfaces brings it. */
export interface Question {
  readonly text: string;
  readonly threadKey: string;
  readonly destination: Destination;
  /** Null where Slack delivers only once (commands, buttons). */
  readonly eventId: string | null;
  /** True: worked only where the bot already answered in the thread. */
  readonly onlyIfOwned: boolean;
}

/** What a message without words asks for: a bare mention, an emoji, an empty command. */
const HELP = 'ayuda';

/** The text as it came, for the bot to read; a message without words asks for help. */
export function wordsOrHelp(text: string): string {
  return cleanChatText(text) === '' ? HELP : text;
}

/** One conversation: a thread of a channel or of a direct message. */
export function threadKey(team: string, channel: string, threadTs: string): string {
  return `${team}:${channel}:${threadTs}`;
}

/** A direct message outside threads is one running conversation: people do not open threads there. */
export function directKey(team: string, channel: string): string {
  return `${team}:${channel}:direct`;
}

/** What one person asks by command in one channel, which nobody else sees. */
export function privateKey(team: string, channel: string, user: string): string {
  return `${team}:${channel}:private:${user}`;
}
