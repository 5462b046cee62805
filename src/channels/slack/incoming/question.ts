import { cleanChatText } from '#src/language/chat-text.ts';
import type { Claim } from '../ports.ts';

/** Where an answer goes: into a conversation, only to the person who asked, or aloud where a command was given. */
export type Destination =
  | { readonly kind: 'post'; readonly channel: string; readonly threadTs: string | null }
  /** In a conversation that others read, to one person alone. */
  | {
      readonly kind: 'whisper';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly user: string;
    }
  | { readonly kind: 'private'; readonly responseUrl: string }
  | { readonly kind: 'aloud'; readonly responseUrl: string };

/** A person in their workspace. */
export interface Asker {
  readonly team: string;
  readonly user: string;
}

/** A question as any of Slack's surfaces brings it. */
export interface Question {
  readonly text: string;
  readonly asker: Asker;
  readonly threadKey: string;
  /** The thread that the answer begins, where the question stands outside of any. */
  readonly opensThread: string | null;
  readonly destination: Destination;
  /** By which it is worked once, however often Slack delivers it. */
  readonly claim: Claim | null;
  /** True: worked only where the bot already answered in the thread. */
  readonly onlyIfOwned: boolean;
  /** True where a button asks in a place that others read: they are told who asked what. */
  readonly askedByButton: boolean;
  /** Offers to look for a goal in a window beside the answer. */
  readonly offersSearch?: true;
}

/** What a message without words asks for: a bare mention, an emoji, an empty command. */
const HELP = 'ayuda';

/** The text as it came, for the bot to read; a message without words asks for help. */
export function wordsOrHelp(text: string): string {
  return isWithoutWords(text) ? HELP : text;
}

export function isWithoutWords(text: string): boolean {
  return cleanChatText(text) === '';
}

/** Who asked, as the store knows them. */
export function personKey({ team, user }: Asker): string {
  return `${team}:${user}`;
}

/** One conversation: a thread of a channel or of a direct message. */
export function threadKey(team: string, channel: string, threadTs: string): string {
  return `${team}:${channel}:${threadTs}`;
}

/** What is asked in a direct message outside threads goes on from what was asked there before. */
export function directKey(team: string, channel: string): string {
  return `${team}:${channel}:direct`;
}

/** What one person asks by command in one channel, which nobody else sees. */
export function privateKey(team: string, channel: string, user: string): string {
  return `${team}:${channel}:private:${user}`;
}

/** Direct messages are with the bot alone. */
export function isDirectChannel(channel: string): boolean {
  return channel.startsWith('D');
}

/** The channel that a conversation stands in; null where it is with the bot alone. */
export function channelOfThread(key: string): { readonly team: string; readonly channel: string } | null {
  const [team, channel] = key.split(':');
  return team === undefined || channel === undefined || isDirectChannel(channel) ? null : { team, channel };
}

/** Where only who asked reads: the same place, or a whisper in it where others read along. */
export function placeAlone({ destination, asker }: Pick<Question, 'destination' | 'asker'>): Destination {
  if (destination.kind !== 'post' || isDirectChannel(destination.channel)) return destination;
  const { channel, threadTs } = destination;
  return { kind: 'whisper', channel, threadTs, user: asker.user };
}
